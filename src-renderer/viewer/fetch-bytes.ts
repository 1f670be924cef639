import { ViewerFault } from './problem.ts'
import type { ViewerSource } from './source.ts'

/** Fetches a whole file. Rejects with `empty` for no byte at all, `network` when the door does not answer. */
export async function fetchBytes(source: ViewerSource, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = await fetchBuffer(source.url, signal)
  if (buffer.byteLength === 0) throw new ViewerFault('empty')
  return new Uint8Array(buffer)
}

async function fetchBuffer(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal })
    if (!response.ok) throw new ViewerFault('network')
    return await response.arrayBuffer()
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw new ViewerFault('network', error)
  }
}
