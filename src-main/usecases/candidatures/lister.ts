import { compterVues, type Facettes } from '#main/database/queries/facettes.ts'
import { countFile, estSimple, joindreIds, listPremiersIds, type DemandeFile } from '#main/database/queries/file-attente.ts'
import { listLignes } from '#main/database/queries/candidatures.ts'
import { listTrouves } from '#main/database/queries/recherche.ts'
import { listTagsDe } from '#main/database/queries/tags.ts'
import type { LigneView } from '#shared/contract/candidatures.ts'
import { ajouterJours } from '#shared/domain/dates.ts'
import { estEnRetard } from '#shared/domain/echeance.ts'
import { lireIds, type Filtre, type Sens, type Tri } from '#shared/domain/file-attente.ts'
import { plier } from '#shared/domain/texte.ts'
import type { Context } from '../context.ts'

interface Ordre {
  readonly tri: Tri
  readonly sens: Sens
}

/** A search that finds fewer than this is sorted at once; a broader one goes to the read-only child. */
const RECHERCHE_DIRECTE = 2000

export function demandeFile(ctx: Context, filtre: Filtre, ordre: Ordre): DemandeFile {
  const aujourdhui = ctx.aujourdhui()
  return { filtre, ...ordre, aujourdhui, retardDepuis: ajouterJours(aujourdhui, -ctx.reglages.retardJours - 1), procheJusqua: ajouterJours(aujourdhui, ctx.reglages.procheJours) }
}

/** True when the answer is a range of an index, or a search with few hits: it may be read here without blocking anybody. */
function estImmediate(ctx: Context, filtre: Filtre): boolean {
  if (filtre.recherche === undefined) return estSimple(filtre)
  return listTrouves(ctx.db, plier, filtre.recherche, RECHERCHE_DIRECTE).length < RECHERCHE_DIRECTE
}

/** These rows in the order of the ids; one out of reach is left out. */
export function listLignesView(ctx: Context, input: { ids: readonly number[] }): LigneView[] {
  const rows = new Map(listLignes(ctx.db, input.ids).map((row) => [row.id, row]))
  const tags = listTagsDe(ctx.db, input.ids)
  return input.ids.flatMap((id) => {
    const row = rows.get(id)
    return row === undefined ? [] : [{ ...row, enRetard: estEnRetard(row.dossier, row.recuLe, ctx.aujourdhui(), ctx.reglages.retardJours), tags: tags.get(id) ?? [] }]
  })
}

/** How many ids a text holds, without reading them. */
const compter = (ids: string): number => (ids === '' ? 0 : ids.split(',').length)

/** The whole queue as ids, in order: what the caller freezes (decision 33). */
export async function listIdsFile(ctx: Context, input: { filtre: Filtre; ordre: Ordre }): Promise<{ ids: string; total: number }> {
  const demande = demandeFile(ctx, input.filtre, input.ordre)
  const ids = estImmediate(ctx, input.filtre) ? joindreIds(ctx.db, demande) : await ctx.travaux.lireAilleurs<string>('ids', demande)
  return { ids, total: compter(ids) }
}

/** The first rows at once, and how many there are in all. */
export async function listPremieres(ctx: Context, input: { filtre: Filtre; ordre: Ordre; limite: number }): Promise<{ lignes: LigneView[]; total: number }> {
  const demande = demandeFile(ctx, input.filtre, input.ordre)
  if (estImmediate(ctx, input.filtre)) return { lignes: listLignesView(ctx, { ids: listPremiersIds(ctx.db, demande, input.limite) }), total: totalFile(ctx, demande) }
  const ids = lireIds(await ctx.travaux.lireAilleurs<string>('ids', demande))
  return { lignes: listLignesView(ctx, { ids: ids.slice(0, input.limite) }), total: ids.length }
}

const sansFacette = ({ vue: _vue, ...facettes }: Filtre): boolean => Object.values(facettes).every((value) => value === undefined || (Array.isArray(value) && value.length === 0))

function totalFile(ctx: Context, demande: DemandeFile): number {
  return sansFacette(demande.filtre) ? (compterVues(ctx.db, demande)[demande.filtre.vue] ?? 0) : countFile(ctx.db, demande)
}

/** Views from the counters kept by triggers; facets counted in the read-only child. */
export async function compterFacettesFile(ctx: Context, input: { filtre: Filtre }): Promise<Facettes> {
  const demande = demandeFile(ctx, input.filtre, { tri: 'numero', sens: 'asc' })
  const facettes = await ctx.travaux.lireAilleurs<Facettes>('facettes', demande)
  return sansFacette(input.filtre) ? { ...facettes, vues: compterVues(ctx.db, demande) } : facettes
}

/** The best few for what is typed: for the palette and the mail room. */
export function trouverCandidatures(ctx: Context, input: { recherche: string; limite: number }): LigneView[] {
  const ids = listTrouves(ctx.db, plier, input.recherche, 200)
  const lignes = listLignesView(ctx, { ids })
  return lignes.sort((a, b) => a.nom.localeCompare(b.nom, 'fr') || a.prenom.localeCompare(b.prenom, 'fr') || a.numero.localeCompare(b.numero)).slice(0, input.limite)
}
