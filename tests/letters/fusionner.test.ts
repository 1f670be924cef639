import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FabriqueLettres, createFabriqueLettres } from '#main/letters/create-fabrique-lettres.ts'
import { FONTS_DIR, logo, uneLettre } from './exemples.ts'
import { encreTotale, rendre, texteDe, verifier } from './lecture-pdf.ts'

const LONG = 'Un paragraphe de plusieurs lignes pour passer à la page suivante sans rien perdre en chemin. '.repeat(60)

let fabrique: FabriqueLettres
let pdfs: Uint8Array[]
beforeAll(async () => {
  fabrique = await createFabriqueLettres({ fontsDir: FONTS_DIR })
  const expediteur = { ...uneLettre().expediteur, logo: await logo() }
  pdfs = []
  await fabrique.produire(
    [['A-1', 'Thảo'], ['B-1', LONG], ['C-1', 'Łódź'], ['D-1', 'fin']].map(([reference = '', corps = '']) => uneLettre({ reference, corps, expediteur })),
    (_, octets) => void pdfs.push(Uint8Array.from(octets)),
  )
})

const pagesDe = async (octets: Uint8Array): Promise<number> => (await PDFDocument.load(octets)).getPageCount()

describe('one PDF to print', () => {
  test('holds the letters in their order, and looks like them', async () => {
    const reunies = await fabrique.fusionner(pdfs, { rectoVerso: false })
    const texte = await texteDe(reunies)
    expect([...texte.matchAll(/N\/Réf\.\s: (\w-1)/g)].map((match) => match[1])).toEqual(['A-1', 'B-1', 'C-1', 'D-1'])
    const separees = (await Promise.all(pdfs.map((octets) => rendre(octets, 60)))).flat()
    const ensemble = await rendre(reunies, 60)
    expect(ensemble.map((page) => Buffer.from(page.gris).toString('base64'))).toEqual(separees.map((page) => Buffer.from(page.gris).toString('base64')))
    expect(await verifier(reunies)).toBe('')
  })

  test('starts each letter on a new sheet when printed on both sides', async () => {
    const pages = await Promise.all(pdfs.map(pagesDe))
    expect(pages).toEqual([1, 2, 1, 1])
    const encres = (await rendre(await fabrique.fusionner(pdfs, { rectoVerso: true }), 40)).map((page) => encreTotale(page) > 1)
    expect(encres).toEqual([true, false, true, true, true, false, true, false])
  })

  test('keeps fonts and logo once, whatever the number of letters', async () => {
    const une = await fabrique.fusionner([pdfs[3] as Uint8Array], { rectoVerso: false })
    const cent = await fabrique.fusionner(Array.from({ length: 100 }, () => pdfs[3] as Uint8Array), { rectoVerso: false })
    expect(cent.length).toBeLessThan(une.length * 2)
    expect(await pagesDe(cent)).toBe(100)
  })

  test('gives the same bytes each time', async () => {
    const [a, b] = [await fabrique.fusionner(pdfs, { rectoVerso: true }), await fabrique.fusionner(pdfs, { rectoVerso: true })]
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true)
  })
})
