import type { Evenement } from '#shared/contract/evenements.ts'
import { direLiaison } from '../liaison.ts'
import { ecouterFlux } from './flux.ts'

const NAME = 'pli-evenements'
/** How long a new leader waits for the others to say where they are. */
const ROLL_CALL = 60

type Message =
  | { readonly dit: 'evenement'; readonly evenement: Evenement }
  | { readonly dit: 'etat'; readonly enLigne: boolean }
  | { readonly dit: 'ou_en_etes_vous' }
  | { readonly dit: 'sequence'; readonly sequence: number }

const until = (signal: AbortSignal) => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
const wait = (milliseconds: number) => new Promise<void>((resolve) => window.setTimeout(resolve, milliseconds))

/**
 * One stream for all the windows of a browser: six open ones would freeze HTTP/1.1 (decision 16). Whoever holds the lock hears the core and
 * repeats it to the others; when it closes, the next one takes over from the oldest sequence that any window has seen, so that nobody misses
 * an event (hearing one twice only refreshes twice).
 */
export function suivreEvenements(depuis: number, onEvenement: (evenement: Evenement) => void): () => void {
  const stopped = new AbortController()
  const channel = new BroadcastChannel(NAME)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
  const say = (message: Message) => channel.postMessage(message)
  let sequence = depuis
  let oldest = Number.POSITIVE_INFINITY
  const receive = (evenement: Evenement) => {
    sequence = Math.max(sequence, evenement.sequence)
    onEvenement(evenement)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.dit === 'evenement') receive(data.evenement)
    if (data.dit === 'etat') direLiaison(data.enLigne)
    if (data.dit === 'ou_en_etes_vous') say({ dit: 'sequence', sequence })
    if (data.dit === 'sequence') oldest = Math.min(oldest, data.sequence)
  })
  const lead = async () => {
    say({ dit: 'ou_en_etes_vous' })
    await wait(ROLL_CALL)
    const repeat = (evenement: Evenement) => {
      say({ dit: 'evenement', evenement })
      receive(evenement)
    }
    const stop = ecouterFlux(Math.min(sequence, oldest), repeat, (enLigne) => say({ dit: 'etat', enLigne }))
    await until(stopped.signal)
    stop()
  }
  navigator.locks.request(NAME, { signal: stopped.signal }, lead).catch(() => undefined)
  return () => {
    stopped.abort()
    channel.close()
  }
}
