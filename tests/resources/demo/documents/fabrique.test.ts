import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFabriqueDocuments, type Commande, type FabriqueDocuments } from '../../../../resources/demo/documents/fabrique.ts'
import { MODELES } from '../../../../resources/demo/documents/genres.ts'
import { createPersonnes, type Personne } from '../../../../resources/demo/personnes.ts'
import type { GenreDocument } from '../../../../resources/demo/structure/pieces.ts'

const PERSONNES = createPersonnes('documents', 60)
const trouver = (nom: string): Personne => PERSONNES.find(({ nomDeNaissance }) => nomDeNaissance === nom) as Personne
const NGUYEN = trouver('Nguyễn')

let cache: string
let fabrique: FabriqueDocuments
const commande = (plus: Partial<Commande> = {}): Commande => ({ genre: 'releve', personne: NGUYEN, graine: 1, alea: 'incline', format: 'pdf', ...plus })
const empreinte = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')
const ouvrir = (octets: Uint8Array, password?: string) => getDocument({ data: new Uint8Array(octets), verbosity: 0, ...(password === undefined ? {} : { password }) }).promise

const texteDe = async (octets: Uint8Array, page = 1): Promise<string> => {
  const contenu = await (await (await ouvrir(octets)).getPage(page)).getTextContent()
  return contenu.items.map((item) => ('str' in item ? item.str : '')).join(' ').normalize('NFC')
}

/** The JPEG of the first page of a scan, as stored. */
const imageDe = (octets: Uint8Array): Buffer => {
  const tampon = Buffer.from(octets)
  return tampon.subarray(tampon.indexOf(Buffer.from([0xff, 0xd8, 0xff])))
}

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'demo-fonds-'))
  fabrique = createFabriqueDocuments({ dossierCache: cache })
})
afterAll(() => rm(cache, { recursive: true }))

