import { findFormationParCode, insertFormation, listPiecesDeFormation, setPiecesDeFormation, updateFormation } from '#main/database/queries/catalogue.ts'
import { getFormation, listFormations } from '#main/database/queries/formations.ts'
import type { FormationView } from '#shared/contract/catalogue.ts'
import { plier } from '#shared/domain/texte.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { devoirReflet, refleter } from './refleter.ts'

type Champs = Omit<FormationView, 'id' | 'version' | 'commission' | 'candidatures'>

export type FormationSaisie = Champs & { readonly id?: number | undefined; readonly version?: number | undefined }

export function listFormationsView(ctx: Context): FormationView[] {
  const pieces = listPiecesDeFormation(ctx.db)
  return listFormations(ctx.db).map(({ formation: { libelleTri: _libelleTri, traitement: _traitement, ...rest }, commission, candidatures }) => ({
    ...rest, commission, candidatures,
    pieceIds: pieces.filter((one) => one.formationId === rest.id).map((one) => one.pieceJustificativeId),
  }))
}

/** The order of eCandidat's dates (domain.md §3.11). Throws SAISIE_INVALIDE naming the field. */
function exigerDates({ limiteLe, juryLe, publicationLe, confirmationLe }: FormationSaisie): void {
  const refuser = (champ: string, raison: string): never => {
    throw new DomainError('SAISIE_INVALIDE', { champ, raison })
  }
  if (juryLe !== null && juryLe < limiteLe) refuser('juryLe', 'avant_limite')
  if (publicationLe !== null && publicationLe < (juryLe ?? limiteLe)) refuser('publicationLe', 'avant_jury')
  if (confirmationLe !== null && confirmationLe < (publicationLe ?? juryLe ?? limiteLe)) refuser('confirmationLe', 'avant_publication')
}

function ecrireFormation(ctx: Context, { id, version, pieceIds, ...champs }: FormationSaisie): number {
  const row = { ...champs, libelleTri: plier(champs.libelle) }
  if (id !== undefined && !updateFormation(ctx.db, id, version ?? 0, row)) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
  const formationId = id ?? insertFormation(ctx.db, row)
  setPiecesDeFormation(ctx.db, formationId, pieceIds)
  return formationId
}

/** What its candidatures say once more, or count: while it stays the same, they are left alone. */
function decisif(ctx: Context, id: number): string {
  const { commissionId, mode, libelleTri, limiteLe } = trouve(getFormation(ctx.db, id), 'formation').formation
  const pieces = listPiecesDeFormation(ctx.db).filter((one) => one.formationId === id).map((one) => one.pieceJustificativeId)
  return JSON.stringify([commissionId, mode, libelleTri, limiteLe, pieces.toSorted((a, b) => a - b)])
}

/** Adds or changes a formation and what it asks; its candidatures follow (dates, commission, counts). */
export async function enregistrerFormation(ctx: Context, input: FormationSaisie): Promise<FormationView> {
  const { id, du } = ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_FORMATION')
    exigerDates(input)
    if (findFormationParCode(ctx.db, input.code, input.id ?? 0) !== undefined) throw new DomainError('DOUBLON', { quoi: 'code', valeur: input.code })
    const avant = input.id === undefined ? undefined : decisif(ctx, input.id)
    const formationId = ecrireFormation(ctx, input)
    ctx.journaliser({ acte: 'enregistrer_formation', sujet: 'formation', sujetId: formationId, donnees: { code: input.code, mode: input.mode, limite: input.limiteLe } })
    ctx.annoncer({ type: 'catalogue_change' })
    return { id: formationId, du: avant === undefined || avant === decisif(ctx, formationId) ? undefined : devoirReflet(ctx, formationId) }
  })
  if (du !== undefined) await refleter(ctx, du)
  return trouve(listFormationsView(ctx).find((formation) => formation.id === id), 'formation')
}
