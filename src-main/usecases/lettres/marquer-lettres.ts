import { setImmediate } from 'node:timers/promises'
import { getLettre, getLettreResume, listLettresParId, updateLettre, type Lettre } from '#main/database/queries/lettres.ts'
import { annoncesLettres } from '#shared/contract/evenements.ts'
import type { LettreResume } from '#shared/contract/lettres.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, exigerPasFuture, trouve } from '../exiger.ts'
import { lettreView } from './lettre-view.ts'

interface Marque {
  readonly ids: readonly number[]
  readonly date: string
}

type Change = Parameters<typeof updateLettre>[3]

/** About 40 ms of changes (decision 13). */
const TRANCHE = 100

function noter(ctx: Context, lettre: Lettre, acte: string, date: string, change: Change): void {
  updateLettre(ctx.db, lettre.id, lettre.version, change)
  ctx.journaliser({ acte, sujet: 'lettre', sujetId: lettre.id, candidatureId: lettre.candidatureId, donnees: { genre: lettre.genre, date } })
}

/** Only an issued letter leaves; one set aside, or still without bytes, is passed over and not counted. */
async function marquer(ctx: Context, { ids, date }: Marque, acte: (lettre: Lettre) => boolean): Promise<{ changees: number }> {
  exigerDroit(ctx, 'VALID_AVIS')
  exigerPasFuture(ctx, date)
  let changees = 0
  for (let debut = 0; debut < ids.length; debut += TRANCHE) {
    changees += ctx.ecrire(() => {
      const changed = listLettresParId(ctx.db, ids.slice(debut, debut + TRANCHE)).filter((lettre) => lettre.statut === 'emise' && acte(lettre))
      if (changed.length > 0) annoncesLettres(changed).forEach(ctx.annoncer)
      return changed.length
    })
    await setImmediate()
  }
  return { changees }
}

function imprimee(ctx: Context, lettre: Lettre, date: string): boolean {
  if (lettre.imprimeeLe === date) return false
  noter(ctx, lettre, 'imprimer_lettre', date, { imprimeeLe: date })
  return true
}

/** A letter that is posted was printed: it gets both dates when nobody said it. */
function postee(ctx: Context, lettre: Lettre, date: string): boolean {
  if (lettre.posteeLe === date) return false
  if (lettre.imprimeeLe === null) imprimee(ctx, lettre, date)
  noter(ctx, trouve(getLettre(ctx.db, lettre.id), 'lettre'), 'poster_lettre', date, { posteeLe: date })
  return true
}

/** Printed on that day; from then on its avis can no longer be undone (decision 21). Throws DATE_FUTURE. */
export const marquerImprimees = (ctx: Context, input: Marque): Promise<{ changees: number }> => marquer(ctx, input, (lettre) => imprimee(ctx, lettre, input.date))

/** Posted on that day, which is not the day of notification (decision 27). Throws DATE_FUTURE. */
export const marquerPostees = (ctx: Context, input: Marque): Promise<{ changees: number }> => marquer(ctx, input, (lettre) => postee(ctx, lettre, input.date))

/** How and when the candidat received it, or that it came back (NPAI). Throws INTROUVABLE for a letter that was not issued, DATE_FUTURE. */
export function marquerNotifiee(ctx: Context, { id, date, comment }: { readonly id: number; readonly date: string; readonly comment: string }): LettreResume {
  exigerDroit(ctx, 'VALID_AVIS')
  exigerPasFuture(ctx, date)
  return ctx.ecrire(() => {
    const lettre = trouve(getLettre(ctx.db, id), 'lettre')
    if (lettre.statut !== 'emise') throw new DomainError('INTROUVABLE', { quoi: 'lettre' })
    noter(ctx, lettre, 'notifier_lettre', date, { notifieeLe: date, notifieeComment: comment })
    annoncesLettres([lettre]).forEach(ctx.annoncer)
    return lettreView(trouve(getLettreResume(ctx.db, id), 'lettre'))
  })
}
