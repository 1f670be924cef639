import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RECETTES } from '../fixtures/pieces/generer.ts'
import { DOSSIER_PIECES, PIECES_DIFFICILES } from '../fixtures/pieces/index.ts'
import { mesurerGel } from '../travaux/mesurer-gel.ts'
import { createAnalyseDepot } from '#main/files/analyser-depot.ts'
import { createForkNode } from '#main/travaux/fork-node.ts'
import { REGISTRE } from '#main/travaux/registre.ts'
import { createTravaux, type Travaux } from '#main/travaux/travaux.ts'
import { type AnalyseFichier, PROBLEMES_FICHIER } from '#shared/domain/probleme-fichier.ts'

/** So that a machine busy with other tests does not change a verdict. */
const PATIENCE_MS = 60_000

let travaux: Travaux
let analyser: ReturnType<typeof createAnalyseDepot>
let dossier: string
beforeAll(() => {
  travaux = createTravaux({ fork: createForkNode(), registre: REGISTRE })
  analyser = createAnalyseDepot({ travaux, dureeMs: PATIENCE_MS })
  dossier = mkdtempSync(join(tmpdir(), 'pli-analyse-'))
})
afterAll(async () => {
  await travaux.close()
  rmSync(dossier, { recursive: true })
})

const piece = (nom: string) => ({ nom, chemin: join(DOSSIER_PIECES, nom) })
const codeDe = (analyse: AnalyseFichier) => (analyse.issue === 'refuse' ? analyse.code : (analyse.probleme?.code ?? 'ok'))
const deposer = (nom: string, octets: Uint8Array) => {
  const chemin = join(dossier, nom)
  writeFileSync(chemin, octets)
  return { nom, chemin }
}

describe('The difficult files of our own making', () => {
  it.each(PIECES_DIFFICILES)('$nom ends in $attendu', { timeout: 70_000 }, async ({ nom, chemin, attendu, avertissements }) => {
    const analyse = await analyser({ nom, chemin })
    expect(codeDe(analyse)).toBe(attendu)
    if (attendu !== 'ok') expect(analyse.issue).toBe(PROBLEMES_FICHIER[attendu].sort)
    if (attendu === 'ok') expect(analyse).toMatchObject({ issue: 'garde', avertissements })
  })

  it('each has its recipe and its verdict', () => {
    expect(readdirSync(DOSSIER_PIECES).toSorted()).toEqual(PIECES_DIFFICILES.map(({ nom }) => nom).toSorted())
    expect(Object.keys(RECETTES).toSorted()).toEqual(PIECES_DIFFICILES.map(({ nom }) => nom).toSorted())
  })

  it('their recipes still make the same bytes (those that no compressor touches)', async () => {
    const stables = PIECES_DIFFICILES.filter(({ nom }) => nom !== 'bombe.pdf' && nom !== 'jpeg-nomme.pdf' && !/\.(jpg|png)$|^sans-/.test(nom))
    for (const { nom, chemin } of stables) expect((await RECETTES[nom as keyof typeof RECETTES]!()).equals(readFileSync(chemin)), nom).toBe(true)
  })

  it('stay small', () => {
    expect(PIECES_DIFFICILES.reduce((total, { chemin }) => total + readFileSync(chemin).length, 0)).toBeLessThan(400_000)
  })
})

