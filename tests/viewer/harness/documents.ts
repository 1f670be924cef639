import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { degrees, PDFDocument, PDFName, PDFString, rgb, StandardFonts, type PDFFont } from 'pdf-lib'
import sharp from 'sharp'
import subsetFont from 'subset-font'

const FONT = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')
const A4: [number, number] = [595.28, 841.89]

/** Writes the documents of the tests in a folder; gives the path of each by its name. */
export async function writeDocuments(folder: string): Promise<Map<string, string>> {
  const made: Record<string, Uint8Array> = {
    'texte.pdf': await pages(30),
    'long.pdf': await pages(300),
    'melange.pdf': await mixedWidths(),
    'lien.pdf': await linked(),
    'page-immense.pdf': await hugePage(),
    'scan.pdf': await scanned(1654, 2339, 82),
    'lourd.pdf': await heavy(),
    'photo.jpg': await photo(1600, 1000).jpeg({ quality: 85 }).toBuffer(),
    'tournee.jpg': await photo(1200, 800).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    'trop-grande.png': await sharp({ create: { width: 12_500, height: 40, channels: 3, background: '#ffffff' } }).png().toBuffer(),
    'transparent.png': await sharp({ create: { width: 500, height: 700, channels: 4, background: { r: 200, g: 20, b: 20, alpha: 0.4 } } }).png().toBuffer(),
    'vide.pdf': new Uint8Array(),
    'xfa.pdf': await onlyXfa(),
    'page-perdue.pdf': await lostPage(),
    'pas-une-image.jpg': Buffer.from('ceci est un texte'),
  }
  made['tronque.pdf'] = (made['texte.pdf'] ?? new Uint8Array()).slice(0, 900)
  for (let index = 0; index < 6; index++) made[`file-${index}.pdf`] = await scanned(1240, 1754, 80, index)
  const paths = new Map(Object.entries(made).map(([name, bytes]) => [name, write(folder, name, bytes)]))
  const locked = join(folder, 'chiffre.pdf')
  execFileSync('qpdf', ['--encrypt', 'secret', 'maitre', '256', '--', join(folder, 'texte.pdf'), locked])
  return paths.set('chiffre.pdf', locked)
}

/** Documents for the bench only: a scan of nearly eight megabytes, and a page of eight thousand strokes. */
export async function benchDocuments(): Promise<Record<string, Uint8Array>> {
  return { 'scan-8mo.pdf': await scanned(2480, 3508, 97), 'vectoriel.pdf': await strokes() }
}

async function strokes(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage(A4)
  const path = Array.from({ length: 8_000 }, (_, at) => `${40 + (at % 200) * 2.5} ${60 + Math.floor(at / 200) * 18} m ${42 + (at % 200) * 2.5} ${62 + ((at * 7) % 11) / 5 + Math.floor(at / 200) * 18} l S`)
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(`0.3 w 0.1 0.3 0.5 RG ${path.join(' ')}`)))
  return document.save()
}

function write(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function noto(document: PDFDocument): Promise<PDFFont> {
  document.registerFontkit(fontkit)
  // The whole font would lose glyphs when cut by fontkit: it is cut beforehand.
  const cut = await subsetFont(readFileSync(FONT), 'Relevé de notes Nguyễn Thị Ánh Łukasiewicz page 0123456789 abcdefghijklmnopqrstuvwxyz', { targetFormat: 'truetype' })
  return document.embedFont(cut, { subset: true })
}

async function pages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await noto(document)
  for (let page = 1; page <= count; page++) {
    const sheet = document.addPage(A4)
    sheet.drawText(`Relevé de notes page ${page}`, { x: 60, y: 770, size: 20, font })
    for (let line = 0; line < 30; line++) sheet.drawText(`ligne ${line} de la page ${page}`, { x: 60, y: 720 - line * 20, size: 11, font })
    if (page % 10 === 3) sheet.drawText('Nguyễn Thị Ánh', { x: 300, y: 770, size: 14, font, color: rgb(0.1, 0.2, 0.6) })
  }
  return document.save()
}

async function mixedWidths(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const sizes: [number, number][] = [A4, [1190, 842], [300, 420], [842, 595], A4]
  for (const [index, size] of sizes.entries()) document.addPage(size).drawText(`Page ${index + 1}`, { x: 40, y: 200, size: 40, font })
  document.getPage(3).setRotation(degrees(90))
  return document.save()
}

async function linked(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage(A4)
  page.drawText('Un lien', { x: 60, y: 700, size: 30 })
  const annotation = document.context.obj({
    Type: 'Annot', Subtype: 'Link', Rect: [50, 690, 250, 740], Border: [0, 0, 1],
    A: { Type: 'Action', S: 'URI', URI: PDFString.of('https://example.org/piege') },
  })
  page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(annotation)]))
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }))
  return document.save()
}

async function hugePage(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([14_400, 14_400])
  page.drawRectangle({ x: 2000, y: 2000, width: 10_000, height: 10_000, color: rgb(0.2, 0.4, 0.3) })
  return document.save()
}

function photo(width: number, height: number) {
  const lines = Array.from({ length: 40 }, (_, row) => `<rect x="${width * 0.08}" y="${height * (0.1 + row * 0.02)}" width="${width * (0.4 + ((row * 37) % 40) / 100)}" height="${height * 0.008}" fill="#333"/>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f3efe4"/>${lines.join('')}<circle cx="${width * 0.8}" cy="${height * 0.15}" r="${height * 0.06}" fill="none" stroke="#a33" stroke-width="${height * 0.01}"/></svg>`
  return sharp(Buffer.from(svg))
}

async function scanned(width: number, height: number, quality: number, shade = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const noise = await sharp({ create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 8 } } }).png().toBuffer()
  const jpeg = await photo(width, height).composite([{ input: noise, blend: 'soft-light' }]).jpeg({ quality }).toBuffer()
  const image = await document.embedJpg(jpeg)
  const page = document.addPage(A4)
  page.drawImage(image, { x: 0, y: 0, width: A4[0], height: A4[1] })
  page.drawRectangle({ x: 40 + shade * 60, y: 60, width: 50, height: 50, color: rgb(0.2, 0.3, 0.7) })
  return document.save()
}

/** Above eight megabytes, so that it is read by ranges. */
async function heavy(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pages(3))
  for (let index = 0; index < 3; index++) {
    const noise = await sharp({ create: { width: 1100, height: 1100, channels: 3, background: '#000000', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).png({ compressionLevel: 1 }).toBuffer()
    const image = await document.embedPng(noise)
    document.addPage(A4).drawImage(image, { x: 0, y: 0, width: 500, height: 500 })
  }
  return document.save()
}

/** Its third page is not a page: a number stands where its dictionary should, in a branch of the page tree that only this page is in. */
async function lostPage(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pages(5))
  const { context } = document
  const branch = context.obj({ Type: 'Pages', Count: 1, Kids: [context.register(context.obj(7))], Parent: document.catalog.get(PDFName.of('Pages')) })
  document.catalog.Pages().Kids().set(2, context.register(branch))
  return document.save()
}

/** A dynamic form: an XFA packet and not one field of its own. */
async function onlyXfa(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage(A4).drawText('Please wait...', { x: 60, y: 700 })
  const packet = document.context.register(document.context.stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"/></xdp:xdp>'))
  document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ Fields: [], XFA: packet }))
  return document.save()
}
