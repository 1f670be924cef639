import { getCandidature } from '#main/database/queries/candidatures.ts'
import type { ApresActe } from '#shared/contract/dossiers.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, exigerPasFuture, trouve } from '../exiger.ts'
import { enMasse } from '../masse.ts'
import { declarerComplet, declarerIncomplet, preparerIncomplet, receptionner } from './declarer.ts'

type ActeEnMasse = 'receptionner' | 'declarerComplet' | 'declarerIncomplet'

/** Nobody corrects a text in bulk: a dossier to which nothing is asked again is left as it is, and said. */
function declarerIncompletAvecPieces(ctx: Context, id: number, version: number, date: string): ApresActe {
  const { limiteLe, pieces } = preparerIncomplet(ctx, { id })
  if (pieces.length === 0) throw new DomainError('CONDITION_REQUISE', { acte: 'declarerIncomplet', condition: 'piece_en_defaut' })
  return declarerIncomplet(ctx, { id, version, date, limiteLe, annoncer: true })
}

const ACTES: Readonly<Record<ActeEnMasse, (ctx: Context, id: number, version: number, date: string) => ApresActe>> = {
  receptionner: (ctx, id, version, date) => receptionner(ctx, { id, version, date, accuse: false }),
  declarerComplet: (ctx, id, version, date) => declarerComplet(ctx, { id, version, date, annoncer: true }),
  declarerIncomplet: declarerIncompletAvecPieces,
}

/** The same statut for a selection, each row by the use case that serves one dossier: there is no second version of a rule. */
export async function changerStatutsEnMasse(ctx: Context, input: { ids: readonly number[]; acte: ActeEnMasse; date: string }) {
  exigerDroit(ctx, 'EDIT_STATUT_DOSSIER')
  exigerPasFuture(ctx, input.date)
  const { faits, refus } = await enMasse(ctx, input.ids, (id) => ACTES[input.acte](ctx, id, trouve(getCandidature(ctx.db, id), 'candidature').version, input.date))
  const suites = faits.map((fait) => fait.resultat)
  return {
    faits: faits.map((fait) => fait.id), historiques: faits.map((fait) => ({ id: fait.id, historiqueId: fait.resultat.historiqueId })), refus,
    courriels: suites.filter((suite) => suite.courrielId !== null).length, lettres: suites.filter((suite) => suite.lettreId !== null).length,
    partLe: suites.find((suite) => suite.partLe !== null)?.partLe ?? null,
  }
}
