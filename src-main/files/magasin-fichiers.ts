import { balayerFichiers, type Balayage } from './balayer-fichiers.ts'
import type { Octets } from './ecrire-temporaire.ts'
import { type Lecture, lire, type Plage } from './lire.ts'
import { traduireErreurDisque } from './fichier-error.ts'
import { cheminDe } from './plan-dossier.ts'
import { preparerDossier } from './preparer-dossier.ts'
import { nettoyerTemporaires, ramasser } from './ramasser.ts'
import { type Range, ranger } from './ranger.ts'
import { type EtatFichier, verifier } from './verifier.ts'

/** The bytes of the office (pieces, scans, issued letters), kept once under their SHA-256. */
export interface MagasinFichiers {
  /** On the disk when it returns, whole or not at all. Throws `FichierError`: DISQUE_PLEIN, FICHIER_TROP_GROS, DISQUE_REFUSE. */
  ranger(octets: Octets, options: { maxOctets: number }): Promise<Range>
  /** `undefined` when the file is gone. `plage` includes both ends; the caller has checked it against the size. */
  lire(sha256: string, plage?: Plage): Lecture | undefined
  /** Where the bytes are, for a job or an analysis; throws on anything but a SHA-256. */
  chemin(sha256: string): string
  verifier(sha256: string): Promise<EtatFichier>
  /** Reads everything again: for thousands of files run the job `balayerFichiers` instead. */
  balayer(connus: Iterable<string>): Promise<Balayage>
  /** Removes what nobody cites and is older than `ageMinMs` (24 h in use). Returns the hashes removed. */
  ramasser(estCite: (sha256: string) => boolean, ageMinMs: number): Promise<string[]>
  /** At start, before the first deposit. Returns how many leftovers were removed. */
  nettoyerTemporaires(): Promise<number>
}

/** `dossier` is `<data>/fichiers`; it is created by the first deposit. */
export function createMagasinFichiers({ dossier }: { dossier: string }): MagasinFichiers {
  const chemin = (sha256: string) => cheminDe(dossier, sha256)
  const sansSuivi = { progression: () => undefined, annule: new AbortController().signal }
  let prepare: Promise<void> | undefined
  const preparer = () => {
    prepare ??= preparerDossier(dossier).catch((cause: unknown) => {
      prepare = undefined
      throw traduireErreurDisque(cause)
    })
    return prepare
  }
  return {
    async ranger(octets, { maxOctets }) {
      await preparer()
      return ranger(dossier, octets, maxOctets)
    },
    lire: (sha256, plage) => lire(chemin(sha256), plage),
    chemin,
    verifier: (sha256) => verifier(chemin(sha256)),
    balayer: (connus) => balayerFichiers({ dossier, connus: [...connus] }, sansSuivi),
    ramasser: (estCite, ageMinMs) => ramasser(dossier, estCite, ageMinMs),
    nettoyerTemporaires: () => nettoyerTemporaires(dossier),
  }
}
