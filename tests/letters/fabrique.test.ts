import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FabriqueLettres, createFabriqueLettres } from '#main/letters/create-fabrique-lettres.ts'
import type { DonneesLettre } from '#main/letters/donnees-lettre.ts'
import { remplir } from '#shared/domain/modele.ts'
import { comparerLettres } from './bench-letters.ts'
import { FONTS_DIR, SIGNATAIRE, VALEURS, leModele, lettreDe, logo, paraphe, uneLettre } from './exemples.ts'
import { encre, infosDe, motsDe, rendre, structureDe, texteDe, verifier } from './lecture-pdf.ts'

let fabrique: FabriqueLettres
beforeAll(async () => {
  fabrique = await createFabriqueLettres({ fontsDir: FONTS_DIR })
})

async function produire(lettres: readonly DonneesLettre[], atelier = fabrique): Promise<Uint8Array[]> {
  const sorties: Uint8Array[] = []
  await atelier.produire(lettres, (_, octets) => void sorties.push(Uint8Array.from(octets)))
  return sorties
}

const produireUne = async (propre: Partial<DonneesLettre> = {}): Promise<Uint8Array> => (await produire([uneLettre(propre)]))[0] as Uint8Array
const empreinte = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')
const NOM_LONG = 'Madame Maria-Esperanza-Inmaculada Rodríguez-Żółkiewska de la Santísima Trinidad y Fernández-Đặng'
const PARAGRAPHE = 'La commission a examiné votre dossier avec attention et vous remercie de l’intérêt que vous portez à la formation. '

describe('a letter is a sound PDF', () => {
  test('qpdf finds nothing to say, with pictures and several pages', async () => {
    const octets = await produireUne({ expediteur: { ...uneLettre().expediteur, logo: await logo() }, corps: `${PARAGRAPHE.repeat(12)}\n\n- un\n- deux\n\n`.repeat(6), signataire: { ...SIGNATAIRE, image: await paraphe() } })
    expect(await verifier(octets)).toBe('')
  })

  test('it says its title, author, language and date, runs no script and is tagged', async () => {
    const infos = await infosDe(await produireUne({ titre: 'Décision (candidature n° 2) – Nguyễn', auteur: 'Université de Haute-Rive' }))
    expect(infos).toMatch(/Title: +Décision \(candidature n° 2\) – Nguyễn\n/)
    expect(infos).toMatch(/Author: +Université de Haute-Rive\n/)
    expect(infos).toMatch(/CreationDate: +D:20261128000000Z\n/)
    expect(infos).toMatch(/Tagged: +yes\n/)
    expect(infos).toMatch(/JavaScript: +no\n/)
    const brut = Buffer.from(await produireUne()).toString('latin1')
    expect(brut).toContain('/Lang(fr-FR)')
    expect(Buffer.from(await produireUne({ langue: 'en' })).toString('latin1')).toContain('/Lang(en-GB)')
  })

  test('a screen reader meets the object as a title and the pieces as a list', async () => {
    const structure = await structureDe(await produireUne({ corps: 'Bonjour.\n\n- **Relevé** – illisible\n- Curriculum vitæ\n\nFin.' }))
    expect(structure.replace(/\s+/g, ' ')).toContain('H1 (block) "Objet : votre candidature en Master Informatique" P (block) "Bonjour." L (block) LI (block) LBody (block) "Relevé – illisible" LI (block) LBody (block) "Curriculum vitæ" P (block) "Fin."')
  })
})

describe('the same data give the same bytes', () => {
  test('alone, in a batch, and from another maker', async () => {
    const lettre = uneLettre({ corps: 'Chère **Thảo**, reçu de Łódź.', expediteur: { ...uneLettre().expediteur, logo: await logo() } })
    const [seule, lot, ailleurs] = [await produire([lettre]), await produire([uneLettre({ corps: 'Ελλάς Москва' }), lettre, lettre]), await produire([lettre], await createFabriqueLettres({ fontsDir: FONTS_DIR }))]
    expect(new Set([seule[0], lot[1], lot[2], ailleurs[0]].map((octets) => empreinte(octets as Uint8Array))).size).toBe(1)
    expect(empreinte(lot[0] as Uint8Array)).not.toBe(empreinte(seule[0] as Uint8Array))
  })
})

