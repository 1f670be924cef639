import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { STATUTS_COURRIEL } from '#shared/domain/courriel.ts'
import { GENRES_LETTRE, STATUTS_LETTRE } from '#shared/domain/lettre.ts'

export const lettre = sqliteTable('lettre', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidatureId: integer('candidature_id').notNull(),
  avisId: integer('avis_id'),
  dossierHistoriqueId: integer('dossier_historique_id'),
  reponseId: integer('reponse_id'),
  genre: text('genre', { enum: GENRES_LETTRE }).notNull(),
  statut: text('statut', { enum: STATUTS_LETTRE }).notNull().default('a_produire'),
  modeleVersion: integer('modele_version').notNull(),
  donnees: text('donnees').notNull(),
  sha256: text('sha256'),
  tailleOctets: integer('taille_octets'),
  creeeLe: text('creee_le').notNull(),
  creeePar: integer('creee_par').notNull(),
  emiseLe: text('emise_le'),
  imprimeeLe: text('imprimee_le'),
  posteeLe: text('postee_le'),
  notifieeLe: text('notifiee_le'),
  notifieeComment: text('notifiee_comment').notNull().default(''),
  annuleeLe: text('annulee_le'),
  version: integer('version').notNull().default(1),
})

export const courriel = sqliteTable('courriel', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidatureId: integer('candidature_id'),
  lettreId: integer('lettre_id'),
  avisId: integer('avis_id'),
  dossierHistoriqueId: integer('dossier_historique_id'),
  reponseId: integer('reponse_id'),
  copieDe: integer('copie_de'),
  code: text('code').notNull(),
  statut: text('statut', { enum: STATUTS_COURRIEL }).notNull(),
  messageId: text('message_id').notNull(),
  destinataire: text('destinataire').notNull(),
  destinataireNom: text('destinataire_nom').notNull().default(''),
  langue: text('langue').notNull().default('fr'),
  objet: text('objet').notNull(),
  corps: text('corps').notNull(),
  partLe: text('part_le'),
  essais: integer('essais').notNull().default(0),
  partiLe: text('parti_le'),
  reponseCode: integer('reponse_code'),
  reponseTexte: text('reponse_texte').notNull().default(''),
  creeLe: text('cree_le').notNull(),
  creePar: integer('cree_par').notNull(),
  version: integer('version').notNull().default(1),
})

export const courrielTentative = sqliteTable('courriel_tentative', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  courrielId: integer('courriel_id').notNull(),
  commenceeLe: text('commencee_le').notNull(),
  termineeLe: text('terminee_le'),
  resultat: text('resultat'),
  reponseCode: integer('reponse_code'),
  detail: text('detail').notNull().default(''),
})

export const journal = sqliteTable('journal', {
  sequence: integer('sequence').primaryKey({ autoIncrement: true }),
  faitLe: text('fait_le').notNull(),
  faitPar: integer('fait_par'),
  acte: text('acte').notNull(),
  sujet: text('sujet').notNull(),
  sujetId: integer('sujet_id').notNull(),
  candidatureId: integer('candidature_id'),
  donnees: text('donnees').notNull(),
  texteEmpreinte: text('texte_empreinte'),
  empreinte: text('empreinte').notNull(),
})

export const journalTexte = sqliteTable('journal_texte', {
  sequence: integer('sequence').primaryKey(),
  sel: text('sel').notNull(),
  texte: text('texte').notNull(),
})
