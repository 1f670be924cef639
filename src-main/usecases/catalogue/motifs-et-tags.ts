import { getMotif, insertMotif, listMotifs, updateMotif, type UsageMotif } from '#main/database/queries/motifs.ts'
import { findTag, getTag, insertTag, listTags, updateTag } from '#main/database/queries/tags.ts'
import type { MotifView } from '#shared/contract/catalogue.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'

/** The library of ready sentences, the last used first. */
export const listMotifsView = (ctx: Context, input: { usage?: UsageMotif | undefined }): MotifView[] => listMotifs(ctx.db, input.usage)

/** Adds a sentence to the library, or changes it; letters and verdicts keep the sentence of their day. */
export function enregistrerMotif(ctx: Context, input: { id?: number | undefined; usage: UsageMotif; texte: string; enService: boolean }): MotifView {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_PARAM_CC')
    const { usage, texte, enService } = input
    const id = input.id ?? insertMotif(ctx.db, { usage, texte, enService, code: ctx.identifiant() })
    if (input.id !== undefined) updateMotif(ctx.db, trouve(getMotif(ctx.db, id), 'motif').id, { texte, enService })
    ctx.journaliser({ acte: 'enregistrer_motif', sujet: 'motif', sujetId: id, donnees: { usage, enService }, texte })
    ctx.annoncer({ type: 'catalogue_change' })
    return trouve(listMotifs(ctx.db, usage).find((motif) => motif.id === id), 'motif')
  })
}

export const listTagsView = (ctx: Context) => listTags(ctx.db)

/** Adds a tag or changes it. Throws DOUBLON for a label that is taken. */
export function enregistrerTag(ctx: Context, input: { id?: number | undefined; libelle: string; couleur: string }): { id: number; libelle: string; couleur: string } {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_TAG')
    const { libelle, couleur } = input
    const other = findTag(ctx.db, libelle)
    if (other !== undefined && other.id !== input.id) throw new DomainError('DOUBLON', { quoi: 'tag', valeur: libelle })
    const id = input.id ?? insertTag(ctx.db, { libelle, couleur })
    if (input.id !== undefined) updateTag(ctx.db, trouve(getTag(ctx.db, id), 'tag').id, { libelle, couleur })
    ctx.journaliser({ acte: 'enregistrer_tag', sujet: 'tag', sujetId: id, donnees: { couleur }, texte: libelle })
    ctx.annoncer({ type: 'catalogue_change' })
    return { id, libelle, couleur }
  })
}