describe('the sheet', () => {
  test('the address stands in the window of a DL envelope, a name of 98 letters and seven lines too', async () => {
    const destinataire = [NOM_LONG, 'Résidence universitaire des Bords de la Vienne, bâtiment Marguerite-Yourcenar, appartement 1204', '123 bis, boulevard du Général-de-Gaulle-et-des-Forces-françaises-libres', 'BP 12345', '86042 POITIERS CEDEX 9', 'FRANCE']
    const mots = await motsDe(await produireUne({ destinataire }))
    const adresse = mots.filter(({ xMin, yMin }) => xMin > 290 && yMin > 130 && yMin < 260)
    expect(adresse.map(({ texte }) => texte).join('').replaceAll(/\s/g, '')).toBe(destinataire.join('').replaceAll(' ', ''))
    const mm = (points: number): number => (points * 25.4) / 72
    for (const { xMin, xMax, yMin, yMax } of adresse) expect([mm(xMin) > 105, mm(xMax) < 195, mm(yMin) > 48, mm(yMax) < 88]).toEqual([true, true, true, true])
  })

  test('no word leaves the margins, even one of 400 letters', async () => {
    const mots = await motsDe(await produireUne({ corps: `${'Anticonstitutionnellement'.repeat(16)} fin`, objet: NOM_LONG.repeat(3), signataire: { ...SIGNATAIRE, nom: 'X'.repeat(120) } }))
    expect(mots.filter(({ xMin, xMax }) => xMin < 60 || xMax > 540)).toEqual([])
    expect(mots.map(({ texte }) => texte).join('')).toContain('Anticonstitutionnellement'.repeat(3))
  })

  test('three pages: reference at the head, number on each, nothing lost, nothing twice', async () => {
    const phrases = Array.from({ length: 95 }, (_, rang) => `Phrase ${rang + 1} de la lettre, avec assez de mots pour tenir une ligne entière ou presque.`)
    const corps = phrases.map((phrase, rang) => phrase + (rang % 4 === 3 ? '\n\n' : ' ')).join('')
    const octets = await produireUne({ corps })
    const texte = (await texteDe(octets)).replace(/\s+/g, ' ')
    expect([...texte.matchAll(/Phrase (\d+) de/g)].map((match) => Number(match[1]))).toEqual(phrases.map((_, rang) => rang + 1))
    expect([...texte.matchAll(/\b(\d)\/3\b/g)].map((match) => match[1])).toEqual(['1', '2', '3'])
    expect([...texte.matchAll(/E2K4M8QT-2 – Université/g)]).toHaveLength(2)
  })

  test.each(Array.from({ length: 14 }, (_, rang) => 18 + rang))('with %i lines, a signature is never alone on its page', async (nombre) => {
    const corps = `${Array.from({ length: nombre }, (_, rang) => `Ligne ${rang + 1} du texte.`).join('\n')}\n\nJe vous prie d’agréer, Madame, mes salutations distinguées.`
    const mots = await motsDe(await produireUne({ corps, signataire: SIGNATAIRE }))
    const page = mots.find(({ texte }) => texte === 'MORVAN')?.page
    expect(mots.filter((mot) => mot.page === page).map(({ texte }) => texte)).toContain('d’agréer,')
  })

  test('the voies et délais follow the signature', async () => {
    const texte = await texteDe((await produire([lettreDe(await leModele('lettres', 'refus'), { ...VALEURS, motifsSurDemande: '', saisineRecteur: '' })]))[0] as Uint8Array, '-layout')
    expect(texte.indexOf('Claire MORVAN')).toBeGreaterThan(0)
    expect(texte.indexOf('Voies et délais de recours')).toBeGreaterThan(texte.indexOf('Claire MORVAN'))
    expect(texte).toContain('tribunal administratif de Poitiers')
  })

  test('the picture of a signature is printed, and nothing calls it electronic', async () => {
    const sans = await produireUne({ signataire: SIGNATAIRE })
    const avec = await produireUne({ signataire: { ...SIGNATAIRE, image: await paraphe() } })
    const zone = { xMin: 300, xMax: 500, yMin: 380, yMax: 600 }
    const [vide, pleine] = await Promise.all([sans, avec].map(async (octets) => encre((await rendre(octets, 72))[0] as never, zone, 72)))
    expect(pleine as number).toBeGreaterThan((vide as number) + 80)
    expect(await texteDe(avec)).toBe(await texteDe(sans))
    expect(Buffer.from(avec).toString('latin1')).not.toMatch(/\/Sig\b|\/AcroForm/)
  })

  test('dates are written out: le 1er, and English', async () => {
    expect(await texteDe(await produireUne({ date: '2026-12-01' }))).toContain('Poitiers, le 1er décembre 2026')
    expect(await texteDe(await produireUne({ date: '2026-08-09', langue: 'en' }))).toContain('Poitiers, 9 August 2026')
  })
})

