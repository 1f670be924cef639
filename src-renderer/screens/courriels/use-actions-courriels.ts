import type { RefObject } from 'react'
import type { CourrielView } from '#shared/contract/courriels.ts'
import type { ActeCourriel } from '#shared/domain/courriel.ts'
import type { Action } from '../../shell/keyboard/action.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'

const KEYS: Readonly<Record<ActeCourriel, readonly string[]>> = { annulerEnvoi: ['a'], envoyerMaintenant: ['e'], modifier: ['m'], mettreEnFile: ['p'], marquerEnvoye: ['v'], renvoyer: ['r'], abandonner: ['delete'] }

interface Gestes {
  readonly champ: RefObject<HTMLInputElement | null>
  readonly courriel: CourrielView | undefined
  readonly ouvrir: () => void
  readonly onActe: (courriel: CourrielView, acte: ActeCourriel) => void
}

/** The keys of the outbox: each act that is open on the courriel that is shown. */
export function useActionsCourriels({ champ, courriel, ouvrir, onActe }: Gestes): void {
  const { courriels: words, actes } = useWording()
  const group = words.titre
  const ouverts = courriel?.actes.join() ?? ''
  const actions: readonly Action[] = [
    { id: 'courriels.chercher', label: words.actes.chercher, group, keys: ['/'], run: () => champ.current?.select() },
    { id: 'courriels.ouvrir', label: words.detail.ouvrirDossier, group, keys: ['enter'], enabled: () => courriel?.candidatureId != null, run: ouvrir },
    ...(courriel?.actes ?? []).map((acte): Action => ({ id: `courriels.${acte}`, label: actes.courriel[acte], group, keys: KEYS[acte], run: () => courriel && onActe(courriel, acte) })),
  ]
  useActions(actions, [words, actes, ouverts, courriel?.id])
}