describe('A deposit is judged by its content', () => {
  it('both the name and the content are told when they differ', async () => {
    expect(await analyser(piece('jpeg-nomme.pdf'))).toEqual({ issue: 'refuse', code: 'TYPE_FAUX', donnees: { annonce: 'pdf', contenu: 'jpeg' } })
  })

  it('a heavy file is refused with both sizes, and taken when the office allows more', async () => {
    const chemin = join(DOSSIER_PIECES, 'ordinaire.pdf')
    const tailleOctets = readFileSync(chemin).length
    expect(await analyser({ chemin, nom: 'a.pdf', limites: { maxOctets: 100 } })).toEqual({ issue: 'refuse', code: 'FICHIER_TROP_GROS', donnees: { tailleOctets, maxOctets: 100 } })
    expect(codeDe(await analyser({ chemin, nom: 'a.pdf', limites: { maxOctets: tailleOctets } }))).toBe('ok')
  })

  it('an image lying on its side is measured as it will be seen', async () => {
    expect(await analyser(piece('orientation-6.jpg'))).toMatchObject({ largeur: 200, hauteur: 320 })
  })

  it('a page too many is counted', async () => {
    expect(await analyser({ ...piece('pages-600.pdf'), limites: { maxPages: 600 } })).toMatchObject({ issue: 'garde', pages: 600, avertissements: [] })
    expect(await analyser({ ...piece('pages-600.pdf'), limites: { maxPages: 599 } })).toMatchObject({ probleme: { code: 'PDF_TROP_GRAND', donnees: { pages: 600, maxPages: 599 } } })
  })

  it('a JavaScript action hidden in a compressed object is seen too', async () => {
    const cache = join(dossier, 'cache.pdf')
    copyFileSync(join(DOSSIER_PIECES, 'actions.pdf'), cache)
    execFileSync('qpdf', ['--object-streams=generate', cache, `${cache}.pdf`])
    expect(readFileSync(`${cache}.pdf`).includes('/JavaScript')).toBe(false)
    expect(await analyser({ nom: 'cache.pdf', chemin: `${cache}.pdf` })).toMatchObject({ avertissements: ['actions_desactivees'] })
  })

  it('an image whose header lies about its size is never decoded beyond the limit', async () => {
    const octets = readFileSync(join(DOSSIER_PIECES, 'ordinaire.png'))
    octets.writeUInt32BE(4_000_000_000, 16)
    expect(await analyser(deposer('menteuse.png', octets))).toMatchObject({ issue: 'refuse', code: 'IMAGE_GEANTE', donnees: { largeur: 4_000_000_000 } })
  })

  it('a cancelled deposit ends as ANNULE', async () => {
    const arret = new AbortController()
    const issue = analyser({ ...piece('bombe.pdf'), signal: arret.signal })
    setTimeout(() => arret.abort(), 200)
    await expect(issue).rejects.toMatchObject({ code: 'ANNULE' })
  })
})

describe('A file that kills its reader', () => {
  it('is given up when it takes too long', async () => {
    const presse = createAnalyseDepot({ travaux, dureeMs: 30 })
    expect(codeDe(await presse(piece('bombe.pdf')))).toBe('PDF_TROP_LONG')
    expect(codeDe(await presse(piece('ordinaire.jpg')))).toBe('IMAGE_ILLISIBLE')
  })

  it('ends in a code while the office goes on', { timeout: 70_000 }, async () => {
    const gel = mesurerGel()
    const incidents: string[] = []
    const suivi = createAnalyseDepot({ travaux, dureeMs: PATIENCE_MS, onIncident: ({ code }) => incidents.push(code) })
    expect(codeDe(await suivi(piece('bombe.pdf')))).toBe('PDF_TROP_LOURD')
    expect(incidents).toEqual(['TROP_LOURD'])
    // P25's own bound, not a speed: the bomb holds its child for seconds.
    expect(gel.arreter().maxMs).toBeLessThan(200)
    expect(codeDe(await analyser(piece('ordinaire.pdf')))).toBe('ok')
  })

  it('damaged at random, every file still ends in a verdict', async () => {
    const modeles = ['ordinaire.pdf', 'jbig2.pdf', 'ordinaire.jpg', 'ordinaire.png', 'actions.pdf']
    const refus = new Set<string>()
    for (let tour = 0; tour < 25; tour++) {
      const nom = modeles[tour % modeles.length]!
      const octets = readFileSync(join(DOSSIER_PIECES, nom))
      for (let i = 0; i < 12; i++) octets[16 + ((tour * 7919 + i * 104_729) % (octets.length - 16))] = (tour * 31 + i * 17) % 256
      const analyse = await analyser(deposer(nom, octets))
      if (analyse.issue === 'refuse') refus.add(analyse.code)
    }
    // Only a damaged size can turn a file away; all the rest is kept with what is wrong about it.
    expect([...refus].filter((code) => code !== 'IMAGE_GEANTE')).toEqual([])
  })
})
