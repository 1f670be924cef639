/** Points in a millimetre. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export const PAGE = { largeur: 595.28, hauteur: 841.89 } as const

/**
 * NF Z 11-001 and the window of a DL envelope: the address stands 110 to 195 mm from the left edge and 50 to 86 mm from the top, where the window
 * (45 × 100 mm, 20 mm from the right and the bottom) shows it even when the sheet slides by 10 mm. Sheets are folded at 99 and 198 mm.
 */
export const MARGE = { gauche: mm(24), droite: mm(20) } as const
export const LARGEUR_TEXTE = PAGE.largeur - MARGE.gauche - MARGE.droite
export const EXPEDITEUR = { x: MARGE.gauche, y: mm(14), largeur: mm(76) } as const
export const ADRESSE = { x: mm(110), y: mm(50), largeur: mm(82), hauteur: mm(36) } as const
export const DATE = { x: mm(110), y: mm(95) } as const
export const CORPS = { premiere: mm(106), suivante: mm(30), bas: mm(274) } as const
export const SIGNATURE = { x: mm(110), largeur: mm(80) } as const
export const PIED = { y: mm(281), largeur: LARGEUR_TEXTE } as const
export const ENTETE_SUIVANTE = { y: mm(17) } as const
export const PLIS = [mm(99), mm(198)] as const
export const LOGO = { largeur: mm(62), hauteur: mm(20) } as const
export const PARAPHE = { largeur: mm(55), hauteur: mm(20) } as const
