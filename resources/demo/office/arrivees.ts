import { eq, sql } from 'drizzle-orm'
import { getCandidature } from '#main/database/queries/candidatures.ts'
import { insertVerdict, recompterPieces } from '#main/database/queries/pieces.ts'
import { candidature, piece } from '#main/database/schema.ts'
import { creerCandidature } from '#main/usecases/candidatures/creer-candidature.ts'
import { receptionner } from '#main/usecases/dossiers/declarer.ts'
import { enregistrerPli, type SaisiePli } from '#main/usecases/plis/enregistrer-pli.ts'
import type { Coordonnees, Identite } from '#shared/contract/candidats.ts'
import { ajouterJours } from '#shared/domain/dates.ts'
import type { StatutPiece } from '#shared/domain/piece.ts'
import { createHasard } from '../hasard.ts'
import type { Personne } from '../personnes.ts'
import { STRUCTURE } from '../structure.ts'
import { estPartagee } from './demande.ts'
import type { Bureau, Evenement } from './evenement.ts'
import type { CandidaturePlanifiee, Plan } from './plan.ts'

/** A candidature's row has its place in the order of creation, from 1. */
export const idDe = ({ rang }: Pick<CandidaturePlanifiee, 'rang'>): number => rang + 1

export const pieceId = ({ reperes }: Bureau, code: string): number => {
  const id = reperes.pieces.get(code)
  if (id === undefined) throw new RangeError(`There is no piece ${code}`)
  return id
}

export interface Reponse {
  readonly id: number
  readonly statut: StatutPiece
  readonly version: number
}

/** The row that answers a demand of this candidature, its own or the one its candidat shares; `undefined` when there is none. */
export function reponseA(bureau: Bureau, planifiee: CandidaturePlanifiee, code: string): Reponse | undefined {
  const demandee = STRUCTURE.pieces.find((une) => une.code === code)
  const partagee = demandee !== undefined && estPartagee(planifiee.formation, demandee)
  const a = partagee ? sql`candidature_id IS NULL AND candidat_id = ${bureau.candidats.get(planifiee.personne) ?? 0}` : sql`candidature_id = ${idDe(planifiee)}`
  return bureau.ctx.db.get<Reponse | undefined>(sql`SELECT id, statut, version FROM piece WHERE ${a} AND piece_justificative_id = ${pieceId(bureau, code)}`)
}

const identiteDe = (p: Personne): Identite => ({
  civilite: p.civilite, nom: p.nomDeNaissance, nomUsage: p.nomUsage ?? '', prenom: p.prenom, autrePrenom: p.autrePrenom ?? '',
  naissanceLe: p.dateNaissance, naissanceVille: p.villeNaissance, naissancePays: p.paysNaissance, nationalite: p.nationalite,
  ine: p.ine === undefined ? null : `${p.ine.ine}${p.ine.cle}`, bac: p.bac.serie, bacAnnee: p.bac.annee, bacMention: p.bac.mention ?? '',
  dernierDiplome: p.dernierDiplome.intitule, dernierEtablissement: p.dernierDiplome.etablissement,
})

const coordonneesDe = (p: Personne): Coordonnees => ({
  langue: p.nationalite !== 'Française' && p.bac.pays !== 'France' && p.adresse.pays !== 'France' ? 'en' : 'fr',
  courriel: p.courriel ?? '', telephone: p.portable ?? p.telephone ?? '',
  adresse: [p.adresse.ligne1, p.adresse.ligne2 ?? ''].filter((ligne) => ligne !== '').join('\n'),
  codePostal: p.adresse.codePostal ?? '', ville: p.adresse.commune, pays: p.adresse.pays,
})

function creer(bureau: Bureau, plan: Plan, planifiee: CandidaturePlanifiee): void {
  const { ctx, reperes, candidats } = bureau
  const personne = plan.personnes[planifiee.personne] as Personne
  const candidatId = candidats.get(planifiee.personne)
  const formationId = reperes.formations.get(planifiee.formation.code) ?? 0
  const { id } = creerCandidature(ctx, candidatId === undefined ? { formationId, identite: identiteDe(personne), coordonnees: coordonneesDe(personne) } : { formationId, candidatId })
  if (id !== idDe(planifiee)) throw new Error(`the plan expected candidature ${idDe(planifiee)}, the base made ${id}`)
  candidats.set(planifiee.personne, getCandidature(ctx.db, id)?.candidatId ?? 0)
}

/** The candidat transmitted his files himself: the pieces are there before anybody of the office saw them. */
function transmettre(bureau: Bureau, planifiee: CandidaturePlanifiee): void {
  const { ctx, candidats } = bureau
  const { formation, pieces, personne } = planifiee
  const le = ctx.maintenant()
  for (const demandee of STRUCTURE.pieces) {
    if (pieces.find(({ code }) => code === demandee.code)?.presence !== 'fichier') continue
    const candidatureId = estPartagee(formation, demandee) ? null : idDe(planifiee)
    const values = { candidatId: candidats.get(personne) ?? 0, candidatureId, pieceJustificativeId: pieceId(bureau, demandee.code), statut: 'transmise' as const, modifieeLe: le, modifieePar: null }
    ctx.db.insert(piece).values(values).onConflictDoNothing().run()
  }
  const siennes = ctx.db.select({ id: candidature.id, mode: candidature.mode }).from(candidature).where(eq(candidature.candidatId, candidats.get(personne) ?? 0)).all()
  for (const { id, mode } of siennes) if (id === idDe(planifiee) || mode === 'dematerialise') recompterPieces(ctx.db, id, le)
}

