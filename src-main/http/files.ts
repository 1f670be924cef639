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

/** `GET /fichiers/<reference>`: the bytes of a piece, a letter or the logo, whole or by range, inert outside our viewer. */
export function serveFile(context: ApiContext, reference: string, request: Request): Response {
  const { servi, ouvrir } = ouvrirFichier(context, reference)
  const range = readRange(request.headers.get('range'), servi.tailleOctets)
  const headers = new Headers({ 'Content-Type': servi.type, 'Accept-Ranges': 'bytes', 'Content-Security-Policy': FILE_POLICY, 'Cache-Control': 'private, no-store', ETag: `"${servi.sha256}"` })
  const download = new URL(request.url).searchParams.has('telecharger')
  headers.set('Content-Disposition', disposition(download ? 'attachment' : 'inline', servi.nom))
  if (range === null) {
    headers.set('Content-Range', `bytes */${servi.tailleOctets}`)
    return new Response(null, { status: 416, headers })
  }
  const opened = ouvrir(range)
  if (opened === undefined) return json(404, { code: 'FICHIER_MANQUANT' })
  const length = range === undefined ? servi.tailleOctets : range.fin - range.debut + 1
  headers.set('Content-Length', String(length))
  if (range !== undefined) headers.set('Content-Range', `bytes ${range.debut}-${range.fin}/${servi.tailleOctets}`)
  return new Response(request.method === 'HEAD' ? null : opened.flux, { status: range === undefined ? 200 : 206, headers })
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
