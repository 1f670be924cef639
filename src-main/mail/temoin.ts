import { Readable } from 'node:stream'
import type { Phase } from './issue.ts'

const TRANCHE = 16 * 1024

/**
 * The bytes of a message, that know how far they went. nodemailer reads them only after the server's 354, and writes the final dot only after
 * their end: before the first read not a byte has left; before the end the dot has not left (nodemailer alone does not tell, its errors after a
 * cut are all alike).
 */
export class Temoin extends Readable {
  readonly #octets: Uint8Array
  #place = 0
  #phase: Phase = 'avant'

  constructor(octets: Uint8Array) {
    super({ highWaterMark: TRANCHE })
    this.#octets = octets
    // Registered before any pipe, so that it runs before the pipe ends its destination.
    this.once('end', () => {
      this.#phase = 'apres'
    })
  }

  get phase(): Phase {
    return this.#phase
  }

  override _read(): void {
    if (this.#phase === 'avant') this.#phase = 'pendant'
    const tranche = this.#octets.subarray(this.#place, this.#place + TRANCHE)
    this.#place += tranche.length
    this.push(tranche.length === 0 ? null : Buffer.from(tranche))
  }
}