function accueillir({ ctx }: Bureau, planifiee: CandidaturePlanifiee): void {
  const id = idDe(planifiee)
  receptionner(ctx, { id, version: getCandidature(ctx.db, id)?.version ?? 0, date: planifiee.recuLe ?? ctx.aujourdhui(), accuse: true })
}

const numeroRecommande = (chiffres: string): string => `1A ${chiffres.slice(0, 3)} ${chiffres.slice(3, 6)} ${chiffres.slice(6, 10)} ${chiffres.slice(10)}`

const pliDe = (plan: Plan, { rang, recuLe = '' }: CandidaturePlanifiee): SaisiePli => {
  const hasard = createHasard(`${plan.graine}/pli/${rang}`)
  const canal = hasard.weighted([['poste', 74], ['recommande', 18], ['depot', 8]] as const)
  const cachet = canal === 'depot' ? 'absent' : hasard.weighted([['date', 88], ['illisible', 8], ['absent', 4]] as const)
  return {
    canal, numeroRecommande: canal === 'recommande' ? numeroRecommande(hasard.digits(11)) : '', cachet, cachetLe: cachet === 'date' ? ajouterJours(recuLe, -hasard.int(1, 4)) : null, recuLe,
    boite: `C-${String(Math.floor(rang / 40) + 1).padStart(2, '0')}`, rang: String((rang % 40) + 1),
    originaux: hasard.chance(0.05) ? 'Relevé de notes original, à rendre' : '', note: hasard.chance(0.04) ? 'Enveloppe abîmée, contenu complet.' : '',
  }
}

function ouvrirPli(bureau: Bureau, plan: Plan, ensemble: readonly CandidaturePlanifiee[]): void {
  const [premiere] = ensemble
  if (premiere === undefined) return
  const candidatures = ensemble.map((planifiee) => ({ id: idDe(planifiee), pieces: planifiee.pieces.flatMap(({ code, presence }) => (presence === 'absente' ? [] : [pieceId(bureau, code)])) }))
  enregistrerPli(bureau.ctx, { pli: pliDe(plan, premiere), candidatures, receptionner: true, accuse: true })
}

/** A paper piece was scanned: what the journal and the history say of it. The bytes come later, from the maker of documents. */
function numeriser(bureau: Bureau, planifiee: CandidaturePlanifiee, code: string): void {
  const { ctx } = bureau
  const candidatureId = idDe(planifiee)
  const reponse = reponseA(bureau, planifiee, code)
  if (reponse === undefined) return
  const commun = { pieceId: reponse.id, acte: 'deposer', statutAvant: 'transmise' as const, statut: 'transmise' as const }
  insertVerdict(ctx.db, { ...commun, faitLe: ctx.maintenant(), faitPar: ctx.moi.id })
  ctx.journaliser({ acte: 'deposer_fichier', sujet: 'piece', sujetId: reponse.id, candidatureId, donnees: { piece: code, de: 'transmise', a: 'transmise' } })
}

/** When a piece came in as a file: with the candidature when the candidat sent it, after the envelope when the office scanned it. */
export const deposeLe = (plan: Plan, { formation, creeeLe, recuLe = '', rang }: CandidaturePlanifiee, code: string): string => {
  if (formation.mode === 'dematerialise') return new Date(Date.parse(creeeLe) + 60_000).toISOString()
  return plan.calendrier.instant(recuLe, 240 + (rang % 60) + STRUCTURE.pieces.findIndex((une) => une.code === code) / 4)
}

const memePli = (a: CandidaturePlanifiee, b: CandidaturePlanifiee): boolean => a.personne === b.personne && a.recuLe === b.recuLe && b.formation.mode === 'courrier'

function arriveeCourrier(plan: Plan, planifiee: CandidaturePlanifiee): Evenement[] {
  const { recuLe, rang, pieces } = planifiee
  if (recuLe === undefined) return []
  const ensemble = plan.candidatures.filter((autre) => memePli(planifiee, autre))
  const pli: Evenement = { le: plan.calendrier.instant(recuLe, 30 + (rang % 170)), qui: 2, faire: (bureau) => ouvrirPli(bureau, plan, ensemble) }
  const scans = pieces.filter(({ presence }) => presence === 'fichier').map(({ code }): Evenement => ({ le: deposeLe(plan, planifiee, code), qui: 2, faire: (bureau) => numeriser(bureau, planifiee, code) }))
  return [...(ensemble[0] === planifiee ? [pli] : []), ...scans]
}

function arriveeDemat(plan: Plan, planifiee: CandidaturePlanifiee): Evenement[] {
  const { creeeLe, recuLe, rang } = planifiee
  const depot: Evenement = { le: new Date(Date.parse(creeeLe) + 60_000).toISOString(), qui: 1, faire: (bureau) => transmettre(bureau, planifiee) }
  if (recuLe === undefined) return [depot]
  return [depot, { le: plan.calendrier.instant(recuLe, 15 + (rang % 30)), qui: 1, faire: (bureau) => accueillir(bureau, planifiee) }]
}

/** How a candidature came to the office: created, then its envelope opened or its files received. */
export function arriveesDe(plan: Plan, planifiee: CandidaturePlanifiee): Evenement[] {
  const creation: Evenement = { le: planifiee.creeeLe, qui: 1, faire: (bureau) => creer(bureau, plan, planifiee) }
  return [creation, ...(planifiee.formation.mode === 'courrier' ? arriveeCourrier(plan, planifiee) : arriveeDemat(plan, planifiee))]
}
