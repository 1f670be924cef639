import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mediane, ms, type Mesure } from '../mesure.ts'

const TOURS = 5

export interface Demarrage {
  /** From the first line of our code to the first 100 rows answered, Node's own start excluded. */
  readonly premiereListeMs: number
  readonly memoireMo: readonly number[]
}

function unDemarrage(dossier: string, dossiers: number): Demarrage {
  const sortie = execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'demarrage-enfant.ts'), dossier, String(dossiers)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(sortie.trim().split('\n').at(-1) ?? '') as Demarrage
}

const nodeSeul = (): number => {
  const debut = performance.now()
  execFileSync(process.execPath, ['-e', '0'])
  return performance.now() - debut
}

/** The built core on the office of 100 000: to its first list, and its memory after 200 dossiers read, their files fetched, a verdict given on each. */
export async function mesurer(grand: string): Promise<Mesure[]> {
  const dossier = mkdtempSync(join(tmpdir(), 'pli-bench-demarrage-'))
  try {
    for (const name of ['pli.db', 'installation.json', 'fichiers']) if (existsSync(join(grand, name))) cpSync(join(grand, name), join(dossier, name), { recursive: true })
    const starts = Array.from({ length: TOURS }, () => unDemarrage(dossier, 0).premiereListeMs)
    const { memoireMo } = unDemarrage(dossier, 200)
    const [apres50 = 0, apres200 = 0] = [memoireMo.at(0), memoireMo.at(-1)]
    return [
      { travail: 'cœur sur 100 000, de notre première ligne à la première liste', chiffre: ms(mediane(starts)), reference: `démarrer Node seul ${ms(nodeSeul())}`, valeur: mediane(starts), borne: 300, sens: 'max', unite: 'ms' },
      { travail: 'mémoire du cœur après 200 dossiers', chiffre: `${apres200.toFixed(0)} Mo`, reference: `après 50 dossiers ${apres50.toFixed(0)} Mo`, valeur: apres200, borne: 400, sens: 'max', unite: 'Mo' },
      { travail: 'mémoire du cœur : de 50 à 200 dossiers', chiffre: `+ ${(apres200 - apres50).toFixed(0)} Mo`, reference: `après 50 dossiers ${apres50.toFixed(0)} Mo`, valeur: apres200 / apres50, borne: 1.15, sens: 'max', unite: '×' },
    ]
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
}
