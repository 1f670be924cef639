import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds. The clock also counts the time that the other processes of the machine took; the processor, the core's own work alone. */
export interface Silence {
  readonly horlogeMs: number
  readonly processeurMs: number
}

/** The built door on an office, in a process of its own. */
export interface PorteOuverte {
  readonly adresse: string
  readonly dossier: string
  /** Forgets what the event loop did until now. */
  effacer(): void
  /** The longest time that the event loop answered nobody since then. */
  plusLong(): Promise<Silence>
  close(): Promise<void>
}

async function reponse<T>(enfant: ChildProcess): Promise<T> {
  const ended = once(enfant, 'exit').then(([code]) => Promise.reject(new Error(`the door stopped: ${String(code)}`)))
  const [message] = (await Promise.race([once(enfant, 'message'), ended])) as [T]
  return message
}

/** Opens the demonstration in a new folder, or a copy of an office: what is done here is never kept. */
export async function ouvrirPorte(source: 'demonstration' | { readonly copieDe: string }): Promise<PorteOuverte> {
  const dossier = mkdtempSync(join(tmpdir(), 'pli-bench-ecran-'))
  const demo = source === 'demonstration'
  if (!demo) for (const name of ['pli.db', 'installation.json']) cpSync(join(source.copieDe, name), join(dossier, name))
  const enfant = fork(join(import.meta.dirname, 'porte-enfant.ts'), [dossier, demo ? 'demo' : ''], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const { adresse } = await reponse<{ adresse: string }>(enfant)
  return {
    adresse,
    dossier,
    effacer: () => void enfant.send('effacer'),
    plusLong() {
      enfant.send('lire')
      return reponse<Silence>(enfant)
    },
    async close() {
      if (enfant.connected) {
        enfant.send('fermer')
        await once(enfant, 'exit')
      }
      rmSync(dossier, { recursive: true, force: true })
    },
  }
}
