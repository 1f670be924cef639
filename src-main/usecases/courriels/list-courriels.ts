import { countCourriels, countParStatut, listCourriels } from '#main/database/queries/courriels.ts'
import { GROUPES_COURRIEL, type CourrielResume } from '#shared/contract/courriels.ts'
import type { StatutCourriel } from '#shared/domain/courriel.ts'
import type { Context } from '../context.ts'

type Groupe = (typeof GROUPES_COURRIEL)[number]

/** The statuts that each view of the outbox gathers; every statut is in one of them. */
export const STATUTS_DU_GROUPE: Readonly<Record<Exclude<Groupe, 'tous'>, readonly StatutCourriel[]>> = {
  en_partance: ['en_attente', 'en_cours', 'a_reessayer'],
  a_traiter: ['incertain', 'refuse'],
  partis: ['envoye', 'ecrit'],
  brouillons: ['brouillon'],
  abandonnes: ['annule'],
}

const compter = (parStatut: Readonly<Record<string, number>>, groupe: Groupe): number =>
  (groupe === 'tous' ? Object.keys(parStatut) : STATUTS_DU_GROUPE[groupe]).reduce((total, statut) => total + (parStatut[statut] ?? 0), 0)

/** A page of the outbox, the newest first, and how many each group holds. */
export function listCourrielsDuBureau(ctx: Context, input: { groupe: Groupe; recherche?: string | undefined; avant?: number | undefined; limite: number }): { courriels: CourrielResume[]; total: number; groupes: Record<string, number> } {
  const { groupe, recherche, avant, limite } = input
  const filtre = { recherche, ...(groupe === 'tous' ? {} : { statuts: STATUTS_DU_GROUPE[groupe] }) }
  const parStatut = countParStatut(ctx.db)
  return {
    courriels: listCourriels(ctx.db, filtre, avant, limite),
    total: recherche === undefined || recherche === '' ? compter(parStatut, groupe) : countCourriels(ctx.db, filtre),
    groupes: Object.fromEntries(GROUPES_COURRIEL.map((code) => [code, compter(parStatut, code)])),
  }
}

