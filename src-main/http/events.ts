import type { ApiContext } from '#main/api/os.ts'

const HEARTBEAT_MS = 25_000

/**
 * `GET /evenements`: the stream of what was announced. Cleaned up when the reader cancels the body: Electron cancels the body, not the
 * request's signal (decision 16).
 */
export function streamEvents({ hote }: ApiContext, request: Request): Response {
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('depuis')
  const depuis = asked !== null && /^\d{1,15}$/.test(asked) ? Number(asked) : null
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const beat = setInterval(() => send(': \n\n'), HEARTBEAT_MS)
      send('retry: 1000\n\n')
      const forget = hote.ecouter(depuis, (evenement) => send(`id: ${evenement.sequence}\ndata: ${JSON.stringify(evenement)}\n\n`))
      stop = () => {
        clearInterval(beat)
        forget()
      }
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } })
}
