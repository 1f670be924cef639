import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EnfantPort, FinEnfant, ForkTravail } from './port.ts'

/** A child gets no secret by its environment, only what a process needs to start. */
const ENVIRONNEMENT = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'HOME', 'USERPROFILE', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']

/** Reads files and loads sharp's binary; cannot write a file or start a process. `--allow-worker` is for its watchdog. */
const SANS_ECRIRE = ['--permission', '--allow-fs-read=*', '--allow-addons', '--allow-worker']
const DERNIERS_MOTS = 2000

const enSource = import.meta.url.endsWith('.ts')
const ENTREE = fileURLToPath(new URL(enSource ? '../travail.ts' : './travail.js', import.meta.url))

const environnement = () =>
  Object.fromEntries(ENVIRONNEMENT.flatMap((nom) => (process.env[nom] === undefined ? [] : [[nom, process.env[nom]]])))

/** Children as plain Node processes. `entree` is the script they run: `travail.ts` from source, `travail.js` once built. */
export function createForkNode(entree: string = ENTREE): ForkTravail {
  return ({ lectureSeule }): EnfantPort => {
    const enfant = fork(entree, [], {
      serialization: 'advanced',
      env: environnement(),
      execArgv: ['--no-warnings', ...(lectureSeule ? SANS_ECRIRE : [])],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let derniersMots = ''
    enfant.stderr?.setEncoding('utf8').on('data', (texte: string) => {
      derniersMots = (derniersMots + texte).slice(-DERNIERS_MOTS)
    })
    return {
      pid: enfant.pid,
      // The callback swallows EPIPE: a child that just died is reported by its exit.
      postMessage: (message) => void (enfant.connected && enfant.send(message as object, () => undefined)),
      onMessage: (ecouter) => void enfant.on('message', ecouter),
      onExit: (ecouter) => surveillerFin(enfant, (code, signal) => ecouter({ code, signal, derniersMots })),
      kill: () => void enfant.kill('SIGKILL'),
    }
  }
}

/** `close` rather than `exit`, so that the last words are complete; `error` when the process never started. */
function surveillerFin(enfant: ReturnType<typeof fork>, ecouter: (code: FinEnfant['code'], signal: FinEnfant['signal']) => void) {
  enfant.once('close', ecouter)
  enfant.once('error', () => ecouter(null, null))
}
