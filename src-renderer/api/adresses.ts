/** The bytes of a version of a piece (`piece_fichier` id). */
export const adresseFichier = (fichierId: number): string => `/fichiers/${fichierId}`
/** The PDF of an issued letter. */
export const adresseLettre = (lettreId: number): string => `/fichiers/lettre-${lettreId}`
/** A logo or a signature, by the hash that the contract gives. */
export const adresseLogo = (sha256: string): string => `/fichiers/logo-${sha256}`
/** What a job or a preview made, while it is kept. */
export const adresseExport = (exportId: string): string => `/exports/${encodeURIComponent(exportId)}`
