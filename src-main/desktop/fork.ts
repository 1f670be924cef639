import { utilityProcess } from 'electron'
import type { UtilityProcess } from 'electron'
import type { EnfantPort, ForkTravail } from '#main/travaux/port.ts'

/** A child gets no secret by its environment, only what a process needs to start. */
const ENVIRONMENT = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'HOME', 'USERPROFILE', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']
const LAST_WORDS = 2_000

/**
 * Children as Electron utility processes; `script` is the built travail.js. Node's `--permission` flags are inert in a utility
 * process (reported for Electron 42), so `lectureSeule` adds nothing here: the walls are the separate process and its limits.
 */
export function createUtilityFork(script: string): ForkTravail {
  return (): EnfantPort => {
    const child = utilityProcess.fork(script, [], { serviceName: 'Pli, travail', stdio: ['ignore', 'ignore', 'pipe'], env: environment() })
    const lastWords = keepLastWords(child)
    return {
      get pid() {
        return child.pid
      },
      postMessage: (message) => child.postMessage(message, []),
      onMessage: (listen) => void child.on('message', listen),
      onExit: (listen) => void child.once('exit', (code) => listen({ code, signal: null, derniersMots: lastWords() })),
      kill: () => endAtOnce(child),
    }
  }
}

/** `UtilityProcess.kill` is a SIGTERM, which a child busy in native code may never hear. */
function endAtOnce(child: UtilityProcess): void {
  const { pid } = child
  if (pid === undefined) return void child.kill()
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    child.kill()
  }
}

function keepLastWords(child: UtilityProcess): () => string {
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-LAST_WORDS)
  })
  return () => words
}

function environment(): Record<string, string> {
  return Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
}
