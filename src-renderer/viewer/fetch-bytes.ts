import { ViewerFault } from './problem.ts'
import type { ViewerProblem, ViewerSource } from './source.ts'

const REFUSALS: Readonly<Record<string, ViewerProblem>> = { FICHIER_MANQUANT: 'missing', INTROUVABLE: 'missing', FICHIER_ALTERE: 'altered' }

/** What the door says of a file that it does not give. */
async function refusalOf(response: Response): Promise<ViewerProblem> {
  const { code = '' } = (await response.json().catch(() => ({}))) as { code?: string }
  return REFUSALS[code] ?? 'network'
}

/** Fetches a whole file. Rejects with `empty` for no byte at all, `network` when the door does not answer. */
export async function fetchBytes(source: ViewerSource, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = await fetchBuffer(source.url, signal)
  if (buffer.byteLength === 0) throw new ViewerFault('empty')
  return new Uint8Array(buffer)
}

async function fetchBuffer(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal })
    if (!response.ok) throw new ViewerFault(await refusalOf(response))
    return await response.arrayBuffer()
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof ViewerFault) throw error
    throw new ViewerFault('network', error)
  }
}