describe('the documents of the demonstration', () => {
  it.each([commande(), commande({ alea: 'propre' }), commande({ alea: 'photo', format: 'jpeg' }), commande({ alea: 'mot_de_passe' })])('are the same bytes for the same seed, from another maker too ($alea)', async (voulu) => {
    const un = await fabrique.fabriquer(voulu)
    const deux = await createFabriqueDocuments().fabriquer(voulu)
    expect(empreinte(deux.octets)).toBe(empreinte(un.octets))
    expect(deux.nom).toBe(un.nom)
    expect(empreinte((await fabrique.fabriquer({ ...voulu, graine: 2 })).octets)).not.toBe(empreinte(un.octets))
  })

  it.each(Object.keys(MODELES) as GenreDocument[])('are what they say they are, with the pages they say (%s)', async (genre) => {
    for (const alea of ['propre', 'deux_pages'] as const) {
      const { octets, type, pages } = await fabrique.fabriquer(commande({ genre, alea }))
      expect((await fileTypeFromBuffer(octets))?.mime).toBe(type)
      expect((await ouvrir(octets)).numPages).toBe(pages)
      expect(pages).toBe(alea === 'deux_pages' || genre === 'cv' ? 2 : 1)
    }
  })

  it('come as images when images are asked, with the extension that goes with them', async () => {
    for (const [format, extension, mime] of [['jpeg', /\.jpg$/i, 'image/jpeg'], ['png', /\.png$/i, 'image/png']] as const) {
      const { nom, type, octets, pages } = await fabrique.fabriquer(commande({ genre: 'certificat', alea: 'propre', format }))
      expect([type, (await fileTypeFromBuffer(octets))?.mime, pages]).toEqual([mime, mime, 1])
      expect(nom).toMatch(extension)
    }
  })

  it('are scanned at 200 dpi: 1654 by 2339 for a page of A4', async () => {
    const { width, height } = await sharp(imageDe((await fabrique.fabriquer(commande())).octets)).metadata()
    expect([width, height]).toEqual([1654, 2339])
    const page = await (await ouvrir((await fabrique.fabriquer(commande())).octets)).getPage(1)
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842])
  })

  it('open with their password only', async () => {
    const { octets, motDePasse } = await fabrique.fabriquer(commande({ alea: 'mot_de_passe', format: 'jpeg' }))
    await expect(ouvrir(octets)).rejects.toMatchObject({ name: 'PasswordException' })
    const fichier = await ouvrir(octets, motDePasse)
    expect(fichier.numPages).toBe(1)
    expect((await (await fichier.getPage(1)).getOperatorList()).fnArray.length).toBeGreaterThan(2)
  })

  it('are cut short when damaged: a PDF has lost its end', async () => {
    const { octets } = await fabrique.fabriquer(commande({ alea: 'abime', genre: 'identite' }))
    expect(Buffer.from(octets).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(octets).includes('%%EOF')).toBe(false)
  })

  it('carry the name of their person as text when they were never on paper', async () => {
    const texte = await texteDe((await fabrique.fabriquer(commande({ alea: 'propre', genre: 'lettre', formation: 'Licence 3 Droit' }))).octets)
    expect(texte.replaceAll(/\s/g, '')).toContain('NGUYỄN')
    expect(texte).toContain('Licence 3 Droit')
  })

  it('show ink where they say a name: the page of a difficult name is not blank', async () => {
    const encreDe = async (personne: Personne): Promise<number> => {
      const image = await sharp((await fabrique.fabriquer(commande({ genre: 'certificat', alea: 'propre', format: 'png', personne }))).octets).extract({ left: 110, top: 530, width: 800, height: 40 }).greyscale().raw().toBuffer()
      return image.filter((octet) => octet < 128).length
    }
    for (const nom of ['Nguyễn', 'Łukasiewicz', 'Þorvaldsson', 'Iğdır', 'N’Guyen-Đặng']) expect(await encreDe(trouver(nom)), nom).toBeGreaterThan(900)
  })

  it('agree with one another: one student number for one seed, on the transcript and on the certificate', async () => {
    const numeroDe = async (genre: GenreDocument, graine: number): Promise<string | undefined> => /étudiant\D*(\d{8})/.exec(await texteDe((await fabrique.fabriquer(commande({ alea: 'propre', genre, graine }))).octets))?.[1]
    expect(await numeroDe('releve', 4)).toMatch(/^\d{8}$/)
    expect(await numeroDe('certificat', 4)).toBe(await numeroDe('releve', 4))
    expect(await numeroDe('releve', 5)).not.toBe(await numeroDe('releve', 4))
  })

  it('say what the declared cursus says: the mention of the diploma, or a year that was failed', async () => {
    const resultatDe = async (personne: Personne): Promise<string> => texteDe((await fabrique.fabriquer(commande({ alea: 'propre', personne }))).octets)
    for (const personne of PERSONNES) {
      const { mention, obtenu } = personne.dernierDiplome
      if (mention !== undefined) expect(await resultatDe(personne)).toContain(`mention ${mention}`)
      if (obtenu === 'non_obtenu') expect(await resultatDe(personne)).toContain('AJOURNÉ')
    }
  })

  it('cannot be read when they are said unreadable: little contrast, or no edge', async () => {
    const nettete = async (alea: Commande['alea'], graine: number): Promise<number> => {
      const { octets } = await fabrique.fabriquer(commande({ alea, graine, format: 'jpeg', genre: 'lettre' }))
      // Through a buffer: stats() looks at the file, not at what was asked of it. Reduced first, so that grain does not count as edges.
      const reduit = await sharp(octets).greyscale().resize(827).toColourspace('b-w').raw().toBuffer()
      const bords = reduit.map((octet, rang) => Math.min(255, Math.abs(octet - (reduit[rang + 2] ?? octet))))
      return bords.filter((ecart) => ecart > 48).length
    }
    const lisible = await nettete('bruite', 1)
    for (const graine of [1, 2, 3, 4, 5, 6]) expect(await nettete('illisible', graine)).toBeLessThan(lisible * 0.1)
  })

  it('weigh what real ones weigh: heavy ones under the limit of 8 Mo, ordinary scans under 1.5 Mo', async () => {
    for (const genre of ['releve', 'diplome', 'cv'] as const) {
      const lourd = (await fabrique.fabriquer(commande({ genre, alea: 'deux_pages', poids: 'lourd' }))).octets.length
      expect(lourd).toBeGreaterThan(4_000_000)
      expect(lourd).toBeLessThan(8_000_000)
      const normal = (await fabrique.fabriquer(commande({ genre }))).octets.length
      expect(normal).toBeGreaterThan(100_000)
      expect(normal).toBeLessThan(1_500_000)
    }
  })

  it('are named as applicants name files: an extension, under 100 characters, no folder in it', async () => {
    const noms = new Set<string>()
    for (const [rang, personne] of PERSONNES.entries()) {
      const { nom } = await fabrique.fabriquer(commande({ personne, graine: rang, genre: 'cvec', alea: 'propre' }))
      expect(nom).toMatch(/^[^/\\]{1,95}\.pdf$/i)
      noms.add(nom)
    }
    expect(noms.size).toBeGreaterThan(30)
  })

  it('reuse the backgrounds that an office has already made', async () => {
    const avant = await readdir(cache)
    expect(avant.length).toBeGreaterThan(5)
    expect(avant.every((nom) => nom.endsWith('.jpg'))).toBe(true)
    await createFabriqueDocuments({ dossierCache: cache }).fabriquer(commande({ graine: 1 }))
    expect(await readdir(cache)).toEqual(avant)
  })
})
