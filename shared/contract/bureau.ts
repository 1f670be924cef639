import { z } from 'zod'
import { DROITS, PROFIL_CODES } from '../domain/droit.ts'
import { date, id, ok, procedure, texte } from './base.ts'

/** What the renderer may do here and a browser may not, or the reverse: the only thing that tells the doors apart. */
export const capacites = z.object({ porte: z.enum(['navigateur', 'electron']), choisirDossier: z.boolean(), montrerDossier: z.boolean(), imprimer: z.boolean() })

export const etablissement = z.object({
  nom: texte(200, 1),
  service: texte(200),
  adresse: z.string().max(300).transform((value) => value.normalize('NFC').trim()),
  ville: texte(100, 1),
  telephone: texte(40),
  courriel: texte(254),
  site: texte(255),
  /** Named in the voies et délais of every refusal; without it none is issued (CJA R421-5). */
  tribunal: texte(200),
  tribunalAdresse: z.string().max(300).transform((value) => value.normalize('NFC').trim()),
  /** False = an unfavourable avis is announced by letter only (decision 24). */
  refusParCourriel: z.boolean(),
})
export type Etablissement = z.infer<typeof etablissement>

/** Settings of each gestionnaire, kept in the base, never in the browser (decision 30). */
export const preferences = z.object({
  theme: z.enum(['auto', 'light', 'dark']),
  langue: z.enum(['fr', 'en']),
  densite: z.enum(['compacte', 'confortable']),
  touchesSimples: z.boolean(),
  raccourcis: z.record(z.string().max(60), z.array(z.string().max(30)).max(4)),
  passageAutomatique: z.boolean(),
  apercu: z.boolean(),
  reperesVus: z.boolean(),
  largeurs: z.record(z.string().max(40), z.number()),
})
export type Preferences = z.infer<typeof preferences>

/** Settings of the office. */
export const reglages = z.object({
  retardJours: z.number().int().min(1).max(365),
  procheJours: z.number().int().min(1).max(365),
  delaiEnvoiMinutes: z.number().int().min(0).max(1440),
  complementJours: z.number().int().min(1).max(365),
  pieceMaxMo: z.number().int().min(1).max(50),
})
export type Reglages = z.infer<typeof reglages>

const moi = z.object({ id, prenom: z.string(), nom: z.string(), qualite: z.string(), profil: z.enum(PROFIL_CODES), droits: z.array(z.enum(DROITS)) })

export const session = z.object({
  version: z.string(),
  capacites,
  /** `absent` = nothing here yet: the welcome screen. `verification` = lists open, acts wait for the integrity check (decision 14). */
  etat: z.enum(['absent', 'preparation', 'verification', 'ouvert', 'abime']),
  probleme: z.string().nullable(),
  demonstration: z.boolean(),
  etablissement: z.object({ nom: z.string(), logo: z.string().nullable() }).nullable(),
  campagne: z.object({ id, code: z.string(), libelle: z.string() }).nullable(),
  moi: moi.nullable(),
  preferences,
  reglages,
  compteurs: z.object({ courrielsEnPartance: z.number(), courrielsATraiter: z.number(), lettresAImprimer: z.number() }),
  sauvegarde: z.object({ reglee: z.boolean(), faiteLe: z.string().nullable(), ageHeures: z.number().nullable(), alerte: z.boolean() }),
  disqueLibreOctets: z.number().nullable(),
  dossierDonnees: z.string(),
  /** The last journal sequence: where the event stream starts from. */
  sequence: z.number().int(),
})
export type Session = z.infer<typeof session>

const gestionnaireView = z.object({ id, prenom: z.string(), nom: z.string(), qualite: z.string(), courriel: z.string(), profil: z.enum(PROFIL_CODES), actif: z.boolean() })
export type GestionnaireView = z.infer<typeof gestionnaireView>
const gestionnaireSaisi = z.object({ prenom: texte(100, 1), nom: texte(100, 1), qualite: texte(200), courriel: texte(254), profil: z.enum(PROFIL_CODES) })

export const signataireSaisi = z.object({
  prenom: texte(100, 1),
  nom: texte(100, 1),
  qualite: texte(200, 1),
  /** False = the président or director himself; true = a delegate, who signs "pour le président et par délégation" (decision 24). */
  delegation: z.boolean(),
  autorite: texte(200),
  arrete: texte(200),
  valideDu: date.nullable(),
  valideAu: date.nullable(),
})
export const signataireView = signataireSaisi.extend({ id, version: z.number().int(), image: z.string().nullable(), actif: z.boolean(), commissions: z.number().int() })
export type SignataireView = z.infer<typeof signataireView>

