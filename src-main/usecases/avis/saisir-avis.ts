import { getAvisCourant, insertAvis, type LigneAvis } from '#main/database/queries/avis.ts'
import { getCandidature, updateCandidature } from '#main/database/queries/candidatures.ts'
import { listLettresDeLAvis } from '#main/database/queries/lettres.ts'
import { getMotif, marquerMotifUtilise } from '#main/database/queries/motifs.ts'
import type { RapportSaisie, SaisieAvis } from '#shared/contract/avis.ts'
import { PARTIES_AVIS, type AnnoncesReprises } from '#shared/domain/avis.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { etatAnnonce, reprendreAnnonces } from '../annonces/reprendre.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { enMasse } from '../masse.ts'

/** Throws AVIS_INCOMPLET naming the part that this type of avis must carry. */
function exigerParties(avis: SaisieAvis): void {
  const missing = PARTIES_AVIS[avis.type].obligatoires.find((champ) => avis[champ] === undefined)
  if (missing !== undefined) throw new DomainError('AVIS_INCOMPLET', { champ: missing })
}

/** Only the parts that belong to the type are kept: a rank typed before the type was changed is not. */
function partsDe(ctx: Context, avis: SaisieAvis) {
  const { type } = avis
  const possibles: readonly string[] = [...PARTIES_AVIS[type].obligatoires, ...PARTIES_AVIS[type].possibles]
  const keep = <K extends keyof SaisieAvis>(champ: K): SaisieAvis[K] | undefined => (possibles.includes(champ) ? avis[champ] : undefined)
  const motifId = keep('motifId')
  const motif = motifId === undefined ? undefined : trouve(getMotif(ctx.db, motifId), 'motif')
  return {
    type, motifId: motifId ?? null, motifTexte: avis.motif !== undefined && avis.motif !== '' && motifId !== undefined ? avis.motif : (motif?.texte ?? ''), rang: keep('rang') ?? null, reserve: keep('reserve') ?? '',
    preselectionLe: keep('preselectionLe') ?? null, preselectionHeure: keep('preselectionHeure') ?? null, preselectionLieu: keep('preselectionLieu') ?? '', commentaire: avis.commentaire ?? '',
  }
}

/** What the validated avis before is about to send would contradict this one: taken back, unless something of it left, which is history. */
function reprendreAvant(ctx: Context, avant: LigneAvis | undefined): AnnoncesReprises | null {
  if (avant?.statut !== 'valide') return null
  const lettres = listLettresDeLAvis(ctx.db, avant.id)
  return etatAnnonce(ctx, { avisId: avant.id }, lettres) === 'en_attente' ? reprendreAnnonces(ctx, { avisId: avant.id }, lettres) : null
}

/** True when what the avis before announced was taken back. */
function saisirUn(ctx: Context, candidatureId: number, avis: SaisieAvis): boolean {
  const candidature = trouve(getCandidature(ctx.db, candidatureId), 'candidature')
  const parts = partsDe(ctx, avis)
  const avant = getAvisCourant(ctx.db, candidatureId)
  const annoncesReprises = reprendreAvant(ctx, avant)
  const avisId = insertAvis(ctx.db, { ...parts, candidatureId, statut: 'saisi', reponseAvant: candidature.reponse, annoncesReprises, saisiLe: ctx.maintenant(), saisiPar: ctx.moi.id })
  if (parts.motifTexte !== '') marquerMotifUtilise(ctx.db, 'avis', parts.motifTexte, ctx.maintenant())
  updateCandidature(ctx.db, candidatureId, { avis: parts.type, avisEtat: 'saisi', reponse: 'aucune' }, ctx.maintenant())
  ctx.journaliser({
    acte: 'saisir_avis', sujet: 'avis', sujetId: avisId, candidatureId,
    donnees: { type: parts.type, rang: parts.rang, sousReserve: parts.reserve !== '', avant: avant?.type ?? null, reponseAvant: candidature.reponse }, texte: parts.commentaire || undefined,
  })
  ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [candidatureId] })
  return annoncesReprises !== null
}

/**
 * Enters an avis for one or several candidatures; each later one is a new row, the history stays, and the candidat's answer is erased
 * (domain.md §10.1.3). What the avis before was about to send is taken back as long as nothing of it left. Nothing is visible to the candidat until it is validated. Throws AVIS_INCOMPLET before anything is written.
 */
export async function saisirAvis(ctx: Context, input: { candidatureIds: readonly number[]; avis: SaisieAvis }): Promise<RapportSaisie> {
  exigerDroit(ctx, 'EDIT_AVIS')
  exigerParties(input.avis)
  const { faits, refus } = await enMasse(ctx, input.candidatureIds, (id) => saisirUn(ctx, id, input.avis))
  return { faits: faits.map((fait) => fait.id), refus, courriels: 0, lettres: 0, partLe: null, reprises: faits.filter((fait) => fait.resultat).length }
}
