import type { ViewSize } from '../geometry.ts'
import { openImage } from '../image/open-image.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { problemOf, ViewerFault } from '../problem.ts'
import { rotationOf, type ViewerProblem, type ViewerSource } from '../source.ts'
import { drawPicture, type Opened, type Picture } from './picture.ts'

/** A document that takes longer to open, or to draw its first page, is killed. */
export const OPEN_LIMIT_MS = 10_000

/** One document, from its bytes to the picture of its first page. Opened once, whoever asks. */
export class Entry {
  readonly key: string
  source: ViewerSource
  leases = 0
  opened: Opened | undefined
  picture: Picture | undefined
  problem: ViewerProblem | undefined
  #opening: Promise<Opened> | undefined
  #closing = new AbortController()
  #assets: string

  constructor(source: ViewerSource, assets: string) {
    this.key = source.key
    this.source = source
    this.#assets = assets
  }

  /** Resolves with the document, or rejects with what `problemOf` understands. */
  open(): Promise<Opened> {
    this.#opening ??= this.#open()
    return this.#opening
  }

  /** Draws the first page ahead; does nothing when the picture at hand is still right. */
  async draw(view: ViewSize): Promise<void> {
    const rotation = rotationOf(this.source, 1)
    if (this.hasPicture(view)) return
    const picture = await this.#limited(drawPicture(await this.open(), rotation, view))
    this.picture?.close()
    this.picture = picture
    if (this.#closing.signal.aborted) picture.close()
  }

  hasPicture(view: ViewSize): boolean {
    return this.picture?.viewWidth === view.width && this.picture.rotation === rotationOf(this.source, 1)
  }

  /** Kills a document that cannot be shown; what waits for it rejects with the problem. */
  fail(problem: ViewerProblem): void {
    this.problem ??= problem
    this.close()
  }

  close(): void {
    this.#closing.abort(new ViewerFault(this.problem ?? 'unknown'))
    this.opened?.close()
    this.opened = undefined
    this.picture?.close()
    this.picture = undefined
  }

  async #open(): Promise<Opened> {
    const { signal } = this.#closing
    const open: Promise<Opened> = this.source.type === 'application/pdf' ? openPdf(this.source, this.#assets, signal) : openImage(this.source, signal)
    const opened = await this.#limited(open)
    if (signal.aborted) opened.close()
    signal.throwIfAborted()
    this.opened = opened
    return opened
  }

  async #limited<T>(work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.fail('too_long'), OPEN_LIMIT_MS)
    try {
      return await Promise.race([work, this.#closed()])
    } catch (error) {
      if (!this.#closing.signal.aborted) this.fail(problemOf(error))
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  #closed(): Promise<never> {
    const { signal } = this.#closing
    return new Promise((_, reject) => {
      if (signal.aborted) reject(signal.reason as Error)
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    })
  }
}