const sauvegardeView = z.object({ nom: z.string(), faiteLe: z.string(), tailleOctets: z.number(), pieces: z.number().int(), valide: z.boolean(), probleme: z.string().nullable(), codeOffice: z.string(), etablissement: z.string() })
export type SauvegardeView = z.infer<typeof sauvegardeView>

export const bureau = {
  /** The first question of every window; answers before any office exists. */
  session: procedure().output(session),
  ouvrirDemonstration: procedure('DISQUE_PLEIN', 'BUREAU_AILLEURS', 'SAUVEGARDE').output(ok),
  /** Leaves the demonstration for one's own office, or for the welcome screen when there is none. */
  quitterDemonstration: procedure('BUREAU_AILLEURS', 'SAUVEGARDE').output(ok),
  creer: procedure('SAISIE_INVALIDE', 'FICHIER_REFUSE', 'DEPOT_EXPIRE', 'DISQUE_PLEIN', 'SAUVEGARDE')
    .input(z.object({ etablissement: etablissement.pick({ nom: true, adresse: true, ville: true, service: true, courriel: true, telephone: true }), campagne: z.object({ code: texte(20, 1), libelle: texte(50, 1), debutLe: date, finLe: date }), moi: z.object({ prenom: texte(100, 1), nom: texte(100, 1), qualite: texte(200) }), logoDepotId: z.string().max(64).optional() }))
    .output(ok),
  etablissement: procedure().output(etablissement.extend({ logo: z.string().nullable(), codeOffice: z.string() })),
  modifierEtablissement: procedure('ROLE_INTERDIT', 'SAISIE_INVALIDE').input(etablissement).output(ok),
  changerLogo: procedure('ROLE_INTERDIT', 'FICHIER_REFUSE', 'DEPOT_EXPIRE').input(z.object({ depotId: z.string().max(64).nullable() })).output(z.object({ logo: z.string().nullable() })),
  preferer: procedure().input(preferences.partial()).output(preferences),
  regler: procedure('ROLE_INTERDIT').input(reglages.partial()).output(reglages),
  gestionnaires: procedure().output(z.array(gestionnaireView)),
  ajouterGestionnaire: procedure('ROLE_INTERDIT').input(gestionnaireSaisi).output(gestionnaireView),
  modifierGestionnaire: procedure('ROLE_INTERDIT', 'INTROUVABLE', 'SAISIE_INVALIDE').input(gestionnaireSaisi.extend({ id, actif: z.boolean() })).output(gestionnaireView),
  /** Says who is at the keyboard; journaled. */
  changerDeGestionnaire: procedure('INTROUVABLE').input(z.object({ id })).output(ok),
  signataires: procedure().output(z.array(signataireView)),
  enregistrerSignataire: procedure('ROLE_INTERDIT', 'INTROUVABLE', 'MODIFIEE_ENTRE_TEMPS', 'SAISIE_INVALIDE', 'FICHIER_REFUSE', 'DEPOT_EXPIRE')
    .input(signataireSaisi.extend({ id: id.optional(), version: z.number().int().optional(), actif: z.boolean().default(true), imageDepotId: z.string().max(64).nullable().optional() }))
    .output(signataireView),
  sauvegardes: procedure('ROLE_INTERDIT').output(z.object({ dossier: z.string().nullable(), generations: z.array(sauvegardeView), derniereErreur: z.string().nullable() })),
  reglerSauvegarde: procedure('ROLE_INTERDIT', 'SAUVEGARDE').input(z.object({ dossier: z.string().max(1000).nullable() })).output(ok),
  sauvegarder: procedure('ROLE_INTERDIT', 'SAUVEGARDE', 'DISQUE_PLEIN').output(z.object({ travailId: z.string() })),
  /** The generations found in a folder, to restore from: works on a machine that has no office yet. */
  examinerSauvegarde: procedure('ROLE_INTERDIT', 'SAUVEGARDE').input(z.object({ dossier: z.string().min(1).max(1000) })).output(z.array(sauvegardeView)),
  /** Restores beside, verifies, then swaps; the folder in use is kept under another name (P8). The window reloads by itself. */
  restaurer: procedure('ROLE_INTERDIT', 'SAUVEGARDE', 'DISQUE_PLEIN').input(z.object({ dossier: z.string().min(1).max(1000), nom: z.string().min(1).max(200) })).output(z.object({ travailId: z.string() })),
  /** Folders of this machine, for a browser that has no folder dialog. */
  parcourir: procedure('ROLE_INTERDIT', 'INTROUVABLE').input(z.object({ chemin: z.string().max(1000).optional() })).output(z.object({ chemin: z.string(), parent: z.string().nullable(), dossiers: z.array(z.string()), inscriptible: z.boolean() })),
}
