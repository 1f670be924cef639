/** Reads a body up to `max` bytes; `undefined` when there is more, whatever its Content-Length said or did not say. */
export async function readBody(request: Request, max: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > max) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > max) return undefined
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

/** True for `application/json` and nothing near it: the other types that a form can post need no leave of ours (decision 15). */
export const isJson = (request: Request): boolean => /^application\/json(?:\s*;|$)/i.test(request.headers.get('content-type') ?? '')
