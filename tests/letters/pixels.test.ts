import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FabriqueLettres, createFabriqueLettres } from '#main/letters/create-fabrique-lettres.ts'
import { FONTS_DIR, uneLettre } from './exemples.ts'
import { type MotLu, encre, motsDe, rendre, texteDe } from './lecture-pdf.ts'

const DPI = 200
const LATIN = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&@€%?!()[]+=«»ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿÅåÄäÖöØøßÑñÐðÞþ')
const VOISINS = Array.from('ĄąĆćČčĎďĐđĘęĚěĞğİıŁłŃńŇňŐőŘřŚśŞşŠšŢţȘșȚțŤťŮůŰűŹźŻżŽž')
const VIETNAM = Array.from('ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹƠơƯư')
const AUTRES = Array.from('ΑΒΓΔΕΖΗΘΛΞΠΣΦΨΩαβγδεζηθλξπσφψωάέήίόύώАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяђћєіїґ')

let fabrique: FabriqueLettres
beforeAll(async () => {
  fabrique = await createFabriqueLettres({ fontsDir: FONTS_DIR })
})

async function produireUne(corps: string): Promise<Uint8Array> {
  let seule = new Uint8Array()
  await fabrique.produire([uneLettre({ corps })], (_, octets) => {
    seule = Uint8Array.from(octets)
  })
  return seule
}

const elargir = ({ xMin, xMax, yMin, yMax }: MotLu): Pick<MotLu, 'xMin' | 'xMax' | 'yMin' | 'yMax'> => ({ xMin: xMin - 3, xMax: xMax + 3, yMin: yMin - 1, yMax: yMax + 1 })

/** The darkness of each character on a page, once each, by the text found there. */
async function encreParCaractere(octets: Uint8Array, caracteres: readonly string[]): Promise<Map<string, number>> {
  const [pages, mots] = [await rendre(octets, DPI), await motsDe(octets)]
  const voulus = new Set(caracteres)
  return new Map(mots.filter(({ texte }) => voulus.has(texte)).map((mot) => [mot.texte, encre(pages[mot.page] as (typeof pages)[number], elargir(mot), DPI)]))
}

/** The same characters drawn by pdf-lib with the whole font: nothing of ours. */
async function reference(caracteres: readonly string[], fichier: string, subset = false): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const font = await document.embedFont(await readFile(join(FONTS_DIR, fichier)), { subset, features: { liga: false } })
  const page = document.addPage([595.28, 841.89])
  for (const [rang, caractere] of caracteres.entries()) page.drawText(caractere, { x: 40 + (rang % 16) * 32, y: 800 - Math.floor(rang / 16) * 30, size: 10.5, font })
  return document.save()
}

/** The characters whose ink is not what the whole font gives, within an eighth. */
async function pales(octets: Uint8Array, caracteres: readonly string[], fichier: string): Promise<string[]> {
  const [nous, eux] = [await encreParCaractere(octets, caracteres), await encreParCaractere(await reference(caracteres, fichier), caracteres)]
  return caracteres.filter((caractere) => {
    const attendue = eux.get(caractere) ?? 0
    return attendue < 5 || Math.abs((nous.get(caractere) ?? 0) - attendue) > attendue * 0.125 + 3
  })
}

const enLignes = (caracteres: readonly string[]): string => caracteres.map((caractere, rang) => `${caractere}${rang % 16 === 15 ? '\n' : ' \u00A0\u00A0 '}`).join('')

describe('the letters of a PDF have their ink, whatever the alphabet', () => {
  test.each([
    ['français', LATIN, false],
    ['français, gras', LATIN, true],
    ['d’Europe centrale et de Turquie', VOISINS, false],
    ['vietnamien', VIETNAM, false],
    ['vietnamien, gras', VIETNAM, true],
    ['grec et cyrillique', AUTRES, false],
  ])('%s', async (_, caracteres, gras) => {
    const corps = enLignes(gras ? caracteres.map((caractere) => `**${caractere}**`) : caracteres)
    expect(await pales(await produireUne(corps), caracteres, gras ? 'NotoSans-Bold.ttf' : 'NotoSans-Regular.ttf')).toEqual([])
  })

  test('and this comparison sees the blank letters of pdf-lib’s own subset', async () => {
    expect((await pales(await reference(LATIN, 'NotoSans-Regular.ttf', true), LATIN, 'NotoSans-Regular.ttf')).length).toBeGreaterThan(20)
  })
})

test('a character that the font lacks shows a sign and keeps its text', async () => {
  const octets = await produireUne('Nom : 王小明 😀 fin')
  expect(await texteDe(octets)).toContain('Nom : 王小明 😀 fin')
  const [pages, mots] = [await rendre(octets, DPI), await motsDe(octets)]
  const nom = mots.find(({ texte }) => texte === '王小明') as MotLu
  expect(encre(pages[0] as (typeof pages)[number], nom, DPI)).toBeGreaterThan(60)
})

test('the maker tells which characters it could not draw', async () => {
  const absents: (readonly string[])[] = []
  await fabrique.produire([uneLettre({ corps: 'Nguyễn 王 😀' }), uneLettre({ corps: 'Đặng Łódź' })], (_, __, tirage) => void absents.push(tirage.absents))
  expect(absents).toEqual([['王', '😀'], []])
})
