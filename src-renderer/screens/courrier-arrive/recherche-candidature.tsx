import { TextInput } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import type { LigneView } from '#shared/contract/candidatures.ts'
import { api } from '../../api/client.ts'
import { garderAffiche } from '../../api/query-client.ts'
import { BadgeDossier } from '../../components/badges.tsx'
import { NomCandidat } from '../../components/nom-candidat.tsx'
import { useAudibleActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './courrier-arrive.module.css'
import { termeDe } from './saisie-pli.ts'

interface RechercheProps {
  readonly autre: boolean
  readonly error: string | undefined
  readonly inputRef: Ref<HTMLInputElement>
  readonly onChoisir: (id: number) => void
  readonly onNouvelle: (texte: string) => void
}

const LEAST = 2
const MOST = 8

function useTrouver(texte: string) {
  const client = useQueryClient()
  const options = (typed: string) => api.candidatures.trouver.queryOptions({ input: { recherche: termeDe(typed).slice(0, 100), limite: MOST }, staleTime: 5_000 })
  const enabled = termeDe(texte).length >= LEAST
  const { data, isPlaceholderData, isFetching } = useQuery({ ...options(texte), ...garderAffiche, enabled })
  return { found: enabled ? (data ?? []) : [], settled: !isPlaceholderData && !isFetching, enabled, fetchNow: () => client.fetchQuery(options(texte)) }
}

function Resultat({ ligne }: { readonly ligne: LigneView }) {
  const words = useWording().courrierArrive.candidature
  return (
    <>
      <span className={styles['resultatNom']}>
        <NomCandidat nom={ligne.nom} prenom={ligne.prenom} />
        <span title={ligne.formation}>{ligne.formation}</span>
      </span>
      <span className={styles['resultatFin']}>
        <code>{ligne.numero}</code>
        <span>{words.limite(ligne.limiteLe)}</span>
      </span>
      <span className={styles['resultatStatut']}>
        <BadgeDossier statut={ligne.dossier} variant="plain" />
      </span>
    </>
  )
}

/** Finds whose envelope it is: a name, a number, an INE, or what a hand scanner reads from a cover sheet. ↑↓ Enter choose. */
export function RechercheCandidature({ autre, error, inputRef, onChoisir, onNouvelle }: RechercheProps) {
  const words = useWording().courrierArrive.candidature
  const id = useId()
  const [texte, setTexte] = useState('')
  const [active, setActive] = useState(0)
  const { found, settled, enabled, fetchNow } = useTrouver(texte)
  const last = found.length
  const undo = useAudibleActions().find((action) => action.id === 'general.annuler')
  const type = (typed: string) => {
    setTexte(typed)
    setActive(0)
  }
  const choose = (rank: number) => {
    const ligne = found[rank]
    if (ligne) onChoisir(ligne.id)
    else onNouvelle(texte.trim())
    type('')
  }
  /** A hand scanner types faster than the answer comes: what Enter means waits for it, and never takes one of several unseen. */
  const enter = async () => {
    if (settled) return choose(active)
    const [only, ...others] = await fetchNow()
    if (!only || others.length > 0) return
    onChoisir(only.id)
    type('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Nothing is typed: Ctrl+Z means the envelope that has just been recorded, not this field.
    if (texte === '' && event.ctrlKey && event.key.toLowerCase() === 'z' && undo) {
      event.preventDefault()
      return undo.run()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!enabled) return undefined
    if (step !== undefined) setActive((active + step + last + 1) % (last + 1))
    else if (event.key === 'Enter' && !event.ctrlKey) void enter()
    else if (event.key === 'Escape') type('')
    else return undefined
    return event.preventDefault()
  }
  return (
    <div className={styles['recherche']}>
      <TextInput
        ref={inputRef}
        aria-label={autre ? words.autre : words.chercher}
        placeholder={autre ? words.autreInvite : words.invite}
        size={autre ? 'sm' : 'md'}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        role="combobox"
        aria-expanded={enabled}
        aria-controls={enabled ? `${id}-liste` : undefined}
        aria-activedescendant={enabled ? `${id}-${active}` : undefined}
        autoComplete="off"
        error={error}
        value={texte}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {enabled && (
        <ul id={`${id}-liste`} className={styles['resultats']} role="listbox" aria-label={words.resultats}>
          {found.map((ligne, rank) => (
            <li key={ligne.id} id={`${id}-${rank}`} role="option" aria-selected={rank === active} onMouseEnter={() => setActive(rank)} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(rank)}>
              <Resultat ligne={ligne} />
            </li>
          ))}
          {found.length === 0 && <li className={styles['rien']} role="presentation">{settled ? words.aucune : words.recherche}</li>}
          <li id={`${id}-${last}`} role="option" className={styles['nouvelle']} aria-selected={active === last} onMouseEnter={() => setActive(last)} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(last)}>
            <IconUserPlus size={16} stroke={1.75} /> {words.nouvelle(texte.trim())}
          </li>
        </ul>
      )}
    </div>
  )
}
