import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface PageGrise {
  largeur: number
  hauteur: number
  gris: Uint8Array
}

export interface MotLu {
  texte: string
  page: number
  xMin: number
  yMin: number
  xMax: number
  yMax: number
}

/** Gives poppler and qpdf a real file. */
async function avecFichier<T>(octets: Uint8Array, lire: (chemin: string) => Promise<T>): Promise<T> {
  const dossier = await mkdtemp(join(tmpdir(), 'pli-lettre-'))
  try {
    const chemin = join(dossier, 'lettre.pdf')
    await writeFile(chemin, octets)
    return await lire(chemin)
  } finally {
    await rm(dossier, { recursive: true })
  }
}

/** One `P5` picture after the other, as pdftoppm writes them. */
function lirePgm(flux: Buffer): PageGrise[] {
  const pages: PageGrise[] = []
  for (let debut = 0; debut < flux.length; ) {
    const [tete, largeur, hauteur] = /^P5\s(\d+) (\d+)\s255\s/.exec(flux.subarray(debut, debut + 40).toString('latin1')) ?? ['', '0', '0']
    const taille = Number(largeur) * Number(hauteur)
    pages.push({ largeur: Number(largeur), hauteur: Number(hauteur), gris: flux.subarray(debut + tete.length, debut + tete.length + taille) })
    debut += tete.length + taille || flux.length
  }
  return pages
}

export const rendre = (octets: Uint8Array, dpi: number): Promise<PageGrise[]> =>
  avecFichier(octets, async (chemin) => {
    const { stdout } = await run('pdftoppm', ['-gray', '-r', String(dpi), chemin], { encoding: 'buffer', maxBuffer: 1 << 30 })
    return lirePgm(stdout)
  })

export const texteDe = (octets: Uint8Array, ...options: string[]): Promise<string> => avecFichier(octets, async (chemin) => (await run('pdftotext', [...options, chemin, '-'], { maxBuffer: 1 << 26 })).stdout)

/** What is wrong with the file; empty when nothing is. */
export const verifier = (octets: Uint8Array): Promise<string> =>
  avecFichier(octets, async (chemin) => {
    try {
      const { stdout, stderr } = await run('qpdf', ['--check', chemin])
      return /No syntax or stream encoding errors/.test(stdout) ? stderr : stdout
    } catch (error) {
      return String(error)
    }
  })

export const infosDe = (octets: Uint8Array): Promise<string> => avecFichier(octets, async (chemin) => (await run('pdfinfo', ['-rawdates', chemin])).stdout)

export const structureDe = (octets: Uint8Array): Promise<string> => avecFichier(octets, async (chemin) => (await run('pdfinfo', ['-struct-text', chemin])).stdout)

const ENTITES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#39;': "'" }

export async function motsDe(octets: Uint8Array): Promise<MotLu[]> {
  const xml = await texteDe(octets, '-bbox')
  const mots: MotLu[] = []
  let page = -1
  for (const match of xml.matchAll(/<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)) {
    if (match[1] === undefined) page += 1
    else mots.push({ texte: (match[5] ?? '').replace(/&[^;]+;/g, (entite) => ENTITES[entite] ?? entite), page, xMin: Number(match[1]), yMin: Number(match[2]), xMax: Number(match[3]), yMax: Number(match[4]) })
  }
  return mots
}

/** The darkness of a rectangle given in points: 1 for a wholly black pixel. */
export function encre({ largeur, hauteur, gris }: PageGrise, zone: Pick<MotLu, 'xMin' | 'yMin' | 'xMax' | 'yMax'>, dpi: number): number {
  const pixel = (points: number): number => Math.round((points * dpi) / 72)
  let total = 0
  for (let y = Math.max(0, pixel(zone.yMin)); y < Math.min(hauteur, pixel(zone.yMax)); y += 1) {
    for (let x = Math.max(0, pixel(zone.xMin)); x < Math.min(largeur, pixel(zone.xMax)); x += 1) total += (255 - (gris[y * largeur + x] ?? 255)) / 255
  }
  return total
}

export const encreTotale = (page: PageGrise): number => encre(page, { xMin: 0, yMin: 0, xMax: 1e6, yMax: 1e6 }, 72)
