/** What a letter says, frozen when the act that orders it is recorded: the bytes depend on these data only. */
export interface DonneesLettre {
  /** Printed as "N/Réf." and in the running head. */
  reference: string
  lieu: string
  /** The date of the office, `AAAA-MM-JJ`. */
  date: string
  expediteur: Expediteur
  /** The postal address, name first, one line each. */
  destinataire: readonly string[]
  objet: string
  /** The title of the PDF. */
  titre: string
  /** In the light markup of shared/domain/modele-corps.ts, already filled. */
  corps: string
  signataire?: Signataire
  langue: 'fr' | 'en'
  pied?: string
  /** The author in the properties of the PDF. */
  auteur: string
}

export interface Expediteur {
  nom: string
  lignes: readonly string[]
  /** PNG or JPEG. */
  logo?: Uint8Array
  service?: string
  telephone?: string
  courriel?: string
  /** Who handles the dossier (CRPA L111-2). */
  agent?: string
}

export interface Signataire {
  /** "Pour la présidente et par délégation,"; a line end is kept. */
  mention?: string
  prenom: string
  nom: string
  qualite: string
  /** The arrêté that delegates. */
  delegation?: string
  /** The drawing of a signature, PNG or JPEG: a picture, never an electronic signature. */
  image?: Uint8Array
}
