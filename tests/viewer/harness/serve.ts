import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const PDFJS = join(import.meta.dirname, '../../../node_modules/pdfjs-dist')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.pdf': 'application/pdf', '.jpg': 'image/jpeg', '.png': 'image/png', '.svg': 'image/svg+xml',
}

const policy = (nonce: string) =>
  [
    "default-src 'none'", `script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'`, "worker-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:", "font-src 'self' data:", "connect-src 'self'", "object-src 'none'", "frame-src 'none'", "base-uri 'none'", "form-action 'none'",
  ].join('; ')

/** Serves the built harness, pdf.js' data and the documents of a test, under the policy of the product. */
export async function serveHarness(built: string, documents: ReadonlyMap<string, string>) {
  const ranges: string[] = []
  const server = createServer((request, response) => void answer(request, response))
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    if (request.headers.range) ranges.push(path)
    const file = fileOf(path)
    const size = file ? (await stat(file).catch(() => undefined))?.size : undefined
    if (!file || size === undefined) return response.writeHead(404).end()
    if (extname(file) === '.html') return sendPage(file, response)
    sendFile({ file, size, range: request.headers.range, response })
  }
  const fileOf = (path: string) => {
    if (path.startsWith('/doc/')) return documents.get(path.slice(5))
    if (path.startsWith('/pdfjs/')) return join(PDFJS, normalize(path.slice(6)))
    return join(built, normalize(path === '/' ? '/index.html' : path))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
  return { origin, ranges, close }
}

async function sendPage(file: string, response: ServerResponse): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const page = (await readFile(file, 'utf8')).replaceAll('__PLI_NONCE__', nonce)
  response.writeHead(200, { 'content-type': TYPES['.html'], 'content-security-policy': policy(nonce) }).end(page)
}

interface Sending {
  readonly file: string
  readonly size: number
  readonly range: string | undefined
  readonly response: ServerResponse
}

function sendFile({ file, size, range, response }: Sending): void {
  const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'accept-ranges': 'bytes' }
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined) {
    response.writeHead(200, { ...headers, 'content-length': size })
    createReadStream(file).pipe(response)
    return
  }
  const [start, end] = [Number(from), to ? Math.min(Number(to), size - 1) : size - 1]
  response.writeHead(206, { ...headers, 'content-length': end - start + 1, 'content-range': `bytes ${start}-${end}/${size}` })
  createReadStream(file, { start, end }).pipe(response)
}
