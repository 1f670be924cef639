import { z } from 'zod'
import { AVIS_COURANTS } from '#shared/domain/avis.ts'
import { MODES_FORMATION, STATUTS_DOSSIER } from '#shared/domain/dossier.ts'
import { SENS, TRIS, VUES, type Vue } from '#shared/domain/file-attente.ts'
import type { OrdreFile } from '../file/file.ts'

const ids = z.array(z.number().int().positive()).min(1).max(200).optional().catch(undefined)

const schema = z.object({
  vue: z.enum(VUES).optional().catch(undefined),
  dossier: z.array(z.enum(STATUTS_DOSSIER)).min(1).max(4).optional().catch(undefined),
  avis: z.array(z.enum(AVIS_COURANTS)).min(1).max(6).optional().catch(undefined),
  mode: z.enum(MODES_FORMATION).optional().catch(undefined),
  formationIds: ids,
  commissionIds: ids,
  tagIds: ids,
  recherche: z.coerce.string().max(100).optional().catch(undefined),
  tri: z.enum(TRIS).optional().catch(undefined),
  sens: z.enum(SENS).optional().catch(undefined),
  /** The candidature whose counter view stands over the list. */
  guichet: z.number().int().positive().optional().catch(undefined),
})

/** The queue as the address says it: every part may be absent, and one that makes no sense is passed over. */
export type RechercheFile = z.infer<typeof schema>

/** Reads the address. What is absent stays absent, so that the address stays short. */
export const lireRechercheFile = (search: Record<string, unknown>): RechercheFile => sansVide(schema.parse(search))

/** The oldest first: hard dossiers are not left for later. */
const ORDRE: OrdreFile = { tri: 'reception', sens: 'asc' }
const VUE_DE_DEPART = 'a_controler'

export const ordreDe = ({ tri, sens }: RechercheFile): OrdreFile => ({ tri: tri ?? ORDRE.tri, sens: sens ?? ORDRE.sens })

/** What the address asks of the core. */
export type FiltreFile = Omit<RechercheFile, 'tri' | 'sens' | 'vue' | 'guichet'> & { readonly vue: Vue }

export function filtreDe(search: RechercheFile): FiltreFile {
  const { tri: _tri, sens: _sens, guichet: _guichet, recherche = '', ...filtre } = search
  return sansVide({ ...filtre, vue: filtre.vue ?? VUE_DE_DEPART, recherche: recherche.trim() === '' ? undefined : recherche.trim() })
}

/** Takes off what says nothing: absent, or an empty list. */
export const sansVide = <Search extends object>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as Search
