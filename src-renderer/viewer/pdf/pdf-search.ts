import { FindState, PDFFindController, type EventBus, type PDFLinkService } from 'pdfjs-dist/web/pdf_viewer.mjs'
import type { SearchRequest, StageEvents } from '../stage.ts'

interface FindEvent {
  readonly matchesCount: { readonly current: number; readonly total: number }
  readonly state?: number
}

/** Search in the text of a PDF, without regard to case or accents: "nguyen" finds "Nguyễn". */
export class PdfSearch {
  readonly controller: PDFFindController
  #bus: EventBus
  #pending = false

  constructor(bus: EventBus, linkService: PDFLinkService, tell: StageEvents['onSearch']) {
    this.#bus = bus
    this.controller = new PDFFindController({ eventBus: bus, linkService, delay: 120 })
    const report = ({ matchesCount, state }: FindEvent) => {
      if (state !== undefined) this.#pending = state === FindState.PENDING
      tell({ ...matchesCount, pending: this.#pending })
    }
    bus.on('updatefindcontrolstate', report)
    bus.on('updatefindmatchescount', report)
  }

  find({ query, step }: SearchRequest): void {
    this.#bus.dispatch('find', {
      source: this,
      type: step === 'new' ? '' : 'again',
      query,
      findPrevious: step === 'previous',
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      matchDiacritics: false,
    })
  }

  end(): void {
    this.#bus.dispatch('findbarclose', { source: this })
  }
}
