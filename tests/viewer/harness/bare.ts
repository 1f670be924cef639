import { AnnotationMode, getDocument, GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist'
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl
const canvas = document.querySelector('canvas') as HTMLCanvasElement

/** pdf.js alone with a warm worker: what the viewer's opening time is compared with. Resolves with milliseconds to the paint. */
async function open(url: string, width: number): Promise<number> {
  const worker = new PDFWorker()
  await worker.promise
  await new Promise((resolve) => setTimeout(resolve, 300))
  const from = performance.now()
  const data = new Uint8Array(await (await fetch(url)).arrayBuffer())
  const base = '/pdfjs'
  const task = getDocument({ data, worker, cMapUrl: `${base}/cmaps/`, standardFontDataUrl: `${base}/standard_fonts/`, wasmUrl: `${base}/wasm/`, iccUrl: `${base}/iccs/`, verbosity: 0 })
  const page = await (await task.promise).getPage(1)
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }).promise
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(), { once: true })
      port1.start()
      port2.postMessage(null)
    })
  })
  const took = performance.now() - from
  await task.destroy()
  worker.destroy()
  return took
}

declare global {
  // oxlint-disable-next-line no-var
  var openBare: typeof open
}

globalThis.openBare = open
export { open }
