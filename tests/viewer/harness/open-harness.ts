import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import type { ViewerSource } from '../../../src-renderer/viewer/source.ts'
import { batir } from '../../support/batir.ts'
import { ouvrirNavigateur } from '../../support/navigateur.ts'
import { writeDocuments } from './documents.ts'
import { serveHarness } from './serve.ts'
import config from './vite.config.ts'

const SOURCE_TYPES: Readonly<Record<string, ViewerSource['type']>> = { '.pdf': 'application/pdf', '.jpg': 'image/jpeg', '.png': 'image/png' }

export interface Harness {
  readonly origin: string
  readonly folder: string
  readonly documents: Map<string, string>
  /** Paths that were asked for by ranges. */
  readonly ranges: readonly string[]
  readonly browser: Browser
  open(options?: { query?: string; width?: number; height?: number; pixelRatio?: number }): Promise<Page>
  source(name: string, rotations?: ViewerSource['rotations']): ViewerSource
  close(): Promise<void>
}

/** Builds the harness as the product is built, and opens a browser on it. */
export async function openHarness(): Promise<Harness> {
  const folder = mkdtempSync(join(tmpdir(), 'pli-viewer-'))
  const built = join(folder, 'built')
  await batir({ ...config, configFile: false, build: { ...config.build, outDir: built } })
  const documents = await writeDocuments(folder)
  const server = await serveHarness(built, documents)
  const browser = await ouvrirNavigateur()
  return {
    origin: server.origin,
    ranges: server.ranges,
    folder,
    documents,
    browser,
    async open({ query = '', width = 1280, height = 720, pixelRatio = 1 } = {}) {
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: pixelRatio })
      await page.goto(`${server.origin}/${query}`)
      await page.waitForFunction(() => 'harness' in globalThis)
      return page
    },
    source: (name, rotations = {}) => ({
      key: name,
      url: `/doc/${encodeURIComponent(name)}`,
      type: SOURCE_TYPES[extname(name)] ?? 'application/pdf',
      sizeBytes: statSync(documents.get(name) ?? '').size,
      rotations,
    }),
    async close() {
      await browser.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
