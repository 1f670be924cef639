import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist'
// The bundler makes the default export of `?url`; the linter looks for it in the file itself.
// oxlint-disable-next-line import/default
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url'
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** The two threads of one document: one parses, the other draws. Killing them frees all that the document took. */
export interface PdfEngine {
  readonly worker: PDFWorker
  readonly renderer: Worker
  kill(): void
}

let spare: PdfEngine | undefined

/** Starts the threads of the next document ahead of time: they cost a quarter of a second the first time. */
export function warmPdfEngine(): void {
  spare ??= startEngine()
}

/** Gives the threads that are ready. The next ones start by `warmPdfEngine`, once the user's work leaves room. */
export function takePdfEngine(): PdfEngine {
  const engine = spare ?? startEngine()
  spare = undefined
  return engine
}

/** Hands the drawing thread to the next `getDocument`, which takes the first port that is free. */
export function withRenderer<T>(engine: PdfEngine, open: () => T): T {
  GlobalWorkerOptions.rendererPorts = [engine.renderer]
  try {
    return open()
  } finally {
    GlobalWorkerOptions.rendererPorts = []
  }
}

function startEngine(): PdfEngine {
  GlobalWorkerOptions.workerSrc = workerUrl
  const worker = new PDFWorker()
  const renderer = new Worker(rendererUrl, { type: 'module' })
  return {
    worker,
    renderer,
    kill() {
      worker.destroy()
      renderer.terminate()
    },
  }
}
