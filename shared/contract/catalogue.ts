import { z } from 'zod'
import { MAITRES, MODES_FORMATION, REGIMES_SILENCE } from '../domain/dossier.ts'
import { date, id, procedure, texte } from './base.ts'

const lignes = (max: number) => z.string().max(max).transform((value) => value.normalize('NFC').trim())

export const commissionSaisie = z.object({
  code: texte(30, 1),
  libelle: texte(200, 1),
  /** The return address, as printed: up to five lines. */
  adresse: lignes(400),
  telephone: texte(40),
  courriel: texte(254),
  copieCourriel: texte(254),
  commentaireRetour: lignes(5000),
  signataireId: id.nullable(),
})
export const commissionView = commissionSaisie.extend({ id, version: z.number().int(), signataire: z.string().nullable(), formations: z.number().int() })
export type CommissionView = z.infer<typeof commissionView>

export const formationSaisie = z.object({
  code: texte(50, 1),
  libelle: texte(500, 1),
  commissionId: id,
  mode: z.enum(MODES_FORMATION),
  maitre: z.enum(MAITRES),
  limiteLe: date,
  juryLe: date.nullable(),
  publicationLe: date.nullable(),
  confirmationLe: date.nullable(),
  delaiConfirmationJours: z.number().int().min(1).max(365).nullable(),
  capacite: z.number().int().min(1).max(100_000).nullable(),
  regimeSilence: z.enum(REGIMES_SILENCE),
  delaiSilenceJours: z.number().int().min(1).max(730),
  estMaster: z.boolean(),
  informations: lignes(5000),
  pieceIds: z.array(id).max(100),
})
export const formationView = formationSaisie.extend({ id, version: z.number().int(), commission: z.string(), candidatures: z.number().int(), enService: z.boolean() })
export type FormationView = z.infer<typeof formationView>

export const pieceJustificativeSaisie = z.object({
  code: texte(20, 1),
  libelle: texte(500, 1),
  consigne: lignes(2000),
  ordre: z.number().int().min(0).max(10_000),
  commune: z.boolean(),
  unicite: z.boolean(),
  conditionnelle: z.boolean(),
})
export const pieceJustificativeView = pieceJustificativeSaisie.extend({ id, version: z.number().int(), enService: z.boolean(), formations: z.number().int() })
export type PieceJustificativeView = z.infer<typeof pieceJustificativeView>

export const motifView = z.object({ id, usage: z.enum(['avis', 'piece']), code: z.string(), texte: z.string(), enService: z.boolean() })
export type MotifView = z.infer<typeof motifView>

const ecriture = procedure('ROLE_INTERDIT', 'INTROUVABLE', 'DOUBLON', 'MODIFIEE_ENTRE_TEMPS', 'SAISIE_INVALIDE', 'DISQUE_PLEIN')
const existant = { id: id.optional(), version: z.number().int().optional() }

export const catalogue = {
  commissions: procedure().output(z.array(commissionView)),
  enregistrerCommission: ecriture.input(commissionSaisie.extend(existant)).output(commissionView),
  formations: procedure().output(z.array(formationView)),
  enregistrerFormation: ecriture.input(formationSaisie.extend({ ...existant, enService: z.boolean().default(true) })).output(formationView),
  piecesJustificatives: procedure().output(z.array(pieceJustificativeView)),
  enregistrerPieceJustificative: ecriture.input(pieceJustificativeSaisie.extend({ ...existant, enService: z.boolean().default(true) })).output(pieceJustificativeView),
  /** The usual demand of a French university, for an office that starts from nothing. */
  ajouterPiecesUsuelles: procedure('ROLE_INTERDIT').output(z.array(pieceJustificativeView)),
  motifs: procedure().input(z.object({ usage: z.enum(['avis', 'piece']).optional() })).output(z.array(motifView)),
  enregistrerMotif: ecriture.input(z.object({ id: id.optional(), usage: z.enum(['avis', 'piece']), texte: texte(500, 1), enService: z.boolean().default(true) })).output(motifView),
  tags: procedure().output(z.array(z.object({ id, libelle: z.string(), couleur: z.string() }))),
  enregistrerTag: ecriture.input(z.object({ id: id.optional(), libelle: texte(255, 1), couleur: z.string().regex(/^#[0-9a-f]{6}$/i) })).output(z.object({ id, libelle: z.string(), couleur: z.string() })),
}
