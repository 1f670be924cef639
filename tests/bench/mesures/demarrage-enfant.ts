const debut = performance.now()
const [dossier = '', dossiers = '0'] = process.argv.slice(2)

interface Coeur {
  openCore: (options: object) => Promise<{ fetch: (request: Request) => Promise<Response>; close: () => Promise<void> }>
  createForkNode: () => unknown
}

// The built core, as it ships: loading it is part of what is measured.
const { openCore, createForkNode } = (await import(new URL('../../../out/main/serve.js', import.meta.url).href)) as Coeur
const secrets = { durable: false, get: async () => undefined, set: async () => {} }
const core = await openCore({ root: new URL('../../..', import.meta.url).pathname, dataDir: dossier, demo: false, fork: createForkNode(), secrets, porte: 'electron' })

async function demander<T>(procedure: string, entree: unknown): Promise<T> {
  const answer = await core.fetch(new Request(`http://pli/rpc/${procedure}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-pli-jeton': await jeton() }, body: JSON.stringify({ json: entree }) }))
  if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { json: T }).json
}

let token: string | undefined
async function jeton(): Promise<string> {
  token ??= /name="pli-jeton" content="([^"]+)"/.exec(await (await core.fetch(new Request('http://pli/'))).text())?.[1] ?? ''
  return token
}

const file = { filtre: { vue: 'a_controler' }, ordre: { tri: 'reception', sens: 'asc' } }
const premieres = await demander<{ lignes: { id: number }[] }>('candidatures/premieres', { ...file, limite: 100 })
const premiereListeMs = performance.now() - debut
if (premieres.lignes.length !== 100) throw new Error(`the first list has ${premieres.lignes.length} rows`)

const memoireMo: number[] = []
const { ids } = await demander<{ ids: string }>('candidatures/ids', file)
for (const [index, id] of ids.split(',').map(Number).slice(0, Number(dossiers)).entries()) {
  await demander('candidatures/get', { id })
  if ((index + 1) % 50 === 0) {
    globalThis.gc?.()
    memoireMo.push(process.memoryUsage.rss() / 1_000_000)
  }
}
console.log(JSON.stringify({ premiereListeMs, memoireMo }))
await core.close()
