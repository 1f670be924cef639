import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import type { ApiContext } from '#main/api/os.ts'
import { pagePolicy, plain } from './headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.wasm': 'application/wasm', '.woff2': 'font/woff2', '.woff': 'font/woff', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.ico': 'image/x-icon', '.bcmap': 'application/octet-stream', '.pfb': 'application/octet-stream', '.ttf': 'font/ttf', '.icc': 'application/octet-stream',
}

const NEVER_CHANGES = 'public, max-age=31536000, immutable'

/** The entry page: trades the token of the address for a session, then reloads. It knows nothing and shows nothing. */
const ENTRY = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Pli</title><link rel="icon" href="data:,"></head>
<body>
<p id="message"></p>
<noscript>Pli a besoin de JavaScript.</noscript>
<script nonce="__PLI_NONCE__">
const token = new URLSearchParams(location.hash.slice(1)).get('ouverture')
history.replaceState(null, '', location.pathname + location.search)
const say = (text) => { document.getElementById('message').textContent = text }
if (token === null) say("Cette adresse a déjà servi ou n'est pas complète. Relancez « npm start » : une nouvelle adresse s'affichera.")
else fetch('/ouverture', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token }) })
  .then((answer) => { if (answer.ok) location.reload(); else say("Cette adresse a déjà servi. Relancez « npm start » : une nouvelle adresse s'affichera.") })
  .catch(() => say('Pli ne répond plus. Vérifiez que la commande « npm start » tourne toujours.'))
</script>
</body>
</html>`

const newNonce = (): string => randomBytes(18).toString('base64')

function page(html: string, jeton: string): Response {
  const nonce = newNonce()
  const filled = html.replaceAll('__PLI_NONCE__', nonce).replaceAll('__PLI_JETON__', jeton)
  return new Response(filled, { headers: { 'Content-Type': TYPES['.html'] ?? '', 'Content-Security-Policy': pagePolicy(nonce) } })
}

export const entryPage = (): Response => page(ENTRY, '')

/** The colours and the language of whoever comes back, on the page before its first script; a session that cannot be read has neither. */
function greeting({ hote, visite }: ApiContext): string {
  try {
    const { theme, langue } = hote.session(visite).preferences
    return `<html lang="${langue}"${theme === 'auto' ? '' : ` data-mantine-color-scheme="${theme}"`}>`
  } catch {
    return '<html lang="fr">'
  }
}

/**
 * Said before the first module: built chunks run before the entry that imports them, and zod, when it is not told in time, tries whether it may
 * evaluate text, which the policy reports (measured in the built page).
 */
const BEFORE_MODULES = '<script nonce="__PLI_NONCE__">globalThis.__zod_globalConfig = { jitless: true }</script>'

/** index.html with this load's nonce and, for whoever showed the cookie, the session's token (decisions 15 and 17). */
export async function indexPage(rendererDir: string, jeton: string, context: ApiContext): Promise<Response> {
  const html = await readFile(join(rendererDir, 'index.html'), 'utf8')
  return page(html.replace('<html lang="fr">', greeting(context)).replace('<head>', `<head>${BEFORE_MODULES}`), jeton)
}

/** The path inside the renderer's folder, or `undefined` for one that leads out of it. Compared by `relative`, never by its beginning. */
function insidePath(rendererDir: string, pathname: string): string | undefined {
  try {
    const path = join(rendererDir, decodeURIComponent(pathname))
    const inside = relative(rendererDir, path)
    return inside.startsWith('..') || isAbsolute(inside) || inside.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

/** A built file of the renderer; `undefined` when the address names no kind of file that we ship, and so is a page. */
export async function staticFile(rendererDir: string, pathname: string): Promise<Response | undefined> {
  const type = TYPES[extname(pathname)]
  if (type === undefined) return undefined
  const path = insidePath(rendererDir, pathname)
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined)
  if (bytes === undefined) return plain(404, 'Not found')
  return new Response(bytes, { headers: { 'Content-Type': type, 'Content-Length': String(bytes.length), 'Cache-Control': NEVER_CHANGES } })
}
