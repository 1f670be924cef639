import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { STATUTS_PIECE } from '#shared/domain/piece.ts'
import { CANAUX_PLI, ETATS_CACHET } from '#shared/domain/pli.ts'
import type { AvertissementFichier } from '#shared/domain/probleme-fichier.ts'

export const fichier = sqliteTable('fichier', {
  sha256: text('sha256').primaryKey(),
  tailleOctets: integer('taille_octets').notNull(),
  type: text('type').notNull(),
  rangeLe: text('range_le').notNull(),
})

export const piece = sqliteTable('piece', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidatId: integer('candidat_id').notNull(),
  candidatureId: integer('candidature_id'),
  pieceJustificativeId: integer('piece_justificative_id').notNull(),
  statut: text('statut', { enum: STATUTS_PIECE }).notNull(),
  commentaire: text('commentaire').notNull().default(''),
  pieceFichierId: integer('piece_fichier_id'),
  version: integer('version').notNull().default(1),
  modifieeLe: text('modifiee_le').notNull(),
  modifieePar: integer('modifiee_par'),
})

export const pieceFichier = sqliteTable('piece_fichier', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  pieceId: integer('piece_id').notNull(),
  rang: integer('rang').notNull(),
  sha256: text('sha256').notNull(),
  nom: text('nom').notNull(),
  type: text('type').notNull(),
  tailleOctets: integer('taille_octets').notNull(),
  pages: integer('pages'),
  probleme: text('probleme'),
  avertissements: text('avertissements', { mode: 'json' }).$type<AvertissementFichier[]>().notNull().default([]),
  rotations: text('rotations', { mode: 'json' }).$type<Record<string, number>>().notNull().default({}),
  deposeLe: text('depose_le').notNull(),
  deposePar: integer('depose_par'),
  retireLe: text('retire_le'),
})

export const pieceVerdict = sqliteTable('piece_verdict', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  pieceId: integer('piece_id').notNull(),
  acte: text('acte').notNull(),
  statutAvant: text('statut_avant', { enum: STATUTS_PIECE }).notNull(),
  statut: text('statut', { enum: STATUTS_PIECE }).notNull(),
  commentaireAvant: text('commentaire_avant').notNull().default(''),
  commentaire: text('commentaire').notNull().default(''),
  fichierAvantId: integer('fichier_avant_id'),
  fichierId: integer('fichier_id'),
  faitLe: text('fait_le').notNull(),
  faitPar: integer('fait_par').notNull(),
  annuleLe: text('annule_le'),
})

export const pli = sqliteTable('pli', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  canal: text('canal', { enum: CANAUX_PLI }).notNull(),
  numeroRecommande: text('numero_recommande').notNull().default(''),
  cachet: text('cachet', { enum: ETATS_CACHET }).notNull(),
  cachetLe: text('cachet_le'),
  recuLe: text('recu_le').notNull(),
  boite: text('boite').notNull().default(''),
  rang: text('rang').notNull().default(''),
  originaux: text('originaux').notNull().default(''),
  note: text('note').notNull().default(''),
  enregistreLe: text('enregistre_le').notNull(),
  enregistrePar: integer('enregistre_par').notNull(),
  annuleLe: text('annule_le'),
})

export const pliCandidature = sqliteTable(
  'pli_candidature',
  {
    pliId: integer('pli_id').notNull(),
    candidatureId: integer('candidature_id').notNull(),
    dossierHistoriqueId: integer('dossier_historique_id'),
  },
  (table) => [primaryKey({ columns: [table.pliId, table.candidatureId] })],
)

export const pliPiece = sqliteTable(
  'pli_piece',
  {
    pliId: integer('pli_id').notNull(),
    candidatureId: integer('candidature_id').notNull(),
    pieceJustificativeId: integer('piece_justificative_id').notNull(),
    pieceVerdictId: integer('piece_verdict_id'),
  },
  (table) => [primaryKey({ columns: [table.pliId, table.candidatureId, table.pieceJustificativeId] })],
)
