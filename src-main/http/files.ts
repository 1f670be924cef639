import type { ApiContext } from '#main/api/os.ts'
import { ouvrirFichier, recevoir, trouverExport } from '#main/api/bytes.ts'
import { disposition, FILE_POLICY, json, plain } from './headers.ts'

/** One byte range of RFC 9110 §14; `undefined` when the header asks for none, `null` when it cannot be served. */
export function readRange(header: string | null, size: number): { debut: number; fin: number } | undefined | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  const debut = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const fin = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return debut > fin || debut >= size ? null : { debut, fin }
}

type Opened = ReturnType<typeof ouvrirFichier>

/** Up to this size a file is compared with its hash before a byte leaves; beyond it is asked for by ranges, which prove nothing. */
const CHECKED_MAX = 8_388_608

const trouble = (code: 'FICHIER_MANQUANT' | 'FICHIER_ALTERE', nom: string): Response => json(404, { code, data: { nom } })

async function checkedWhole({ servi }: Opened, flux: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = new Uint8Array(await new Response(flux as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Buffer.from(digest).toString('hex') === servi.sha256 ? bytes : undefined
}

/** The bytes asked for; FICHIER_MANQUANT when they are gone, FICHIER_ALTERE when they are not those that were received (P12). */
async function bytesOf(opened: Opened, range: { debut: number; fin: number } | undefined): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer> | Response> {
  const { servi, ouvrir } = opened
  const found = ouvrir(range)
  if (found === undefined) return trouble('FICHIER_MANQUANT', servi.nom)
  if (found.tailleOctets !== servi.tailleOctets) return trouble('FICHIER_ALTERE', servi.nom)
  if (range !== undefined || servi.tailleOctets > CHECKED_MAX) return found.flux as ReadableStream<Uint8Array<ArrayBuffer>>
  return (await checkedWhole(opened, found.flux)) ?? trouble('FICHIER_ALTERE', servi.nom)
}

function fileHeaders({ servi }: Opened, request: Request): Headers {
  const download = new URL(request.url).searchParams.has('telecharger')
  return new Headers({
    'Content-Type': servi.type, 'Accept-Ranges': 'bytes', 'Content-Security-Policy': FILE_POLICY, 'Cache-Control': 'private, no-store', ETag: `"${servi.sha256}"`,
    'Content-Disposition': disposition(download ? 'attachment' : 'inline', servi.nom),
  })
}

/** `GET /fichiers/<reference>`: the bytes of a piece, a letter or the logo, whole or by range, inert outside our viewer. */
export async function serveFile(context: ApiContext, reference: string, request: Request): Promise<Response> {
  const opened = ouvrirFichier(context, reference)
  const { tailleOctets } = opened.servi
  const headers = fileHeaders(opened, request)
  const range = readRange(request.headers.get('range'), tailleOctets)
  if (range === null) {
    headers.set('Content-Range', `bytes */${tailleOctets}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('Content-Length', String(range === undefined ? tailleOctets : range.fin - range.debut + 1))
  if (range !== undefined) headers.set('Content-Range', `bytes ${range.debut}-${range.fin}/${tailleOctets}`)
  const status = range === undefined ? 200 : 206
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const body = await bytesOf(opened, range)
  return body instanceof Response ? body : new Response(body, { status, headers })
}

const NAME_HEADER_MAX = 2000

function readName(request: Request): string {
  const header = request.headers.get('x-pli-nom') ?? ''
  try {
    return header.length > NAME_HEADER_MAX ? '' : decodeURIComponent(header)
  } catch {
    return ''
  }
}

/** `POST /depots`: raw bytes of one file, streamed to the disk. Answers what the analysis said of them. */
export async function receiveUpload(context: ApiContext, request: Request): Promise<Response> {
  if (request.body === null) return json(422, { code: 'FICHIER_REFUSE', data: { code: 'FICHIER_VIDE', nom: readName(request) } })
  const answer = await recevoir(context, request.body, readName(request))
  return json(answer.status, answer.body)
}

/** `GET /exports/<id>`: a file made by a job, for as long as it is held. */
export function serveExport(context: ApiContext, id: string): Response {
  const found = trouverExport(context, id)
  if (found === undefined) return plain(404, 'Not found')
  return new Response(found.octets as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': found.type, 'Content-Length': String(found.octets.length), 'Content-Disposition': disposition('inline', found.nom), 'Content-Security-Policy': FILE_POLICY },
  })
}
