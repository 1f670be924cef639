import { existsSync, readFileSync } from 'node:fs'

export interface Bilan {
  reussis: number
  echoues: number
  ignores: number
}

export const RIEN: Bilan = { reussis: 0, echoues: 0, ignores: 0 }

export function somme(bilans: readonly Bilan[]): Bilan {
  return bilans.reduce((a, b) => ({ reussis: a.reussis + b.reussis, echoues: a.echoues + b.echoues, ignores: a.ignores + b.ignores }), RIEN)
}

/** One thing that either holds or does not: a room that compiles, a build. */
export function unFait(tient: boolean): Bilan {
  return { reussis: tient ? 1 : 0, echoues: tient ? 0 : 1, ignores: 0 }
}

interface Vitest {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

/** Reads vitest's JSON report. A run that failed without a failed test (a file that does not load, a crash) counts one failure. */
export function bilanVitest(fichier: string, code: number): Bilan {
  const lu = lire(fichier) as Vitest | undefined
  if (lu === undefined) return unFait(false)
  return garderEchec({ reussis: lu.numPassedTests, echoues: lu.numFailedTests, ignores: lu.numPendingTests + lu.numTodoTests }, code)
}

interface Playwright {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Reads Playwright's JSON report. A test that passed only when tried again counts, and is said: it will fail somebody tomorrow. */
export function bilanPlaywright(fichier: string, code: number): Bilan {
  const lu = lire(fichier) as Playwright | undefined
  if (lu === undefined) return unFait(false)
  const { expected, unexpected, flaky, skipped } = lu.stats
  if (flaky > 0) console.warn(`${flaky} parcours n’ont tenu qu’au second essai : voir le rapport.`)
  return garderEchec({ reussis: expected + flaky, echoues: unexpected, ignores: skipped }, code)
}

/** No report can turn a failed run into a success, and a run that ran nothing has proved nothing. */
function garderEchec(bilan: Bilan, code: number): Bilan {
  const rienFait = bilan.reussis === 0 && bilan.echoues === 0
  return (code !== 0 || rienFait) && bilan.echoues === 0 ? { ...bilan, echoues: 1 } : bilan
}

function lire(fichier: string): unknown {
  try {
    return existsSync(fichier) ? JSON.parse(readFileSync(fichier, 'utf8')) : undefined
  } catch {
    return undefined
  }
}
