import type { TravailView } from '#shared/contract/travaux.ts'
import type { Context } from '../context.ts'
import type { Droit } from '#shared/domain/droit.ts'
import { exigerDroit, trouve } from '../exiger.ts'

export const listTravaux = (ctx: Context): TravailView[] => ctx.travaux.list()

export const getTravail = (ctx: Context, input: { id: string }): TravailView => trouve(ctx.travaux.get(input.id), 'travail')

/** Who may start a job may stop it. */
export const DROIT_TRAVAIL: Readonly<Record<TravailView['genre'], Droit>> = {
  imprimer_lettres: 'VALID_AVIS', exporter_lettres: 'VALID_AVIS', produire_lettres: 'VALID_AVIS', sauvegarder: 'PARAMETRAGE', restaurer: 'PARAMETRAGE', demonstration: 'PARAMETRAGE',
}

/** Asks a job to stop; what it did stays done, and its report says what is missing. Throws INTROUVABLE, ROLE_INTERDIT. */
export function annulerTravail(ctx: Context, input: { id: string }): TravailView {
  exigerDroit(ctx, DROIT_TRAVAIL[getTravail(ctx, input).genre])
  return trouve(ctx.travaux.annuler(input.id), 'travail')
}
