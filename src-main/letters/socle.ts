import { createHash } from 'node:crypto'
import fontkit from '@pdf-lib/fontkit'
import { CustomFontEmbedder, PDFContext, type PDFRef } from 'pdf-lib'
import type { Encodeur } from './contenu.ts'
import type { ImageLue } from './images.ts'
import { STYLES, type Polices, type Style, lirePolice, sousPolice } from './polices.ts'
import type { NomImage } from './traces.ts'

/** The constant beginning of a letter's file: fonts and pictures, embedded by pdf-lib and serialized once for all the letters that need the same. */
export interface Socle {
  octets: Uint8Array
  empreinte: string
  /** Where each object begins; object 1 first. */
  positions: readonly number[]
  ressources: string
  encodeur: Encodeur
}

export interface Besoins {
  /** The parts of each font; a style that the letter does not use is left out. */
  parties: Readonly<Partial<Record<Style, string>>>
  images: Readonly<Record<NomImage, ImageLue | undefined>>
}

const NOMS: Readonly<Record<Style, string>> = { normal: 'N', gras: 'G', italique: 'I' }
const POSTSCRIPT: Readonly<Record<Style, string>> = { normal: 'NotoSans-Regular', gras: 'NotoSans-Bold', italique: 'NotoSans-Italic' }
const MEMOIRE = 64

interface PoliceEmbarquee {
  reference: PDFRef
  hex(code: number): string
}

/** The six letters that PDF asks before the name of a subset, told by the parts it holds. */
const etiquette = (parties: string): string => Array.from(createHash('sha256').update(parties).digest().subarray(0, 6), (octet) => String.fromCharCode(65 + (octet % 26))).join('')

async function embarquer(context: PDFContext, polices: Polices, style: Style, parties: string): Promise<PoliceEmbarquee> {
  const octets = await sousPolice(polices[style], parties)
  const lue = lirePolice(octets)
  const embedder = await CustomFontEmbedder.for(fontkit, octets, `${etiquette(parties)}+${POSTSCRIPT[style]}`)
  const connus = new Map<number, string>()
  const lire = (code: number): string => lue.glyphForCodePoint(code).id.toString(16).padStart(4, '0').toUpperCase()
  const hex = (code: number): string => {
    const connu = connus.get(code) ?? lire(code)
    connus.set(code, connu)
    return connu
  }
  return { reference: await embedder.embedIntoContext(context), hex }
}

function serialiser(context: PDFContext): Pick<Socle, 'octets' | 'empreinte' | 'positions'> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  const positions: number[] = []
  let taille = parts[0]?.length ?? 0
  for (const [ref, objet] of context.enumerateIndirectObjects()) {
    const corps = new Uint8Array(objet.sizeInBytes())
    objet.copyBytesInto(corps, 0)
    const part = Buffer.concat([Buffer.from(`${ref.objectNumber} 0 obj\n`), corps, Buffer.from('\nendobj\n')])
    positions.push(taille)
    parts.push(part)
    taille += part.length
  }
  const octets = Buffer.concat(parts)
  return { octets, empreinte: createHash('sha256').update(octets).digest('hex'), positions }
}

async function batir(polices: Polices, { parties, images }: Besoins): Promise<Socle> {
  const context = PDFContext.create()
  const embarquees: Partial<Record<Style, PoliceEmbarquee>> = {}
  for (const style of STYLES) {
    const voulues = parties[style]
    if (voulues !== undefined) embarquees[style] = await embarquer(context, polices, style, voulues)
  }
  const dessins: string[] = []
  for (const nom of ['Logo', 'Paraphe'] as const) {
    const reference = await images[nom]?.embedIntoContext(context)
    if (reference !== undefined) dessins.push(`/${nom} ${reference.toString()}`)
  }
  const fontes = STYLES.flatMap((style) => (embarquees[style] ? [`/${NOMS[style]} ${embarquees[style].reference.toString()}`] : []))
  const ressources = `<</Font<<${fontes.join(' ')}>>/XObject<<${dessins.join(' ')}>>>>`
  return { ...serialiser(context), ressources, encodeur: { hex: (style, code) => embarquees[style]?.hex(code) ?? '0000', mots: new WeakMap() } }
}

/** Makes each base once; the oldest is forgotten beyond 64, whose making takes about 50 ms. */
export function createSocles(polices: Polices): (besoins: Besoins) => Promise<Socle> {
  const connus = new Map<string, Promise<Socle>>()
  return (besoins) => {
    const cle = [...STYLES.map((style) => besoins.parties[style]), besoins.images.Logo?.empreinte, besoins.images.Paraphe?.empreinte].join('/')
    const connu = connus.get(cle)
    if (connu !== undefined) return connu
    const [ancien] = connus.keys()
    if (connus.size >= MEMOIRE && ancien !== undefined) connus.delete(ancien)
    const nouveau = batir(polices, besoins)
    connus.set(cle, nouveau)
    return nouveau
  }
}
