import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { atteint, type Mesure } from './mesure.ts'

/** `npm run bench [-- name…]`: every measure beside its reference, as a table and as JSON; exits 1 when one misses its bound (decision 37). */
const MESURES: Readonly<Record<string, () => Promise<{ mesurer: (grand: string) => Promise<Mesure[]> }>>> = {
  listes: () => import('./mesures/listes.ts'),
  actes: () => import('./mesures/actes.ts'),
  rangement: () => import('./mesures/rangement.ts'),
  lettres: () => import('./mesures/lettres.ts'),
  demarrage: () => import('./mesures/demarrage.ts'),
  visionneuse: () => import('./mesures/visionneuse.ts'),
  verdicts: () => import('./mesures/verdicts.ts'),
  'liste-ecran': () => import('./mesures/liste-ecran.ts'),
}

const RACINE = join(import.meta.dirname, '../..')
const GRAND = process.env['PLI_BENCH_BUREAU'] ?? join(tmpdir(), 'pli-bench-100000')

/** The office of 100 000, made once and kept: the measures read it, or work on a copy of their own. */
function preparerGrandBureau(): void {
  if (existsSync(join(GRAND, 'pli.db'))) return
  execFileSync(process.execPath, [join(RACINE, 'resources/demo/jeu.ts'), '--candidatures', '100000', '--data', GRAND], { stdio: 'inherit' })
}

function tableau(mesures: readonly Mesure[]): string {
  const rows = mesures.map((mesure) => [mesure.travail, mesure.chiffre, mesure.reference, `${mesure.valeur.toFixed(2)} ${mesure.unite} ${mesure.sens === 'max' ? '≤' : '≥'} ${mesure.borne}`, atteint(mesure) ? 'atteint' : 'NON ATTEINT'])
  const all = [['travail', 'mesuré', 'référence', 'à atteindre', ''], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

async function executer(noms: readonly string[]): Promise<Mesure[]> {
  const mesures: Mesure[] = []
  for (const nom of noms) {
    const load = MESURES[nom]
    if (load === undefined) throw new Error(`No such measure: ${nom}. Known: ${Object.keys(MESURES).join(', ')}`)
    console.log(`· ${nom}`)
    const { mesurer } = await load()
    mesures.push(...(await mesurer(GRAND)))
  }
  return mesures
}

const asked = process.argv.slice(2)
preparerGrandBureau()
const charge = loadavg()[0] ?? 0
const mesures = await executer(asked.length === 0 ? Object.keys(MESURES) : asked)
const rapport = { faitLe: new Date().toISOString(), machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`, node: process.versions.node, charge, mesures: mesures.map((mesure) => ({ ...mesure, atteint: atteint(mesure) })) }
mkdirSync(join(RACINE, 'tests/results'), { recursive: true })
writeFileSync(join(RACINE, 'tests/results/bench.json'), JSON.stringify(rapport, null, 2))
console.log(`\n${rapport.machine} · Node ${rapport.node} · charge ${charge.toFixed(1)}\n\n${tableau(mesures)}`)
process.exitCode = mesures.every(atteint) ? 0 : 1
