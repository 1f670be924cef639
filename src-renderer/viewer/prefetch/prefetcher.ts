import { whenIdle } from '../after-paint.ts'
import type { ViewSize } from '../geometry.ts'
import { warmPdfEngine } from '../pdf/pdf-engine.ts'
import type { ViewerSource } from '../source.ts'
import { Entry } from './entry.ts'
import { keptKeys, keysToClose, nextJob, type Held, type Job } from './plan.ts'

export interface PrefetcherOptions {
  /** How many documents are kept ready beside those that are shown: the previous one and three next ones by default. */
  readonly capacity?: number
  /** The room of a page until a viewer measures its own. */
  readonly width?: number
  readonly height?: number
  readonly pixelRatio?: number
  /** Where pdf.js finds its character maps, fonts and decoders, with its trailing slash. */
  readonly assets?: string
}

/** A document lent to a viewer: it is not closed before `release`. */
export interface Lease {
  readonly entry: Entry
  release(): void
}

export interface Prefetcher {
  /** Says what may be shown soon, most likely first. What is no longer wanted is closed. */
  want(sources: readonly ViewerSource[]): void
  /** Lends the document, ready or not: one that is on its way is joined, never started twice. */
  take(source: ViewerSource): Lease
  /** Stops working ahead until the returned function is called: the document in sight comes first. */
  hold(): () => void
  /** The room that a page takes now; pictures drawn for another one are drawn again. */
  fit(view: ViewSize): void
  /** Whether the first page can be shown in the next frame. */
  isReady(key: string): boolean
  dispose(): void
}

const DEFAULT_VIEW: ViewSize = { width: 900, height: 900, pixelRatio: 1 }

/** Opens documents and draws their first page ahead, one at a time, when the user's work leaves room. */
export function createPrefetcher(options: PrefetcherOptions = {}): Prefetcher {
  const { capacity = 4, assets = '/pdfjs/', ...size } = options
  return new IdlePrefetcher(capacity, assets, { ...DEFAULT_VIEW, ...size })
}

class IdlePrefetcher implements Prefetcher {
  #entries = new Map<string, Entry>()
  #kept: readonly string[] = []
  #sources = new Map<string, ViewerSource>()
  #holds = 0
  #busy = false
  #disposed = false
  #capacity: number
  #assets: string
  #view: ViewSize

  constructor(capacity: number, assets: string, view: ViewSize) {
    this.#capacity = capacity
    this.#assets = assets
    this.#view = view
    whenIdle(warmPdfEngine)
  }

  want(sources: readonly ViewerSource[]): void {
    this.#sources = new Map(sources.map((source) => [source.key, source]))
    this.#kept = keptKeys([...this.#sources.keys()], this.#capacity)
    for (const [key, source] of this.#sources) {
      const entry = this.#entries.get(key)
      if (entry) entry.source = source
    }
    this.#sweep()
    this.#pump()
  }

  take(source: ViewerSource): Lease {
    const entry = this.#entry(source)
    entry.leases += 1
    let lent = true
    const release = () => {
      if (!lent) return
      lent = false
      entry.leases -= 1
      this.#sweep()
      this.#pump()
    }
    return { entry, release }
  }

  hold(): () => void {
    let held = true
    this.#holds += 1
    return () => {
      if (!held) return
      held = false
      this.#holds -= 1
      if (!this.#disposed) whenIdle(warmPdfEngine)
      this.#pump()
    }
  }

  fit(view: ViewSize): void {
    this.#view = view
    this.#pump()
  }

  isReady(key: string): boolean {
    const entry = this.#entries.get(key)
    return entry?.picture !== undefined || entry?.problem !== undefined
  }

  dispose(): void {
    this.#disposed = true
    this.#kept = []
    this.#sweep()
  }

  /** A document that failed for want of a network is tried again; the other problems are the file's own. */
  #entry(source: ViewerSource): Entry {
    const known = this.#entries.get(source.key)
    if (known && known.problem !== 'network') {
      known.source = source
      return known
    }
    const entry = new Entry(source, this.#assets)
    this.#entries.set(source.key, entry)
    return entry
  }

  #held(): Held[] {
    return [...this.#entries.values()].map((entry) => ({
      key: entry.key,
      leased: entry.leases > 0,
      opened: entry.opened !== undefined,
      drawn: entry.hasPicture(this.#view),
      failed: entry.problem !== undefined,
    }))
  }

  #sweep(): void {
    for (const key of keysToClose(this.#held(), this.#kept)) {
      this.#entries.get(key)?.close()
      this.#entries.delete(key)
    }
  }

  #pump(): void {
    if (this.#busy || this.#disposed || this.#holds > 0) return
    if (!nextJob(this.#kept, this.#held())) return
    this.#busy = true
    whenIdle(() => void this.#work())
  }

  /** The job is chosen again here: what is wanted may have changed while the browser was busy. */
  async #work(): Promise<void> {
    const job = this.#holds > 0 || this.#disposed ? undefined : nextJob(this.#kept, this.#held())
    // A failure is kept in the entry, for the viewer that will ask for it.
    if (job) await this.#do(job).catch(() => undefined)
    this.#busy = false
    this.#pump()
  }

  async #do({ key, step }: Job): Promise<void> {
    const source = this.#sources.get(key)
    if (!source) return
    warmPdfEngine()
    const entry = this.#entry(source)
    if (step === 'open') await entry.open()
    else await entry.draw(this.#view)
  }
}
