import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'

type L10n = NonNullable<ConstructorParameters<typeof PDFViewer>[0]['l10n']>

const done = () => Promise.resolve()

/** pdf.js would fetch and say its own words: the labels of the viewer are said by its caller instead. */
export const silentL10n = {
  getLanguage: () => 'fr',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: done,
  translateOnce: done,
  destroy: done,
  pause: () => undefined,
  resume: () => undefined,
} as unknown as L10n
