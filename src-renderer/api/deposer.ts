import { z } from 'zod'
import { DomainError, type CodeRefus, type DonneesRefus } from '#shared/domain/refus.ts'
import { jeton } from './jeton.ts'
import { direLiaison } from './liaison.ts'

const depose = z.object({ depotId: z.string(), nom: z.string(), type: z.string(), tailleOctets: z.number(), probleme: z.string().nullable() })

/** An upload that waits to be attached. `probleme` is a code of `domain/probleme-fichier.ts` for a file that is kept though in trouble. */
export type Depot = z.infer<typeof depose>

const refuse = z.object({ code: z.string(), data: z.unknown() })

export interface OptionsDepot {
  /** Share sent, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

function read(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText)
  } catch {
    return undefined
  }
}

/** The refusal that the door answered, as the one that a call of the contract would have thrown. */
function refusal(body: unknown): DomainError {
  const parsed = refuse.safeParse(body)
  if (!parsed.success) return new DomainError('PANNE', { reference: '' })
  return new DomainError(parsed.data.code as CodeRefus, parsed.data.data as DonneesRefus<CodeRefus>)
}

/** Sends the bytes of a file to the core. Throws a refusal (`refusDe` reads it), or `AbortError` when `signal` gave it up. */
export function deposer(file: Blob, nom: string, { onProgress, signal }: OptionsDepot = {}): Promise<Depot> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/depots')
    request.setRequestHeader('x-pli-jeton', jeton())
    request.setRequestHeader('x-pli-nom', encodeURIComponent(nom))
    request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type)
    request.upload.addEventListener('progress', (event) => event.total > 0 && onProgress?.(event.loaded / event.total))
    request.addEventListener('load', () => {
      direLiaison(true)
      const body = read(request)
      const answer = depose.safeParse(body)
      if (request.status < 300 && answer.success) resolve(answer.data)
      else reject(refusal(body))
    })
    request.addEventListener('error', () => {
      direLiaison(false)
      reject(new TypeError('network error'))
    })
    request.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
