import { canonique, empreinteDe, empreinteDuTexte, TETE_VIDE } from '#main/database/queries/journal.ts'
import type { Insertions } from './insertions.ts'

/** One line to be chained; its place is its instant's. */
export interface LigneDeJeu {
  readonly le: string
  readonly par: number
  readonly acte: string
  readonly sujet: string
  readonly sujetId: number
  readonly candidatureId: number | null
  readonly donnees: Readonly<Record<string, string | number | null>>
  readonly texte?: string
}

/** Writes a slice of lines, already in the order of time, after what is there; answers the new end of the chain. */
export function enchainer(insertions: Insertions, lignes: readonly LigneDeJeu[], tete: { sequence: number; empreinte: string } = { sequence: 0, empreinte: TETE_VIDE }): { sequence: number; empreinte: string } {
  let { sequence, empreinte } = tete
  for (const { le, par, acte, sujet, sujetId, candidatureId, donnees, texte } of lignes) {
    sequence += 1
    const sel = `jeu-${sequence}`
    const texteEmpreinte = texte === undefined ? null : empreinteDuTexte(sel, texte)
    const maillon = { sequence, faitLe: le, faitPar: par, acte, sujet, sujetId, candidatureId, donnees: canonique(donnees), texteEmpreinte }
    empreinte = empreinteDe(empreinte, maillon)
    insertions.journal({ sequence, fait_le: le, fait_par: par, acte, sujet, sujet_id: sujetId, candidature_id: candidatureId, donnees: maillon.donnees, texte_empreinte: texteEmpreinte, empreinte })
    if (texte !== undefined) insertions.journal_texte({ sequence, sel, texte })
  }
  return { sequence, empreinte }
}
