const debut = performance.now()
const [dossier = '', dossiers = '0'] = process.argv.slice(2)

interface Porte {
  serve: (options: { dataDir: string; demo: boolean; root: string }) => Promise<{ adresse: string; close: () => Promise<void> }>
}

// The built core, as it ships: loading it is part of what is measured.
const { serve } = (await import(new URL('../../../out/main/serve.js', import.meta.url).href)) as Porte
const core = await serve({ root: new URL('../../..', import.meta.url).pathname, dataDir: dossier, demo: false })
const adresse = new URL(core.adresse)
const origin = `http://127.0.0.1:${adresse.port}`
const entree = await fetch(`${origin}/ouverture`, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ token: new URLSearchParams(adresse.hash.slice(1)).get('ouverture') }) })
const cookie = (entree.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const jeton = /name="pli-jeton" content="([^"]+)"/.exec(await (await fetch(`${origin}/`, { headers: { cookie } })).text())?.[1] ?? ''

async function demander<T>(procedure: string, input: unknown): Promise<T> {
  const answer = await fetch(`${origin}/rpc/${procedure}`, { method: 'POST', headers: { origin, cookie, 'content-type': 'application/json', 'x-pli-jeton': jeton }, body: JSON.stringify({ json: input }) })
  if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { json: T }).json
}

const file = { filtre: { vue: 'a_controler' }, ordre: { tri: 'reception', sens: 'asc' } }
const premieres = await demander<{ lignes: { id: number }[] }>('candidatures/premieres', { ...file, limite: 100 })
const premiereListeMs = performance.now() - debut
if (premieres.lignes.length !== 100) throw new Error(`the first list has ${premieres.lignes.length} rows`)

interface Piece {
  readonly pieceJustificativeId: number
  readonly version: number
  readonly fichier: { readonly id: number } | null
  readonly actes: readonly string[]
}

/** A dossier as it is worked on: read, every file fetched whole, and one verdict where one is open. */
async function traiter(id: number): Promise<void> {
  const { pieces } = await demander<{ pieces: Piece[] }>('candidatures/get', { id })
  for (const { fichier } of pieces) {
    if (fichier === null) continue
    const answer = await fetch(`${origin}/fichiers/${fichier.id}`, { headers: { cookie } })
    if (!answer.ok) throw new Error(`/fichiers/${fichier.id}: ${answer.status}`)
    await answer.arrayBuffer()
  }
  const piece = pieces.find(({ actes }) => actes.includes('valider'))
  if (piece !== undefined) await demander('pieces/valider', { candidatureId: id, pieceJustificativeId: piece.pieceJustificativeId, version: piece.version })
}

const etat = async (): Promise<string> => (await demander<{ etat: string }>('bureau/session', undefined)).etat
// Verdicts wait for the check of the opening.
if (dossiers !== '0') while ((await etat()) === 'verification') await new Promise((resolve) => setTimeout(resolve, 50))

const memoireMo: number[] = []
const { ids } = await demander<{ ids: string }>('candidatures/ids', file)
for (const [index, id] of ids.split(',').map(Number).slice(0, Number(dossiers)).entries()) {
  await traiter(id)
  if ((index + 1) % 50 === 0) {
    globalThis.gc?.()
    memoireMo.push(process.memoryUsage.rss() / 1_000_000)
  }
}
console.log(JSON.stringify({ premiereListeMs, memoireMo }))
await core.close()
