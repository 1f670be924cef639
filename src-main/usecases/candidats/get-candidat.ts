import { getCandidat } from '#main/database/queries/candidats.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { candidatView } from './candidat-view.ts'

/** A candidat's data, to be corrected. Throws INTROUVABLE. */
export function getCandidatView(ctx: Context, input: { id: number }) {
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  const candidat = trouve(getCandidat(ctx.db, input.id), 'candidat')
  return { id: candidat.id, version: candidat.version, numeroDossier: candidat.numeroDossier, ...candidatView(candidat) }
}
