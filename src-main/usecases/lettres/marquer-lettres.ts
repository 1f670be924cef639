import { setImmediate } from 'node:timers/promises'
import { getLettre, getLettreResume, listLettresParId, updateLettre, type Lettre } from '#main/database/queries/lettres.ts'
import { annoncesLettres } from '#shared/contract/evenements.ts'
import type { LettreResume, Marque } from '#shared/contract/lettres.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, exigerPasFuture, trouve } from '../exiger.ts'
import { lettreView } from './lettre-view.ts'

interface Selection {
  readonly ids: readonly number[]
  readonly date: string
}

type Marquees = { readonly marques: Marque[] }

type Change = Parameters<typeof updateLettre>[3]

/** About 40 ms of changes (decision 13). */
const TRANCHE = 100

function noter(ctx: Context, lettre: Lettre, acte: string, date: string, change: Change): void {
  updateLettre(ctx.db, lettre.id, lettre.version, change)
  ctx.journaliser({ acte, sujet: 'lettre', sujetId: lettre.id, candidatureId: lettre.candidatureId, donnees: { genre: lettre.genre, date } })
}

const departsDe = ({ imprimeeLe, posteeLe }: Marque['avant']): Marque['avant'] => ({ imprimeeLe, posteeLe })

/** Slices of one transaction each, so that five thousand letters stop nobody; answers what each acted upon gave. */
async function parTranches<E, S>(ctx: Context, entrees: readonly E[], idDe: (entree: E) => number, agir: (lettre: Lettre, entree: E) => S | undefined): Promise<S[]> {
  const faites: S[] = []
  for (let debut = 0; debut < entrees.length; debut += TRANCHE) {
    const tranche = new Map(entrees.slice(debut, debut + TRANCHE).map((entree) => [idDe(entree), entree]))
    ctx.ecrire(() => {
      const changed = listLettresParId(ctx.db, [...tranche.keys()]).filter((lettre) => {
        const faite = lettre.statut === 'emise' ? agir(lettre, tranche.get(lettre.id) as E) : undefined
        if (faite !== undefined) faites.push(faite)
        return faite !== undefined
      })
      if (changed.length > 0) annoncesLettres(changed).forEach(ctx.annoncer)
    })
    await setImmediate()
  }
  return faites
}

/** Only an issued letter leaves; one set aside, or still without bytes, is passed over. */
async function marquer(ctx: Context, { ids, date }: Selection, acte: (lettre: Lettre) => boolean): Promise<Marquees> {
  exigerDroit(ctx, 'VALID_AVIS')
  exigerPasFuture(ctx, date)
  const marques = await parTranches(ctx, ids, (id) => id, (lettre) => (acte(lettre) ? { id: lettre.id, avant: departsDe(lettre), apres: departsDe(trouve(getLettre(ctx.db, lettre.id), 'lettre')) } : undefined))
  return { marques }
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
export const marquerImprimees = (ctx: Context, input: Selection): Promise<Marquees> => marquer(ctx, input, (lettre) => imprimee(ctx, lettre, input.date))

/** Posted on that day, which is not the day of notification (decision 27). Throws DATE_FUTURE. */
export const marquerPostees = (ctx: Context, input: Selection): Promise<Marquees> => marquer(ctx, input, (lettre) => postee(ctx, lettre, input.date))

/**
 * Gives the letters the dates they had before a mark made by mistake. One that was marked otherwise since, or that is known to have arrived,
 * keeps its own. Throws DATE_FUTURE.
 */
export async function demarquer(ctx: Context, { marques }: { readonly marques: readonly Marque[] }): Promise<{ changees: number }> {
  exigerDroit(ctx, 'VALID_AVIS')
  for (const date of new Set(marques.flatMap(({ avant }) => [avant.imprimeeLe, avant.posteeLe]))) if (date !== null) exigerPasFuture(ctx, date)
  const rendues = await parTranches(ctx, marques, ({ id }) => id, (lettre, { avant, apres }) => {
    if (lettre.notifieeLe !== null || lettre.imprimeeLe !== apres.imprimeeLe || lettre.posteeLe !== apres.posteeLe) return undefined
    updateLettre(ctx.db, lettre.id, lettre.version, departsDe(avant))
    ctx.journaliser({ acte: 'demarquer_lettre', sujet: 'lettre', sujetId: lettre.id, candidatureId: lettre.candidatureId, donnees: { genre: lettre.genre, ...departsDe(avant) } })
    return lettre.id
  })
  return { changees: rendues.length }
}

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