describe('what a candidat typed', () => {
  const TEXTES = ['${candidat.nomPat}', '{{pieces}}', '<%= 7 * 7 %>', '<script>alert(1)</script>', '**gras** - liste', '--- fin', '(parenthèse) \\ ) Tj ET', '<</JS(app.alert(1))>>', 'O’Neil "Null" \'N’Guyen-Đặng\'', 'ÅÄÖ ﬁ ½ № ™', 'Ж І Ї Ґ', 'Ω ώ', '𝔄𝔅', 'e\u0301 n\u0303 u\u031B\u0309', '日本語']

  test('is printed as it is typed', async () => {
    const corps = TEXTES.map((v) => remplir('${v}', { v }, 'corps')).join('\n\n')
    const octets = await produireUne({ corps, destinataire: TEXTES, objet: TEXTES[0] as string, titre: TEXTES.join(' ') })
    const lu = (await texteDe(octets)).normalize('NFKC').replace(/\s+/g, '')
    expect(TEXTES.filter((v) => !lu.includes(v.normalize('NFKC').replace(/\s+/g, '')))).toEqual([])
    expect(await verifier(octets)).toBe('')
  })

  test('in an alphabet written from right to left, keeps its letters', async () => {
    const lu = await texteDe(await produireUne({ corps: 'Nom : العربية fin' }))
    // Poppler takes the order of the signs on the page for the order of reading.
    expect(lu.replace(/[\s\u200E\u200F\u202A-\u202E]/g, '')).toContain(`Nom:${Array.from('العربية').toReversed().join('')}fin`)
  })

  test('never makes a letter fail, not even control characters and lone surrogates', async () => {
    const hostiles = fc.sample(fc.string({ unit: 'binary', maxLength: 80 }), { numRuns: 60, seed: 4 })
    const lettres = hostiles.map((v) => uneLettre({ reference: v, lieu: v, corps: remplir('**${v}** et ${v}', { v }, 'corps'), destinataire: [v, v], objet: v, titre: v, auteur: v, pied: v, signataire: { ...SIGNATAIRE, nom: `${v}\uD800` } }))
    const octets = await produire(lettres)
    expect(await Promise.all(octets.slice(0, 12).map(verifier))).toEqual(Array.from({ length: 12 }, () => ''))
    expect(octets).toHaveLength(60)
  })
})

describe('a batch', () => {
  test('stops when it is cancelled, with what was made before', async () => {
    const arret = new AbortController()
    const faites: number[] = []
    const lot = fabrique.produire(
      Array.from({ length: 50 }, () => uneLettre()),
      (index) => {
        faites.push(index)
        if (index === 20) arret.abort(new Error('annulé'))
      },
      arret.signal,
    )
    await expect(lot).rejects.toThrow('annulé')
    expect(faites).toEqual(Array.from({ length: 21 }, (_, rang) => rang))
  })

  test('names the letter whose picture cannot be read', async () => {
    const lot = produire([uneLettre(), uneLettre({ reference: 'ABC-1', expediteur: { ...uneLettre().expediteur, logo: new TextEncoder().encode('GIF89a') } })])
    await expect(lot).rejects.toThrow('Letter 2 (ABC-1)')
  })

  test('costs at least six times less than a naive writer', async () => {
    const { rapport, rapportCpu, fabrique: notre } = await comparerLettres(120, 4)
    expect(rapport).toBeGreaterThan(6)
    expect(rapportCpu).toBeGreaterThan(6)
    expect(notre.octetsParLettre).toBeLessThan(120_000)
  })
})
