import { eq } from 'drizzle-orm'
import type { Db } from '#main/database/base.ts'
import { getPremierCentre, insertCentre, insertGestionnaire, insertSignataire, updateEtablissement, updateGestionnaire } from '#main/database/queries/bureau.ts'
import { insertTag } from '#main/database/queries/tags.ts'
import { centre, commission, formation, formationPiece, pieceJustificative } from '#main/database/schema.ts'
import { creerBureau } from '#main/usecases/bureau/creer-bureau.ts'
import { dateLongue } from '#shared/domain/dates-ecrites.ts'
import { plier } from '#shared/domain/texte.ts'
import { decalerDates, STRUCTURE, type AdressePostale } from '../structure.ts'
import type { Calendrier } from './calendrier.ts'
import { GESTIONNAIRES, TAGS } from './gens.ts'
import { SAISON, type LigneSaison } from './saison.ts'

export interface Fondation {
  readonly db: Db
  readonly maintenant: () => string
  readonly hasard: () => number
  readonly calendrier: Calendrier
}

/** Where to find, in the base, what the plan names by its code. */
export interface Reperes {
  readonly formations: ReadonlyMap<string, number>
  readonly pieces: ReadonlyMap<string, number>
  readonly tags: readonly number[]
}

const lignes = ({ ligne1, ligne2, codePostal, commune, cedex }: AdressePostale): string =>
  [ligne1, ligne2 ?? '', [codePostal, commune, cedex ?? ''].filter((part) => part !== '').join(' ')].filter((line) => line !== '').join('\n')

const MOTIFS = [
  ...STRUCTURE.motifsRefusPiece.map(({ code, texte }) => ({ usage: 'piece' as const, code, texte })),
  ...STRUCTURE.motifsAvisDefavorable.map(({ code, texte }) => ({ usage: 'avis' as const, code, texte })),
]

function fonderBureau({ db, maintenant, hasard, calendrier }: Fondation): void {
  const { etablissement, campagne } = decalerDates(STRUCTURE, calendrier.decalage)
  const { rentree } = calendrier
  const [moi] = GESTIONNAIRES
  const { gestionnaireId } = creerBureau({ db, maintenant, hasard, demonstration: true, motifs: MOTIFS, logo: undefined }, {
    etablissement: { nom: etablissement.nom, adresse: lignes(etablissement.adresse), ville: etablissement.adresse.commune, service: 'Service des admissions', courriel: etablissement.courriel, telephone: etablissement.telephone },
    campagne: { code: String(rentree), libelle: `${rentree}-${rentree + 1}`, debutLe: campagne.debut, finLe: campagne.fin },
    moi,
  })
  updateEtablissement(db, { site: etablissement.site, fuseau: etablissement.fuseau, tribunal: etablissement.tribunal.nom, tribunalAdresse: lignes(etablissement.tribunal.adresse) })
  updateGestionnaire(db, gestionnaireId, { courriel: moi.courriel })
  for (const autre of GESTIONNAIRES.slice(1)) insertGestionnaire(db, { ...autre, creeLe: maintenant() })
}

const arrete = (numero: string, jour: string): string => `arrêté n° ${jour.slice(0, 4)}-${numero} du ${dateLongue(jour, 'fr')}`

/** The presidency, one delegate in force, and one whose delegation is over: kept, never to sign again. */
function nommerSignataires(db: Db, { jour }: Calendrier): { presidence: number; sciences: number } {
  const { president } = STRUCTURE.etablissement
  const [sciences, lettres] = [STRUCTURE.commissions[0]?.signataire, STRUCTURE.commissions[2]?.signataire]
  if (sciences === undefined || lettres === undefined) throw new RangeError('the structure names no delegate')
  const autorite = 'la présidente de l’université'
  const delegue = ({ prenom, nom, qualite }: typeof sciences, du: string, au: string, numero: string) => ({ prenom, nom, qualite, delegation: true, autorite, arrete: arrete(numero, du), valideDu: du, valideAu: au })
  const presidence = insertSignataire(db, { prenom: president.prenom, nom: president.nom, qualite: president.qualite, autorite })
  const enVigueur = insertSignataire(db, delegue(sciences, jour(-82), jour(648), '114'))
  insertSignataire(db, { ...delegue(lettres, jour(-812), jour(-83), '097'), actif: false })
  return { presidence, sciences: enVigueur }
}

