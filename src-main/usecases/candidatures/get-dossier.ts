import { getDossier, listAutres, listNotes, type LigneDossier } from '#main/database/queries/candidatures.ts'
import { listAvis, listReponses } from '#main/database/queries/avis.ts'
import { listCourrielsDe } from '#main/database/queries/courriels.ts'
import { listJournal } from '#main/database/queries/journal.ts'
import { listResumesDe } from '#main/database/queries/lettres.ts'
import { listPiecesDemandees } from '#main/database/queries/pieces.ts'
import { listPlisDe } from '#main/database/queries/plis.ts'
import { listTagsDe } from '#main/database/queries/tags.ts'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { dateLocale } from '#shared/domain/dates.ts'
import { DOSSIER_MACHINE } from '#shared/domain/dossier.ts'
import { dateLimiteConfirmation, estEnRetard, estHorsDelai } from '#shared/domain/echeance.ts'
import { actesOuverts } from '#shared/domain/machine.ts'
import { REPONSE_MACHINE } from '#shared/domain/reponse.ts'
import { avisView } from '../avis/avis-view.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { createLecteurDonnees } from '../journal/lire-donnees.ts'
import { lettreView } from '../lettres/lettre-view.ts'
import { piecesView } from '../pieces/piece-view.ts'
import { candidatView } from '../candidats/candidat-view.ts'

const HISTOIRE_MAX = 200

function formationView({ formation, commission, candidature }: LigneDossier): DossierView['formation'] {
  const { id, code, libelle, maitre, juryLe, publicationLe, informations, limiteLe } = formation
  return { id, code, libelle, mode: candidature.mode, maitre, commission: commission.libelle, commissionId: commission.id, adresseRetour: commission.adresse, limiteLe, juryLe, publicationLe, informations }
}

function dates(ctx: Context, { candidature, formation }: LigneDossier, avisValideLe: string | null) {
  const { recuLe, cachetLe, limiteLe, dossier } = candidature
  return {
    dossierLe: candidature.dossierLe, recuLe, cachetLe, completLe: candidature.completLe, incompletLe: candidature.incompletLe, limiteLe, annuleeLe: candidature.annuleeLe,
    confirmationLe: dateLimiteConfirmation({ individuelle: candidature.confirmationIndividuelleLe, delaiJours: formation.delaiConfirmationJours, avisValideLe, formation: formation.confirmationLe }),
    horsDelai: estHorsDelai(cachetLe, recuLe, limiteLe),
    enRetard: estEnRetard(dossier, recuLe, ctx.aujourdhui(), ctx.reglages.retardJours),
  }
}

function histoire(ctx: Context, candidatureId: number): DossierView['histoire'] {
  const lire = createLecteurDonnees(ctx.db)
  return listJournal(ctx.db, { candidatureId }, HISTOIRE_MAX).map(({ sequence, faitLe, par, acte, donnees, texte }) => ({ sequence, faitLe, par, acte, donnees: lire(donnees), texte }))
}

function actes(ctx: Context, { candidature }: LigneDossier): DossierView['actes'] {
  const { droits } = ctx.moi
  if (candidature.annuleeLe !== null) return { dossier: [], avis: [], reponse: [], note: droits.has('GEST_POST_IT'), tag: droits.has('GEST_TAG'), pli: false }
  const faits = new Set(candidature.avis === 'favorable' && candidature.avisEtat === 'valide' ? ['favorable_valide'] : [])
  return {
    dossier: actesOuverts(DOSSIER_MACHINE, { statut: candidature.dossier, droits }),
    avis: droits.has('EDIT_AVIS') ? ['saisir'] : [],
    reponse: actesOuverts(REPONSE_MACHINE, { statut: candidature.reponse, droits, faits }),
    note: droits.has('GEST_POST_IT'), tag: droits.has('GEST_TAG'), pli: droits.has('GEST_CANDIDATURE') && droits.has('EDIT_STATUT_DOSSIER'),
  }
}

function suites(ctx: Context, { candidature, candidat }: LigneDossier) {
  const { id } = candidature
  return {
    reponses: listReponses(ctx.db, id), plis: listPlisDe(ctx.db, id), tags: listTagsDe(ctx.db, [id]).get(id) ?? [],
    notes: listNotes(ctx.db, id).map(({ auteurId, ...rest }) => ({ ...rest, aMoi: auteurId === ctx.moi.id })),
    courriels: listCourrielsDe(ctx.db, id), lettres: listResumesDe(ctx.db, id).map(lettreView), autres: listAutres(ctx.db, candidat.id, id), histoire: histoire(ctx, id),
  }
}

/** Nothing is editable in a cancelled candidature (domain.md §2.1). */
const fige = (annuleeLe: string | null, pieces: DossierView['pieces']): DossierView['pieces'] => (annuleeLe === null ? pieces : pieces.map((piece) => ({ ...piece, actes: [] })))

/** The whole dossier in one answer: what the workstation shows. Throws INTROUVABLE. */
export function getDossierView(ctx: Context, input: { id: number }): DossierView {
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  const ligne = trouve(getDossier(ctx.db, input.id), 'candidature')
  const { candidature, candidat } = ligne
  const avis = listAvis(ctx.db, candidature.id)
  const courant = avis.find((one) => one.statut !== 'retire')
  const valide = courant?.statut === 'valide' && courant.type === 'favorable' ? courant.valideLe : null
  return {
    id: candidature.id, version: candidature.version, numero: candidature.numero, candidatId: candidat.id,
    ...candidatView(candidat),
    formation: formationView(ligne),
    dossier: candidature.dossier,
    ...dates(ctx, ligne, valide === null ? null : dateLocale(valide, ctx.fuseau)),
    compte: { demandees: candidature.piecesDemandees, controlees: candidature.piecesControlees, transmises: candidature.piecesTransmises, refusees: candidature.piecesRefusees },
    pieces: fige(candidature.annuleeLe, piecesView(ctx, candidature.id, listPiecesDemandees(ctx.db, candidature.id))),
    avis: avis.map((one) => avisView(ctx, one, one.id === courant?.id)),
    avisCourant: candidature.avis, avisEtat: candidature.avisEtat, reponse: candidature.reponse,
    ...suites(ctx, ligne),
    actes: actes(ctx, ligne),
  }
}
