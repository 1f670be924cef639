import { findCommissionParCode, insertCommission, listCommissions, updateCommission } from '#main/database/queries/catalogue.ts'
import { getPremierCentre, getSignataire } from '#main/database/queries/bureau.ts'
import type { CommissionView } from '#shared/contract/catalogue.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'

export interface CommissionSaisie {
  readonly id?: number | undefined
  readonly version?: number | undefined
  readonly code: string
  readonly libelle: string
  readonly adresse: string
  readonly telephone: string
  readonly courriel: string
  readonly copieCourriel: string
  readonly commentaireRetour: string
  readonly signataireId: number | null
}

export function listCommissionsView(ctx: Context): CommissionView[] {
  return listCommissions(ctx.db).map(({ commission: { centreId: _centreId, ...rest }, signataire, formations }) => ({ ...rest, signataire, formations }))
}

function exiger(ctx: Context, input: CommissionSaisie): void {
  if (findCommissionParCode(ctx.db, input.code, input.id ?? 0) !== undefined) throw new DomainError('DOUBLON', { quoi: 'code', valeur: input.code })
  if (input.signataireId !== null) trouve(getSignataire(ctx.db, input.signataireId), 'signataire')
  if (input.copieCourriel !== '' && !adresseCourriel(input.copieCourriel).ok) throw new DomainError('SAISIE_INVALIDE', { champ: 'copieCourriel', raison: 'adresse' })
}

function ecrireCommission(ctx: Context, { id, version, ...champs }: CommissionSaisie): number {
  if (id === undefined) return insertCommission(ctx.db, { ...champs, centreId: trouve(getPremierCentre(ctx.db), 'centre').id })
  if (!updateCommission(ctx.db, id, version ?? 0, champs)) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
  return id
}

/** Adds or changes a commission: its return address and its signatory are what letters and courriels carry. */
export function enregistrerCommission(ctx: Context, input: CommissionSaisie): CommissionView {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_COMMISSION')
    exiger(ctx, input)
    const id = ecrireCommission(ctx, input)
    ctx.journaliser({ acte: 'enregistrer_commission', sujet: 'commission', sujetId: id, donnees: { code: input.code } })
    ctx.annoncer({ type: 'catalogue_change' })
    return trouve(listCommissionsView(ctx).find((commission) => commission.id === id), 'commission')
  })
}
