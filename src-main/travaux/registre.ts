import type { EntreeDe, Registre, SortieDe } from './inscription.ts'

const MO = 1024 * 1024

/** Every job that a child may run. A new job is one line: its mode, its limits, and where its handler lives. */
export const REGISTRE = {
  analyserPiece: {
    mode: 'jetable',
    limites: { dureeMs: 10_000, memoireOctets: 768 * MO },
    charger: async () => (await import('#main/files/analyser-piece.ts')).analyserPiece,
  },
  balayerFichiers: {
    mode: 'dedie',
    limites: { dureeMs: 2 * 3_600_000 },
    charger: async () => (await import('#main/files/balayer-fichiers.ts')).balayerFichiers,
  },
} as const satisfies Registre

export type RegistrePli = typeof REGISTRE
export type NomTravail = keyof RegistrePli
export type Entree<N extends NomTravail> = EntreeDe<RegistrePli[N]>
export type Sortie<N extends NomTravail> = SortieDe<RegistrePli[N]>
