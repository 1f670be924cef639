import type { Droit } from './droit.ts'
import type { Machine } from './machine.ts'

/** Decision 21. `ecrit` is a demonstration's: an .eml file, never "envoyé". `incertain`: the line broke and nobody knows. */
export const STATUTS_COURRIEL = ['brouillon', 'en_attente', 'en_cours', 'envoye', 'a_reessayer', 'refuse', 'incertain', 'annule', 'ecrit'] as const
export type StatutCourriel = (typeof STATUTS_COURRIEL)[number]

/** What a gestionnaire may do in the outbox. What the line to the SMTP server does is in COURRIEL_LIGNE. */
export const COURRIEL_MACHINE = {
  annulerEnvoi: { from: ['en_attente', 'a_reessayer'], to: 'brouillon', droit: 'GEST_CANDIDATURE' },
  mettreEnFile: { from: ['brouillon', 'refuse'], to: 'en_attente', droit: 'GEST_CANDIDATURE' },
  envoyerMaintenant: { from: ['en_attente', 'a_reessayer'], to: 'en_attente', droit: 'GEST_CANDIDATURE' },
  modifier: { from: ['brouillon'], to: 'brouillon', droit: 'GEST_CANDIDATURE' },
  abandonner: { from: ['brouillon', 'refuse', 'incertain'], to: 'annule', droit: 'GEST_CANDIDATURE' },
  marquerEnvoye: { from: ['incertain'], to: 'envoye', droit: 'GEST_CANDIDATURE' },
  renvoyer: { from: ['incertain'], to: 'en_attente', droit: 'GEST_CANDIDATURE' },
} as const satisfies Machine<StatutCourriel, Droit>

export type ActeCourriel = keyof typeof COURRIEL_MACHINE

/** The default time between an act and the departure of its courriel, in minutes: while it lasts, the sending can be undone. */
export const DELAI_ENVOI_MINUTES = 10

/** RFC 5321 §4.5.4.1: retry after 2, 30, 60, then every 180 minutes, and give up after five days. */
export const REESSAIS_MINUTES = [2, 30, 60, 180] as const
export const REESSAI_ABANDON_JOURS = 5
