import type { ApiContext } from '#main/api/os.ts'

export const HEARTBEAT_MS = 25_000

/** A reader who leaves this many messages unread is let go: he comes back with the last sequence he heard. */
const UNREAD_MAX = 2000

const readDepuis = (request: Request): number | null => {
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('depuis')
  return asked !== null && /^\d{1,15}$/.test(asked) ? Number(asked) : null
}

/**
 * `GET /evenements`: the stream of what was announced. Cleaned up when the reader cancels the body: Electron cancels the body, not the
 * request's signal (decision 16).
 */
export function streamEvents({ hote }: ApiContext, request: Request): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text))
        if ((controller.desiredSize ?? 0) > -UNREAD_MAX) return
        stop()
        controller.close()
      }
      const beat = setInterval(() => send(': \n\n'), HEARTBEAT_MS)
      let forget = () => {}
      stop = () => {
        clearInterval(beat)
        forget()
      }
      send('retry: 1000\n\n')
      forget = hote.ecouter(readDepuis(request), (evenement) => send(`id: ${evenement.sequence}\ndata: ${JSON.stringify(evenement)}\n\n`))
    },
    cancel: () => stop(),
  })
  if (request.method === 'HEAD') void body.cancel()
  return new Response(request.method === 'HEAD' ? null : body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } })
}
