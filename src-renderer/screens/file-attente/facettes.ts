import type { FacetteView } from '#shared/contract/candidatures.ts'
import type { StatutsWording } from '#shared/wording/fr/statuts.ts'
import type { RechercheFile } from '../../shell/routes/recherche-file.ts'

export type CleFacette = 'dossier' | 'avis' | 'formation' | 'commission' | 'mode' | 'tag'

interface FacetteAffichee {
  readonly cle: CleFacette
  readonly lire: (search: RechercheFile) => readonly (string | number)[]
  readonly poser: (choisies: readonly string[]) => Partial<RechercheFile>
  readonly libelle: (facette: FacetteView, statuts: StatutsWording) => string
}

const named = ({ libelle, cle }: FacetteView): string => libelle ?? cle
const word = (table: Readonly<Record<string, string>>, { cle, libelle }: FacetteView): string => table[cle] ?? libelle ?? cle

/** Each facet: where it lives in the address, and how its values are called. */
export const FACETTES_AFFICHEES: readonly FacetteAffichee[] = [
  { cle: 'dossier', lire: ({ dossier }) => dossier ?? [], poser: (dossier) => ({ dossier: dossier as RechercheFile['dossier'] & string[] }), libelle: (facette, { dossier }) => word(dossier, facette) },
  { cle: 'avis', lire: ({ avis }) => avis ?? [], poser: (avis) => ({ avis: avis as RechercheFile['avis'] & string[] }), libelle: (facette, { avis }) => word(avis, facette) },
  // One mode at a time: both would be none.
  { cle: 'mode', lire: ({ mode }) => (mode === undefined ? [] : [mode]), poser: (modes) => ({ mode: modes.at(-1) as RechercheFile['mode'] }), libelle: (facette, { mode }) => word(mode, facette) },
  { cle: 'formation', lire: ({ formationIds }) => formationIds ?? [], poser: (ids) => ({ formationIds: ids.map(Number) }), libelle: named },
  { cle: 'commission', lire: ({ commissionIds }) => commissionIds ?? [], poser: (ids) => ({ commissionIds: ids.map(Number) }), libelle: named },
  { cle: 'tag', lire: ({ tagIds }) => tagIds ?? [], poser: (ids) => ({ tagIds: ids.map(Number) }), libelle: named },
]

/** What is chosen of a facet in the address. */
export const valeursChoisies = (search: RechercheFile, cle: CleFacette): readonly string[] => (FACETTES_AFFICHEES.find((facette) => facette.cle === cle)?.lire(search) ?? []).map(String)
