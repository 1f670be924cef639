import { statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

const TRANCHE = 256 * 1024

/** First and last byte, both included, as in an HTTP range; a `fin` past the end is the end. */
export interface Plage {
  debut: number
  fin: number
}

export interface Lecture {
  flux: ReadableStream<Uint8Array>
  /** Of the whole file, whatever the range. */
  tailleOctets: number
}

/** Opens at the first read, so that a stream nobody reads holds nothing; closes at the end, on error and on cancel. */
function couler(chemin: string, debut: number, fin: number): ReadableStream<Uint8Array> {
  let fichier: FileHandle | undefined
  let position = debut
  const fermer = async () => {
    await fichier?.close()
    fichier = undefined
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controle) {
        try {
          fichier ??= await open(chemin, 'r')
          const tampon = new Uint8Array(Math.max(0, Math.min(TRANCHE, fin + 1 - position)))
          const { bytesRead } = tampon.length === 0 ? { bytesRead: 0 } : await fichier.read(tampon, 0, tampon.length, position)
          position += bytesRead
          if (bytesRead > 0) controle.enqueue(tampon.subarray(0, bytesRead))
          if (bytesRead === 0 || position > fin) {
            await fermer()
            controle.close()
          }
        } catch (cause) {
          await fermer()
          throw cause
        }
      },
      cancel: fermer,
    },
    { highWaterMark: 0 },
  )
}

/** A stream over a file, or over a range of it; `undefined` when the file is not there. */
export function lire(chemin: string, plage?: Plage): Lecture | undefined {
  const tailleOctets = statSync(chemin, { throwIfNoEntry: false })?.size
  if (tailleOctets === undefined) return undefined
  const fin = Math.min(plage?.fin ?? Infinity, tailleOctets - 1)
  return { flux: couler(chemin, plage?.debut ?? 0, fin), tailleOctets }
}
