import { sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { AVIS_COURANTS, STATUTS_AVIS, TYPES_AVIS, type AnnoncesReprises } from '#shared/domain/avis.ts'
import { MODES_FORMATION, STATUTS_DOSSIER, TRAITEMENTS } from '#shared/domain/dossier.ts'
import { CANAUX_REPONSE, STATUTS_REPONSE } from '#shared/domain/reponse.ts'

export const numeroAttribue = sqliteTable('numero_attribue', {
  numero: text('numero').primaryKey(),
  campagneId: integer('campagne_id').notNull(),
})

export const candidat = sqliteTable('candidat', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  campagneId: integer('campagne_id').notNull(),
  numeroDossier: text('numero_dossier').notNull(),
  civilite: text('civilite', { enum: ['', 'M.', 'Mme'] }).notNull().default(''),
  nom: text('nom').notNull(),
  nomUsage: text('nom_usage').notNull().default(''),
  prenom: text('prenom').notNull(),
  autrePrenom: text('autre_prenom').notNull().default(''),
  naissanceLe: text('naissance_le'),
  naissanceVille: text('naissance_ville').notNull().default(''),
  naissancePays: text('naissance_pays').notNull().default(''),
  nationalite: text('nationalite').notNull().default(''),
  ine: text('ine'),
  langue: text('langue', { enum: ['fr', 'en'] }).notNull().default('fr'),
  courriel: text('courriel').notNull().default(''),
  telephone: text('telephone').notNull().default(''),
  adresse: text('adresse').notNull().default(''),
  codePostal: text('code_postal').notNull().default(''),
  ville: text('ville').notNull().default(''),
  pays: text('pays').notNull().default('France'),
  bac: text('bac').notNull().default(''),
  bacAnnee: integer('bac_annee'),
  bacMention: text('bac_mention').notNull().default(''),
  dernierDiplome: text('dernier_diplome').notNull().default(''),
  dernierEtablissement: text('dernier_etablissement').notNull().default(''),
  creeLe: text('cree_le').notNull(),
  version: integer('version').notNull().default(1),
})

export const candidature = sqliteTable('candidature', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidatId: integer('candidat_id').notNull(),
  formationId: integer('formation_id').notNull(),
  campagneId: integer('campagne_id').notNull(),
  numero: text('numero').notNull(),
  traitement: text('traitement', { enum: TRAITEMENTS }).notNull(),
  dossier: text('dossier', { enum: STATUTS_DOSSIER }).notNull().default('en_attente'),
  dossierLe: text('dossier_le'),
  recuLe: text('recu_le'),
  cachetLe: text('cachet_le'),
  completLe: text('complet_le'),
  incompletLe: text('incomplet_le'),
  limiteIndividuelleLe: text('limite_individuelle_le'),
  confirmationIndividuelleLe: text('confirmation_individuelle_le'),
  reponse: text('reponse', { enum: STATUTS_REPONSE }).notNull().default('aucune'),
  annuleeLe: text('annulee_le'),
  creeeLe: text('creee_le').notNull(),
  modifieeLe: text('modifiee_le').notNull(),
  version: integer('version').notNull().default(1),
  enCours: integer('en_cours', { mode: 'boolean' }).notNull().default(true),
  commissionId: integer('commission_id').notNull(),
  mode: text('mode', { enum: MODES_FORMATION }).notNull(),
  nomTri: text('nom_tri').notNull(),
  formationTri: text('formation_tri').notNull(),
  limiteLe: text('limite_le').notNull(),
  avis: text('avis', { enum: AVIS_COURANTS }).notNull().default('aucun'),
  avisEtat: text('avis_etat', { enum: ['aucun', 'saisi', 'valide'] }).notNull().default('aucun'),
  piecesDemandees: integer('pieces_demandees').notNull().default(0),
  piecesControlees: integer('pieces_controlees').notNull().default(0),
  piecesTransmises: integer('pieces_transmises').notNull().default(0),
  piecesRefusees: integer('pieces_refusees').notNull().default(0),
  etape: text('etape', { enum: ['autre', 'a_pointer', 'a_declarer', 'en_cours'] }).notNull().generatedAlwaysAs(sql`(etape)`, { mode: 'stored' }),
})

export const dossierHistorique = sqliteTable('dossier_historique', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidatureId: integer('candidature_id').notNull(),
  statutAvant: text('statut_avant', { enum: STATUTS_DOSSIER }).notNull(),
  statut: text('statut', { enum: STATUTS_DOSSIER }).notNull(),
  dateAvant: text('date_avant'),
  date: text('date'),
  limiteAvant: text('limite_avant'),
  recuAvant: text('recu_avant'),
  cachetAvant: text('cachet_avant'),
  completAvant: text('complet_avant'),
  incompletAvant: text('incomplet_avant'),
  faitLe: text('fait_le').notNull(),
  faitPar: integer('fait_par').notNull(),
  annuleLe: text('annule_le'),
})

export const avis = sqliteTable('avis', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidatureId: integer('candidature_id').notNull(),
  type: text('type', { enum: TYPES_AVIS }).notNull(),
  statut: text('statut', { enum: STATUTS_AVIS }).notNull().default('saisi'),
  motifId: integer('motif_id'),
  motifTexte: text('motif_texte').notNull().default(''),
  rang: integer('rang'),
  reserve: text('reserve').notNull().default(''),
  reserveLeveeLe: text('reserve_levee_le'),
  reserveLeveePar: integer('reserve_levee_par'),
  preselectionLe: text('preselection_le'),
  preselectionHeure: text('preselection_heure'),
  preselectionLieu: text('preselection_lieu').notNull().default(''),
  commentaire: text('commentaire').notNull().default(''),
  saisiLe: text('saisi_le').notNull(),
  saisiPar: integer('saisi_par').notNull(),
  valideLe: text('valide_le'),
  validePar: integer('valide_par'),
  retireLe: text('retire_le'),
  reponseAvant: text('reponse_avant', { enum: STATUTS_REPONSE }),
  annoncesReprises: text('annonces_reprises', { mode: 'json' }).$type<AnnoncesReprises>(),
  version: integer('version').notNull().default(1),
})

export const reponse = sqliteTable('reponse', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidatureId: integer('candidature_id').notNull(),
  statut: text('statut', { enum: STATUTS_REPONSE }).notNull(),
  date: text('date').notNull(),
  canal: text('canal', { enum: CANAUX_REPONSE }).notNull(),
  motif: text('motif').notNull().default(''),
  saisiLe: text('saisi_le').notNull(),
  saisiPar: integer('saisi_par').notNull(),
})

export const note = sqliteTable('note', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidatureId: integer('candidature_id').notNull(),
  texte: text('texte').notNull(),
  ecriteLe: text('ecrite_le').notNull(),
  ecritePar: integer('ecrite_par').notNull(),
  supprimeeLe: text('supprimee_le'),
})

export const tag = sqliteTable('tag', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  libelle: text('libelle').notNull(),
  couleur: text('couleur').notNull(),
  enService: integer('en_service', { mode: 'boolean' }).notNull().default(true),
})

export const candidatureTag = sqliteTable(
  'candidature_tag',
  {
    tagId: integer('tag_id').notNull(),
    candidatureId: integer('candidature_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tagId, table.candidatureId] })],
)

export const compteur = sqliteTable(
  'compteur',
  {
    axe: text('axe').notNull(),
    cle: text('cle').notNull(),
    total: integer('total').notNull(),
  },
  (table) => [primaryKey({ columns: [table.axe, table.cle] })],
)