function creerCommissions(db: Db, calendrier: Calendrier): Map<string, number> {
  const [premier, ...autres] = STRUCTURE.centres
  const tout = getPremierCentre(db)
  if (premier === undefined || tout === undefined) throw new RangeError('the office has no centre')
  db.update(centre).set({ code: premier.code, libelle: premier.libelle }).where(eq(centre.id, tout.id)).run()
  const centres = new Map([[premier.code, tout.id], ...autres.map(({ code, libelle }) => [code, insertCentre(db, { code, libelle })] as const)])
  const signataires = nommerSignataires(db, calendrier)
  return new Map(
    STRUCTURE.commissions.map(({ code, libelle, centre: sien, adresse, telephone, courriel, commentaireRetour }) => {
      const centreId = centres.get(sien) ?? tout.id
      const signataireId = sien === 'CC-SCI' ? signataires.sciences : signataires.presidence
      const values = { centreId, signataireId, code, libelle, adresse: lignes(adresse), telephone, courriel, commentaireRetour }
      return [code, db.insert(commission).values(values).returning({ id: commission.id }).get().id] as const
    }),
  )
}

function creerPieces(db: Db, { rentree }: Calendrier): Map<string, number> {
  const dire = (texte: string): string => texte.replaceAll('2026-2027', `${rentree - 1}-${rentree}`)
  const centres = new Map(db.select().from(centre).all().map(({ id, code }) => [code, id]))
  return new Map(
    STRUCTURE.pieces.map(({ code, libelle, consigne, ordre, commune, unicite, conditionnelle, typeTraitement, centre: sien }) => {
      const values = { code, libelle: dire(libelle), consigne: dire(consigne), ordre, commune, unicite, conditionnelle, traitement: typeTraitement, centreId: sien === null ? null : (centres.get(sien) ?? null) }
      return [code, db.insert(pieceJustificative).values(values).returning({ id: pieceJustificative.id }).get().id] as const
    }),
  )
}

function creerFormation(db: Db, { jour }: Calendrier, { formation: f, retour, jury, publication, confirmation }: LigneSaison, commissionId: number, pieces: ReadonlyMap<string, number>): number {
  const { id } = db
    .insert(formation)
    .values({
      commissionId, code: f.code, libelle: f.libelle, libelleTri: plier(f.libelle), mode: f.mode, traitement: f.typeTraitement, maitre: f.maitre, capacite: f.capacite,
      limiteLe: jour(retour), juryLe: jour(jury), publicationLe: jour(publication), confirmationLe: jour(confirmation), delaiConfirmationJours: 15,
      regimeSilence: f.silence.regime, delaiSilenceJours: f.silence.mois * 30, estMaster: f.typeDiplome === 'master', informations: f.informations,
    })
    .returning({ id: formation.id })
    .get()
  for (const code of f.piecesPropres) db.insert(formationPiece).values({ formationId: id, pieceJustificativeId: pieces.get(code) ?? 0 }).run()
  return id
}

/** Founds the demonstration's office: everything but its candidatures. In the caller's transaction. */
export function fonderDemonstration(fondation: Fondation): Reperes {
  const { db, calendrier } = fondation
  fonderBureau(fondation)
  const commissions = creerCommissions(db, calendrier)
  const pieces = creerPieces(db, calendrier)
  const formations = new Map(SAISON.map((ligne) => [ligne.formation.code, creerFormation(db, calendrier, ligne, commissions.get(ligne.formation.commission) ?? 0, pieces)]))
  return { formations, pieces, tags: TAGS.map((tag) => insertTag(db, tag)) }
}
