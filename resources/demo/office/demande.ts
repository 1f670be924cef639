import { STRUCTURE } from '../structure.ts'
import type { FormationDemo } from '../structure/formations.ts'
import type { PieceDemo } from '../structure/pieces.ts'

const centreDe = (formation: FormationDemo): string | undefined => STRUCTURE.commissions.find((commission) => commission.code === formation.commission)?.centre

/** What a formation asks, in the order of the dossier: common demands, those of its centre, its own (domain.md §3.6). */
export const piecesDemandees = (formation: FormationDemo): PieceDemo[] => {
  const centre = centreDe(formation)
  const pour = ({ commune, centre: sien, code, typeTraitement }: PieceDemo): boolean =>
    (typeTraitement === null || typeTraitement === formation.typeTraitement) && ((commune && (sien === null || sien === centre)) || formation.piecesPropres.includes(code))
  const famille = ({ commune, centre: sien }: PieceDemo): number => (commune ? (sien === null ? 0 : 1) : 2)
  return STRUCTURE.pieces.filter(pour).sort((a, b) => famille(a) - famille(b) || a.ordre - b.ordre)
}

/** A piece that serves all the dematerialised candidatures of a person. */
export const estPartagee = (formation: FormationDemo, piece: PieceDemo): boolean => formation.mode === 'dematerialise' && piece.commune && !piece.unicite
