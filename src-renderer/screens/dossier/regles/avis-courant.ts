import type { AvisView } from '#shared/contract/avis.ts'

/** The avis in force: the last one that was not taken back. */
export const avisCourant = ({ avis }: { readonly avis: readonly AvisView[] }): AvisView | undefined => avis.find(({ statut }) => statut !== 'retire')
