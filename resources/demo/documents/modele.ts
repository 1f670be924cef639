import type { Hasard } from '../hasard.ts'
import type { Personne } from '../personnes.ts'
import type { Toile } from './moyens/plume.ts'

/** What a document says: whom it is about, and the chance that fills the rest. */
export interface Contenu {
  readonly personne: Personne
  readonly hasard: Hasard
  /** The formation that a letter is written for. */
  readonly formation: string
  /** The university that a letter is sent to. */
  readonly destinataire: string
  readonly variante: number
  /** The day that was that many days before the document came in: AAAA-MM-JJ. */
  readonly avant: (jours: number) => string
  /** First year of the campagne that is applied to: 2027 for 2027-2028. */
  readonly rentree: number
}

/**
 * One kind of document, in two layers. `fond` is the printed form, the same for everybody: it is drawn once for an office.
 * `encre` is what is about one person: it must stay cheap, because it is drawn for each piece.
 */
export interface ModeleDocument {
  readonly pages: number
  readonly paysage?: boolean
  /** A card or a parchment is scanned or photographed; nobody has it as a text file. */
  readonly papierSeulement?: boolean
  readonly fond: (toile: Toile, variante: number) => void
  readonly encre: (toile: Toile, contenu: Contenu, page: number) => void
}
