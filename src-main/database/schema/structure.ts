import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { MAITRES, MODES_FORMATION, REGIMES_SILENCE, TRAITEMENTS } from '#shared/domain/dossier.ts'
import { PROFIL_CODES } from '#shared/domain/droit.ts'

export const etablissement = sqliteTable('etablissement', {
  id: integer('id').primaryKey(),
  codeOffice: text('code_office').notNull(),
  demonstration: integer('demonstration', { mode: 'boolean' }).notNull().default(false),
  nom: text('nom').notNull(),
  service: text('service').notNull().default(''),
  adresse: text('adresse').notNull(),
  ville: text('ville').notNull(),
  telephone: text('telephone').notNull().default(''),
  courriel: text('courriel').notNull().default(''),
  site: text('site').notNull().default(''),
  fuseau: text('fuseau').notNull().default('Europe/Paris'),
  logoSha256: text('logo_sha256'),
  logoType: text('logo_type'),
  tribunal: text('tribunal').notNull().default(''),
  tribunalAdresse: text('tribunal_adresse').notNull().default(''),
  refusParCourriel: integer('refus_par_courriel', { mode: 'boolean' }).notNull().default(true),
  creeLe: text('cree_le').notNull(),
})

export const reglage = sqliteTable('reglage', {
  code: text('code').primaryKey(),
  valeur: text('valeur').notNull(),
})

export const gestionnaire = sqliteTable('gestionnaire', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  prenom: text('prenom').notNull(),
  nom: text('nom').notNull(),
  qualite: text('qualite').notNull().default(''),
  courriel: text('courriel').notNull().default(''),
  profil: text('profil', { enum: PROFIL_CODES }).notNull(),
  actif: integer('actif', { mode: 'boolean' }).notNull().default(true),
  creeLe: text('cree_le').notNull(),
})

export const preference = sqliteTable(
  'preference',
  {
    gestionnaireId: integer('gestionnaire_id').notNull(),
    code: text('code').notNull(),
    valeur: text('valeur').notNull(),
  },
  (table) => [primaryKey({ columns: [table.gestionnaireId, table.code] })],
)

export const campagne = sqliteTable('campagne', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  code: text('code').notNull(),
  libelle: text('libelle').notNull(),
  debutLe: text('debut_le').notNull(),
  finLe: text('fin_le').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull().default(true),
})

export const centre = sqliteTable('centre', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  code: text('code').notNull(),
  libelle: text('libelle').notNull(),
})

export const signataire = sqliteTable('signataire', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  prenom: text('prenom').notNull(),
  nom: text('nom').notNull(),
  qualite: text('qualite').notNull(),
  delegation: integer('delegation', { mode: 'boolean' }).notNull().default(false),
  autorite: text('autorite').notNull().default(''),
  arrete: text('arrete').notNull().default(''),
  valideDu: text('valide_du'),
  valideAu: text('valide_au'),
  imageSha256: text('image_sha256'),
  imageType: text('image_type'),
  actif: integer('actif', { mode: 'boolean' }).notNull().default(true),
  version: integer('version').notNull().default(1),
})

export const commission = sqliteTable('commission', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  centreId: integer('centre_id').notNull(),
  signataireId: integer('signataire_id'),
  code: text('code').notNull(),
  libelle: text('libelle').notNull(),
  adresse: text('adresse').notNull().default(''),
  telephone: text('telephone').notNull().default(''),
  courriel: text('courriel').notNull().default(''),
  copieCourriel: text('copie_courriel').notNull().default(''),
  commentaireRetour: text('commentaire_retour').notNull().default(''),
  version: integer('version').notNull().default(1),
})

export const formation = sqliteTable('formation', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  commissionId: integer('commission_id').notNull(),
  code: text('code').notNull(),
  libelle: text('libelle').notNull(),
  libelleTri: text('libelle_tri').notNull(),
  mode: text('mode', { enum: MODES_FORMATION }).notNull(),
  traitement: text('traitement', { enum: TRAITEMENTS }).notNull().default('acces_controle'),
  maitre: text('maitre', { enum: MAITRES }).notNull().default('pli'),
  capacite: integer('capacite'),
  limiteLe: text('limite_le').notNull(),
  juryLe: text('jury_le'),
  publicationLe: text('publication_le'),
  confirmationLe: text('confirmation_le'),
  delaiConfirmationJours: integer('delai_confirmation_jours'),
  regimeSilence: text('regime_silence', { enum: REGIMES_SILENCE }).notNull().default('rejet'),
  delaiSilenceJours: integer('delai_silence_jours').notNull().default(60),
  estMaster: integer('est_master', { mode: 'boolean' }).notNull().default(false),
  informations: text('informations').notNull().default(''),
  enService: integer('en_service', { mode: 'boolean' }).notNull().default(true),
  version: integer('version').notNull().default(1),
})

export const pieceJustificative = sqliteTable('piece_justificative', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  centreId: integer('centre_id'),
  code: text('code').notNull(),
  libelle: text('libelle').notNull(),
  consigne: text('consigne').notNull().default(''),
  ordre: integer('ordre').notNull().default(0),
  commune: integer('commune', { mode: 'boolean' }).notNull().default(false),
  unicite: integer('unicite', { mode: 'boolean' }).notNull().default(false),
  conditionnelle: integer('conditionnelle', { mode: 'boolean' }).notNull().default(false),
  traitement: text('traitement', { enum: TRAITEMENTS }),
  enService: integer('en_service', { mode: 'boolean' }).notNull().default(true),
  version: integer('version').notNull().default(1),
})

export const formationPiece = sqliteTable(
  'formation_piece',
  {
    formationId: integer('formation_id').notNull(),
    pieceJustificativeId: integer('piece_justificative_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.formationId, table.pieceJustificativeId] })],
)

export const motif = sqliteTable('motif', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  usage: text('usage', { enum: ['avis', 'piece'] }).notNull(),
  code: text('code').notNull(),
  texte: text('texte').notNull(),
  enService: integer('en_service', { mode: 'boolean' }).notNull().default(true),
  utiliseLe: text('utilise_le'),
})

export const modele = sqliteTable('modele', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  genre: text('genre', { enum: ['courriel', 'lettre'] }).notNull(),
  code: text('code').notNull(),
  langue: text('langue').notNull(),
  version: integer('version').notNull(),
  objet: text('objet').notNull(),
  corps: text('corps').notNull(),
  creeLe: text('cree_le').notNull(),
})

export const sauvegarde = sqliteTable('sauvegarde', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  faiteLe: text('faite_le').notNull(),
  dossier: text('dossier').notNull(),
  tailleOctets: integer('taille_octets').notNull(),
  journalSequence: integer('journal_sequence').notNull(),
})
