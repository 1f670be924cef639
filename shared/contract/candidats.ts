import { z } from 'zod'
import { date, id, procedure, texte } from './base.ts'

/** Lengths of eCandidat after its migration 2_4_06. */
export const identite = z.object({
  civilite: z.enum(['', 'M.', 'Mme']),
  nom: texte(100, 1),
  nomUsage: texte(100),
  prenom: texte(100),
  autrePrenom: texte(100),
  naissanceLe: date.nullable(),
  naissanceVille: texte(100),
  naissancePays: texte(100),
  nationalite: texte(100),
  ine: texte(15).nullable(),
  bac: texte(100),
  bacAnnee: z.number().int().min(1900).max(2100).nullable(),
  bacMention: texte(50),
  dernierDiplome: texte(255),
  dernierEtablissement: texte(255),
})
export type Identite = z.infer<typeof identite>

export const coordonnees = z.object({
  langue: z.enum(['fr', 'en']),
  courriel: texte(254),
  telephone: z.string().max(20).regex(/^[0-9/+().\-\s]*$/, { error: 'telephone' }),
  /** Up to three lines, as printed on an envelope. */
  adresse: z.string().max(200).transform((value) => value.normalize('NFC').trim()),
  codePostal: texte(10),
  ville: texte(100),
  pays: texte(100),
})
export type Coordonnees = z.infer<typeof coordonnees>

export const candidats = {
  /** Persons who may be the one being typed: same INE, or same name and birth date (users.md §2, 10). */
  rapprocher: procedure()
    .input(z.object({ nom: texte(100), prenom: texte(100), naissanceLe: date.nullable(), ine: texte(15).nullable() }))
    .output(z.array(z.object({ id, numeroDossier: z.string(), nom: z.string(), prenom: z.string(), naissanceLe: z.string().nullable(), ine: z.string().nullable(), candidatures: z.number().int() }))),
  modifier: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'MODIFIEE_ENTRE_TEMPS', 'DOUBLON', 'INE_INVALIDE', 'COURRIEL_INVALIDE')
    .input(z.object({ id, version: z.number().int(), identite, coordonnees }))
    .output(z.object({ version: z.number().int() })),
  get: procedure('INTROUVABLE').input(z.object({ id })).output(z.object({ id, version: z.number().int(), numeroDossier: z.string(), identite, coordonnees })),
}
