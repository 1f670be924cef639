import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContexte, trouverMoi, type Outils } from '#main/composition/contexte.ts'
import { createTransaction } from '#main/composition/transaction.ts'
import { openDatabase, type Base } from '#main/database/open.ts'
import { lireModeles } from '#main/letters/lire-modeles.ts'
import type { Context } from '#main/usecases/context.ts'
import type { Annonce } from '#shared/contract/evenements.ts'
import type { DemandeDemonstration, Suivi } from '../../../resources/demo/office.ts'
import type { DocumentPromis } from '../../../resources/demo/office/documents.ts'
import type { FichierFabrique } from '../../../resources/demo/office/fabriquer-documents.ts'

export const RACINE = new URL('../../..', import.meta.url).pathname
export const MAINTENANT = '2027-05-24T08:30:00.000Z'

export interface Atelier {
  readonly base: Base
  readonly demande: DemandeDemonstration
  readonly annonces: Annonce[]
  /** What was left to be done behind the progress bar. */
  readonly suites: ((suivi: Suivi) => Promise<void>)[]
  ctx(): Context
  fermer(): void
}

/** Bytes that nobody will read: what the base cites is what matters here. */
export const fabriquerFeint = async (promis: readonly DocumentPromis[]): Promise<FichierFabrique[]> =>
  promis.map(({ candidatureId, code, commande }) => ({ sha256: `${candidatureId}-${code}-${commande.alea}`.padEnd(64, '0'), tailleOctets: 1000, nom: `${code}.pdf`, type: 'application/pdf', pages: 1, probleme: commande.alea === 'mot_de_passe' ? 'PDF_MOTDEPASSE' : null }))

async function enUneFois({ sqlite }: Base, travail: () => Promise<void>): Promise<void> {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    await travail()
    sqlite.exec('COMMIT')
  } catch (error) {
    sqlite.exec('ROLLBACK')
    throw error
  }
}

const modeles = { courriel: await lireModeles(join(RACINE, 'resources/modeles/courriels')), lettre: await lireModeles(join(RACINE, 'resources/modeles/lettres')) }

/** An empty base in a folder of its own, and what the demonstration asks of the core around it. */
export function createAtelier(options: { readonly dossier?: string; readonly fabriquer?: DemandeDemonstration['fabriquer']; readonly graine?: string } = {}): Atelier {
  const dossier = options.dossier ?? mkdtempSync(join(tmpdir(), 'pli-demo-'))
  const base = openDatabase({ chemin: join(dossier, 'pli.db'), migrationsDir: join(RACINE, 'src-main/database/migrations') })
  const annonces: Annonce[] = []
  const suites: Atelier['suites'] = []
  const transaction = createTransaction({ sqlite: base.sqlite, enVerification: () => false, annoncer: (annonce) => annonces.push(annonce), libererLest: () => {} })
  const lettres = {
    modele: (genre: 'courriel' | 'lettre', code: string, langue: string) => modeles[genre].find((un) => un.code === code && un.langue === langue) ?? modeles[genre].find((un) => un.code === code),
    produire: () => {
      throw new Error('the past of a demonstration prints nothing')
    },
  }
  const mail = {
    reveiller: () => {
      throw new Error('the past of a demonstration sends nothing')
    },
  }
  const monde = { horloge: () => MAINTENANT, hasard: Math.random, identifiant: () => crypto.randomUUID() }
  const outils = { db: base.db, monde, transaction, lettres, mail, fichiers: {}, travaux: {} } as unknown as Outils
  return {
    base, annonces, suites,
    demande: {
      outils, enUneFois: (travail) => enUneFois(base, travail), fabriquer: options.fabriquer ?? fabriquerFeint, suite: (poursuivre) => void suites.push(poursuivre),
      ...(options.graine === undefined ? {} : { graine: options.graine }),
    },
    ctx: () => createContexte(outils, trouverMoi(base.db, null)),
    fermer() {
      base.close()
      if (options.dossier === undefined) rmSync(dossier, { recursive: true, force: true })
    },
  }
}

export const suivi = (signal: AbortSignal = new AbortController().signal): Suivi & { readonly pas: [number, number][] } => {
  const pas: [number, number][] = []
  return { signal, pas, avancer: (fait, total) => void pas.push([fait, total]) }
}
