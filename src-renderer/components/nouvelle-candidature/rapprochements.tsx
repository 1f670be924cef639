import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { normaliserIne } from '#shared/domain/ine.ts'
import { api } from '../../api/client.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { NomCandidat } from '../nom-candidat.tsx'
import styles from './nouvelle-candidature.module.css'
import type { Saisie } from './saisie.ts'

export interface PersonneConnue {
  readonly id: number
  readonly numeroDossier: string
  readonly nom: string
  readonly prenom: string
}

const TYPING_PAUSE = 200
const LEAST = 3
const MOST = 4

/** Persons of the campagne who may be the one being typed: suggested, never merged alone. */
export function Rapprochements({ saisie, onReprendre }: { readonly saisie: Saisie; readonly onReprendre: (personne: PersonneConnue) => void }) {
  const words = useWording().accueil.candidature
  const [typed] = useDebouncedValue(saisie, TYPING_PAUSE)
  const ine = normaliserIne(typed.ine)
  const enough = typed.nom.trim().length >= LEAST || ine.length === 11
  const { data = [] } = useQuery(
    api.candidats.rapprocher.queryOptions({ input: { nom: typed.nom.trim().slice(0, 100), prenom: typed.prenom.trim().slice(0, 100), naissanceLe: typed.naissanceLe, ine: ine === '' ? null : ine.slice(0, 15) }, enabled: enough, staleTime: 0, retry: false }),
  )
  const found = enough ? data.slice(0, MOST) : []
  return (
    <div role="status" className={styles['connus']} data-vide={found.length === 0 || undefined}>
      {found.length > 0 && <b>{words.connus}</b>}
      {found.map((personne) => (
        <div key={personne.id} className={styles['connu']}>
          <span className={styles['connuMots']}>
            <NomCandidat nom={personne.nom} prenom={personne.prenom} />
            <span>
              {personne.numeroDossier} · {words.connu(personne.naissanceLe, personne.candidatures)}
              {ine !== '' && personne.ine === ine && ` · ${words.memeIne}`}
            </span>
          </span>
          <Button size="xs" variant="default" leftSection={<IconUserCheck size={14} stroke={1.9} />} onClick={() => onReprendre(personne)}>
            {words.memePersonne}
          </Button>
        </div>
      ))}
    </div>
  )
}
