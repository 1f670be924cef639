import type { EntreeDe, Registre, SortieDe } from './inscription.ts'

const MO = 1024 * 1024

/** Every job that a child may run. A new job is one line: its mode, its limits, and where its handler lives. */
export const REGISTRE = {
  analyserPiece: {
    mode: 'jetable',
    limites: { dureeMs: 10_000, memoireOctets: 768 * MO },
    charger: async () => (await import('#main/files/analyser-piece.ts')).analyserPiece,
    preparer: () => import('#main/files/analyser-pdf.ts'),
  },
  balayerFichiers: {
    mode: 'dedie',
    limites: { dureeMs: 2 * 3_600_000 },
    charger: async () => (await import('#main/files/balayer-fichiers.ts')).balayerFichiers,
  },
  lire: { mode: 'permanent', charger: async () => (await import('#main/database/lire.ts')).lire },
  verifierBase: { mode: 'dedie', charger: async () => (await import('#main/database/integrite.ts')).verifierBase },
  sauvegarder: {
    mode: 'dedie',
    limites: { dureeMs: 6 * 3_600_000 },
    charger: async () => (await import('#main/database/sauvegarde/sauvegarder.ts')).sauvegarder,
  },
  examinerSauvegardes: {
    mode: 'dedie',
    limites: { dureeMs: 10 * 60_000 },
    charger: async () => (await import('#main/database/sauvegarde/examiner.ts')).examinerSauvegardes,
  },
  preparerRestauration: {
    mode: 'dedie',
    limites: { dureeMs: 6 * 3_600_000 },
    charger: async () => (await import('#main/database/restauration.ts')).preparerRestauration,
  },
  fabriquerDocuments: {
    mode: 'dedie',
    charger: async () => (await import('../../resources/demo/office/fabriquer-documents.ts')).fabriquerDocuments,
  },
  produireLettres: {
    mode: 'dedie',
    limites: { dureeMs: 30 * 60_000 },
    charger: async () => (await import('#main/letters/produire-lettres.ts')).produireLettres,
  },
  apercevoirLettre: { mode: 'permanent', charger: async () => (await import('#main/letters/apercevoir-lettre.ts')).apercevoirLettre },
  assemblerLettres: {
    mode: 'dedie',
    limites: { dureeMs: 30 * 60_000, memoireOctets: 2048 * MO },
    charger: async () => (await import('#main/letters/assembler-lettres.ts')).assemblerLettres,
  },
  exporterLettres: {
    mode: 'dedie',
    limites: { dureeMs: 2 * 3_600_000 },
    charger: async () => (await import('#main/letters/exporter-lettres.ts')).exporterLettres,
  },
  archiverLettres: {
    mode: 'dedie',
    limites: { dureeMs: 30 * 60_000, memoireOctets: 2048 * MO },
    charger: async () => (await import('#main/letters/exporter-lettres.ts')).archiverLettres,
  },
} as const satisfies Registre

export type RegistrePli = typeof REGISTRE
export type NomTravail = keyof RegistrePli
export type Entree<N extends NomTravail> = EntreeDe<RegistrePli[N]>
export type Sortie<N extends NomTravail> = SortieDe<RegistrePli[N]>
