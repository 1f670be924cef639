import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { batir } from '../../support/batir.ts'

const SITE = join(import.meta.dirname, '../../results/gallery/site')
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }

function policy(nonce: string): string {
  return `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'`
}

async function answer(path: string): Promise<{ readonly body: Buffer | string; readonly headers: Record<string, string> }> {
  const file = path === '/' ? '/index.html' : path
  const bytes = await readFile(join(SITE, file))
  const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }
  if (!file.endsWith('.html')) return { body: bytes, headers }
  const nonce = randomBytes(16).toString('base64')
  return { body: bytes.toString().replaceAll('__PLI_NONCE__', nonce), headers: { ...headers, 'content-security-policy': policy(nonce) } }
}

export interface GalleryServer {
  readonly address: string
  readonly close: () => Promise<void>
}

/** Builds the gallery and serves it under the workstation's content security policy. */
export async function serveGallery(): Promise<GalleryServer> {
  await batir({ configFile: join(import.meta.dirname, 'vite.config.ts') })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    answer(pathname).then(
      ({ body, headers }) => response.writeHead(200, headers).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${port}`, close }
}
