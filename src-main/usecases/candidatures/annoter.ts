import { getCandidature, getDossier, getNote, insertNote, listNotes, supprimerNote as effacerNote, updateCandidatureVue } from '#main/database/queries/candidatures.ts'
import { getTag, oterTag, poserTag } from '#main/database/queries/tags.ts'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { dateLimiteRetour } from '#shared/domain/echeance.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { enMasse } from '../masse.ts'
import { getDossierView } from './get-dossier.ts'

const notes = (ctx: Context, candidatureId: number): DossierView['notes'] => listNotes(ctx.db, candidatureId).map(({ auteurId, ...rest }) => ({ ...rest, aMoi: auteurId === ctx.moi.id }))

/** Adds a note to a dossier. It may be communicable to the candidat: the field says so (decision 28). */
export function noter(ctx: Context, input: { id: number; texte: string }): DossierView['notes'] {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_POST_IT')
    trouve(getCandidature(ctx.db, input.id), 'candidature')
    const noteId = insertNote(ctx.db, { candidatureId: input.id, texte: input.texte, ecriteLe: ctx.maintenant(), ecritePar: ctx.moi.id })
    ctx.journaliser({ acte: 'noter', sujet: 'note', sujetId: noteId, candidatureId: input.id })
    ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [input.id] })
    return notes(ctx, input.id)
  })
}

/** Deletes one's own note (eCandidat's rule: each his own). Throws ROLE_INTERDIT for another's. */
export function supprimerNote(ctx: Context, input: { noteId: number }): DossierView['notes'] {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_POST_IT')
    const note = trouve(getNote(ctx.db, input.noteId), 'note')
    if (note.ecritePar !== ctx.moi.id) throw new DomainError('ROLE_INTERDIT', { droit: 'GEST_POST_IT' })
    effacerNote(ctx.db, input.noteId, ctx.maintenant())
    ctx.journaliser({ acte: 'supprimer_note', sujet: 'note', sujetId: input.noteId, candidatureId: note.candidatureId })
    ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [note.candidatureId] })
    return notes(ctx, note.candidatureId)
  })
}

/** Puts a tag on a selection, or takes it off; rows that had it already are not counted. */
export async function etiqueter(ctx: Context, input: { ids: readonly number[]; tagId: number; poser: boolean }): Promise<{ changees: number }> {
  exigerDroit(ctx, 'GEST_TAG')
  const tag = trouve(getTag(ctx.db, input.tagId), 'tag')
  const change = input.poser ? poserTag : oterTag
  const { faits } = await enMasse(ctx, input.ids, (id) => {
    trouve(getCandidature(ctx.db, id), 'candidature')
    if (!change(ctx.db, id, tag.id)) return false
    ctx.journaliser({ acte: input.poser ? 'poser_tag' : 'oter_tag', sujet: 'tag', sujetId: tag.id, candidatureId: id, donnees: {}, texte: tag.libelle })
    ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [id] })
    return true
  })
  return { changees: faits.filter((fait) => fait.resultat).length }
}

/** Gives one candidature more time; an individual date never shortens the formation's (domain.md §2.6). */
export function prolonger(ctx: Context, input: { id: number; version: number; limiteLe: string }): DossierView {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_DAT_RETOUR')
    const { candidature, formation } = trouve(getDossier(ctx.db, input.id), 'candidature')
    if (input.limiteLe < ctx.aujourdhui()) throw new DomainError('DATE_PASSEE', { date: input.limiteLe })
    const changed = updateCandidatureVue(ctx.db, input.id, input.version, { limiteIndividuelleLe: input.limiteLe, limiteLe: dateLimiteRetour(formation.limiteLe, input.limiteLe) }, ctx.maintenant())
    if (!changed) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: candidature.modifieeLe })
    ctx.journaliser({ acte: 'prolonger', sujet: 'candidature', sujetId: input.id, candidatureId: input.id, donnees: { de: candidature.limiteLe, a: input.limiteLe } })
    ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [input.id] })
    return getDossierView(ctx, { id: input.id })
  })
}
