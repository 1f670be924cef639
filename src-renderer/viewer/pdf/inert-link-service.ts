import { PDFLinkService } from 'pdfjs-dist/web/pdf_viewer.mjs'

/** Links of a document lead nowhere: they only say, as a title, where they would have led. */
export class InertLinkService extends PDFLinkService {
  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    link.title = url
  }

  override goToDestination(): Promise<void> {
    return Promise.resolve()
  }

  override goToPage(): void {}

  override getDestinationHash(): string {
    return ''
  }

  override getAnchorUrl(): string {
    return ''
  }

  override setHash(): void {}

  override executeNamedAction(): void {}

  override executeSetOCGState(): Promise<void> {
    return Promise.resolve()
  }
}

/** Takes the addresses off what pdf.js drew over a page: an anchor without one takes no focus and opens nothing. */
export function disarmLinks(layer: ParentNode): void {
  for (const link of layer.querySelectorAll('a')) {
    link.removeAttribute('href')
    link.removeAttribute('target')
  }
}
