import type { LigneJournal } from '#shared/contract/journal.ts'
import type { Wording } from '#shared/wording/fr.ts'

type Donnees = LigneJournal['donnees']

/** The sentence of a line; an act that has none is still told, by its name. */
export const phraseDe = ({ journal }: Wording, { acte, donnees }: { readonly acte: string; readonly donnees: Donnees }): string => journal.phrases[acte]?.(donnees) ?? journal.autre(acte)

/** Who did it; what Pli did by itself is told so. */
export const auteurDe = ({ journal }: Wording, { par }: Pick<LigneJournal, 'par'>): string => par ?? journal.automatique.replace(/^\S+\s/, '')
