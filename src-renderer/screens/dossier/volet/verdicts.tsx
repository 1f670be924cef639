import { Button } from '@mantine/core'
import type { PieceView } from '#shared/contract/pieces.ts'
import type { ActePiece } from '#shared/domain/piece.ts'
import { useKeyHint } from '../../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useGestesPiece } from '../use-gestes-piece.ts'

/** The verdicts, in the order in which they are drawn. `remettreEnAttente` and `remettreAControler` are one gesture. */
const VERDICTS = ['valider', 'refuser', 'declarerNonConcernee', 'recevoir', 'remettreEnAttente', 'remettreAControler'] as const satisfies readonly ActePiece[]
export type Verdict = (typeof VERDICTS)[number]

/** Under which action each verdict listens, so that its key is written as the user set it. */
export const ACTIONS: Readonly<Record<Verdict, string>> = {
  valider: 'piece.valider', refuser: 'piece.refuser', declarerNonConcernee: 'piece.nonConcernee', recevoir: 'piece.recevoir', remettreEnAttente: 'piece.attendre', remettreAControler: 'piece.attendre',
}

/** A verdict that already stands is not proposed again, but a refusal may change its comment. */
const utile = ({ statut }: PieceView) => (verdict: Verdict): boolean => !(verdict === 'valider' && statut === 'validee')

export const verdictsOuverts = (piece: PieceView): readonly Verdict[] => VERDICTS.filter((verdict) => piece.actes.includes(verdict)).filter(utile(piece))

interface BoutonVerdictProps {
  readonly piece: PieceView
  readonly verdict: Verdict
  readonly plein?: boolean
  readonly large?: boolean
}

/** The button of a verdict, with its key. */
export function BoutonVerdict({ piece, verdict, plein = false, large = false }: BoutonVerdictProps) {
  const { actes, dossier } = useWording()
  const gestes = useGestesPiece()
  const combo = useKeyHint(ACTIONS[verdict])
  const label = verdict === 'refuser' && piece.statut === 'refusee' ? dossier.piece.refuserAutrement : actes.piece[verdict]
  return (
    <Button variant={plein ? 'filled' : 'default'} justify="space-between" fullWidth={large} rightSection={<KeyHint combo={combo} />} onClick={() => gestes[verdict](piece)}>
      {label}
    </Button>
  )
}
