import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComponentType } from 'react'
import { plier } from '#shared/domain/texte.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { FormulaireCommission } from '../../components/formulaires/formulaire-commission.tsx'
import { FormulaireFormation } from '../../components/formulaires/formulaire-formation.tsx'
import { NouvelleCandidature } from '../../components/nouvelle-candidature/nouvelle-candidature.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './accueil.module.css'

export const ETAPES = ['commission', 'formation', 'pieces', 'candidature'] as const
export type NomEtape = (typeof ETAPES)[number]

interface CorpsProps {
  /** Keeps this step open, though it counts as done meanwhile. */
  readonly onTenir: () => void
  readonly onFaite: () => void
}

interface Adresse {
  readonly nom: string
  readonly service: string
  readonly adresse: string
  readonly ville: string
}

/** The établissement as an envelope shows it; its town is not said twice. */
const enveloppe = ({ nom, service, adresse, ville }: Adresse): string => [nom, service, adresse, plier(adresse).includes(plier(ville)) ? '' : ville].filter((line) => line !== '').join('\n')

/** The return address starts as the établissement's: it is the same for most. */
function CorpsCommission({ onFaite }: CorpsProps) {
  const { data } = useQuery(api.bureau.etablissement.queryOptions({ retry: false }))
  return <FormulaireCommission key={data === undefined ? 'lecture' : 'lu'} element={undefined} court adresse={data ? enveloppe(data) : ''} onFait={onFaite} />
}

function CorpsFormation({ onFaite }: CorpsProps) {
  const words = useWording().parametres.formations
  const { data } = useQuery(api.catalogue.commissions.queryOptions())
  if (data?.length === 0) return <p className={styles['corpsActe']}>{words.videSansCommission}</p>
  return <FormulaireFormation element={undefined} court onFait={onFaite} />
}

function CorpsPieces({ onFaite }: CorpsProps) {
  const wording = useWording()
  const client = useQueryClient()
  const add = useMutation(
    api.catalogue.ajouterPiecesUsuelles.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: api.catalogue.key() })
        onFaite()
      },
    }),
  )
  return (
    <div className={styles['corpsActe']}>
      <Button autoFocus leftSection={<IconPlus size={15} stroke={2} />} loading={add.isPending} onClick={() => add.mutate({})}>
        {wording.parametres.pieces.usuelles}
      </Button>
      {add.error && (
        <span className={styles['refusLigne']} role="alert">
          {phraseRefus(wording, add.error)}
        </span>
      )}
    </div>
  )
}

function CorpsCandidature({ onTenir, onFaite }: CorpsProps) {
  const words = useWording().accueil.candidature
  const [opened, setOpened] = useState(false)
  const open = () => {
    onTenir()
    setOpened(true)
  }
  return (
    <div className={styles['corpsActe']}>
      <Button autoFocus leftSection={<IconPlus size={15} stroke={2} />} onClick={open}>
        {words.action}
      </Button>
      {opened && (
        <NouvelleCandidature
          onClose={() => {
            setOpened(false)
            onFaite()
          }}
        />
      )}
    </div>
  )
}

/** What each step asks, in place. */
export const CORPS: Readonly<Record<NomEtape, ComponentType<CorpsProps>>> = { commission: CorpsCommission, formation: CorpsFormation, pieces: CorpsPieces, candidature: CorpsCandidature }
