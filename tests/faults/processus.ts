import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CACHE_NODE } from '../support/lancer.ts'

export const enfant = (nom: string): string => join(import.meta.dirname, nom)

export type Recit = { readonly lignes: string[]; readonly acquittes: number[]; readonly signal: string | null; readonly code: number | null; readonly erreurs: string }

export type Lancement = {
  readonly script: string
  readonly args: readonly string[]
  /** Put before node on the command line: strace and its options. */
  readonly devant?: readonly string[]
  /** Called once with the process, as soon as it has printed its first line. */
  readonly pret?: (processus: ChildProcess) => void
}

/** Runs a child to its end, whatever end, and tells what it said. Only whole lines count as acknowledged. */
export function raconter({ script, args, devant = [], pret }: Lancement): Promise<Recit> {
  return raconterCommande([...devant, process.execPath, enfant(script), ...args], pret)
}

/** The same for any command line. */
export function raconterCommande([programme = '', ...reste]: readonly string[], pret?: Lancement['pret']): Promise<Recit> {
  const processus = spawn(programme, reste, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: CACHE_NODE } })
  let sortie = ''
  let erreurs = ''
  processus.stdout.on('data', (bloc: Buffer) => {
    if (sortie === '') pret?.(processus)
    sortie += bloc.toString()
  })
  processus.stderr.on('data', (bloc: Buffer) => (erreurs += bloc.toString()))
  return new Promise((resolve, reject) => {
    processus.on('error', reject)
    processus.on('close', (code, signal) => {
      const lignes = sortie.split('\n').slice(0, -1)
      resolve({ lignes, acquittes: lignes.filter((ligne) => /^\d+$/.test(ligne)).map(Number), signal, code, erreurs })
    })
  })
}

export const straceInstalle = (): boolean => spawnSync('strace', ['-V']).status === 0

/** Follows these system calls only, the others run at full speed; `injection` says which fail, and how. */
export function strace(appels: string, injection?: string, sortie = '/dev/null'): string[] {
  // A signal is not delivered from a seccomp stop (strace 6.1): killing needs the slow way.
  const vite = injection?.startsWith('signal') === true ? [] : ['--seccomp-bpf']
  const fautes = injection === undefined ? [] : ['-e', `inject=${appels}:${injection}`]
  return ['strace', '-f', ...vite, '-qq', '-o', sortie, '-e', `trace=${appels}`, ...fautes]
}

/** The n-th of one system call: strace counts each of them apart. */
export type Point = { readonly appel: string; readonly rang: number }

/** Every call of a trace in the order in which the main thread made them: the points at which a life can be cut. */
export function pointsDe(trace: string): Point[] {
  const appels = readFileSync(trace, 'utf8').split('\n').flatMap((ligne) => {
    const [, tache = '', appel = ''] = /^(\d+) +(\w+)\(/.exec(ligne) ?? []
    return appel === '' ? [] : [{ tache, appel }]
  })
  const comptes = new Map<string, number>()
  return appels.flatMap(({ tache, appel }) => {
    if (tache !== appels[0]?.tache) return []
    const rang = (comptes.get(appel) ?? 0) + 1
    comptes.set(appel, rang)
    return [{ appel, rang }]
  })
}

/** Runs with a sudden death at that point. */
export const mourirA = ({ appel, rang }: Point): string[] => strace(appel, `signal=KILL:when=${rang}`)

/** A folder of its own for `geste`, taken away afterwards. */
export async function dansUnDossier<T>(prefixe: string, geste: (dossier: string) => Promise<T> | T): Promise<T> {
  const dossier = mkdtempSync(join(tmpdir(), `pli-${prefixe}-`))
  try {
    return await geste(dossier)
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
}
