import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMagasinFichiers, type MagasinFichiers } from '#main/files/magasin-fichiers.ts'

const MO = 1024 * 1024
const JOUR = 24 * 3_600_000
const empreinte = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex')
const lireTout = async (flux: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(flux as never).arrayBuffer())
const enFlux = (...tranches: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controle) {
      for (const tranche of tranches) controle.enqueue(tranche)
      controle.close()
    },
  })

let dossier: string
let magasin: MagasinFichiers
beforeEach(() => {
  dossier = join(mkdtempSync(join(tmpdir(), 'pli-files-')), 'fichiers')
  magasin = createMagasinFichiers({ dossier })
})
afterEach(() => rmSync(join(dossier, '..'), { recursive: true }))

const restes = () => (existsSync(join(dossier, 'temporaires')) ? readdirSync(join(dossier, 'temporaires')) : [])
const ranger = (octets: Uint8Array) => magasin.ranger(octets, { maxOctets: 50 * MO })
const vieillir = (sha256: string, ageMs: number) => {
  const date = new Date(Date.now() - ageMs)
  utimesSync(magasin.chemin(sha256), date, date)
}

describe('A file is kept under its hash', () => {
  it('gives back, byte for byte, what was deposited as bytes or as a stream', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 6 }), async (tranches) => {
        const tout = Buffer.concat(tranches)
        const { sha256, tailleOctets } = await magasin.ranger(enFlux(...tranches), { maxOctets: MO })
        const lecture = magasin.lire(sha256)!
        expect([sha256, tailleOctets, lecture.tailleOctets]).toEqual([empreinte(tout), tout.length, tout.length])
        expect(Buffer.from(await lireTout(lecture.flux)).equals(tout)).toBe(true)
        expect((await ranger(new Uint8Array(tout))).dejaLa).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('lies in a folder of two digits, readable by its owner only', async () => {
    const { sha256 } = await ranger(randomBytes(3 * MO + 17))
    expect(magasin.chemin(sha256)).toBe(join(dossier, sha256.slice(0, 2), sha256))
    expect(statSync(magasin.chemin(sha256)).mode & 0o777).toBe(0o600)
    expect([dossier, join(dossier, sha256.slice(0, 2)), join(dossier, 'temporaires')].map((d) => statSync(d).mode & 0o777)).toEqual([0o700, 0o700, 0o700])
  })

  it('is kept once when it comes twice at the same moment', async () => {
    const octets = randomBytes(MO)
    const issues = await Promise.all([ranger(octets), ranger(octets), ranger(octets)])
    expect(new Set(issues.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(readdirSync(join(dossier, issues[0].sha256.slice(0, 2)))).toEqual([issues[0].sha256])
    expect(restes()).toEqual([])
  })

  it('takes the place of a file of the same name that lost its end', async () => {
    const octets = randomBytes(5000)
    const { sha256 } = await ranger(octets)
    writeFileSync(magasin.chemin(sha256), octets.subarray(0, 100))
    expect((await ranger(octets)).dejaLa).toBe(false)
    expect(await magasin.verifier(sha256)).toBe('intact')
  })
})

describe('A range of a file', () => {
  it('is exactly the bytes asked, both ends included', async () => {
    const octets = randomBytes(700_000)
    const { sha256 } = await ranger(octets)
    await fc.assert(
      fc.asyncProperty(fc.nat(octets.length - 1), fc.nat(octets.length + 50), async (debut, longueur) => {
        const fin = debut + longueur
        const lu = await lireTout(magasin.lire(sha256, { debut, fin })!.flux)
        expect(Buffer.from(lu).equals(octets.subarray(debut, fin + 1))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('a reading given up half-way closes its file', async () => {
    const { sha256 } = await ranger(randomBytes(2 * MO))
    const ouverts = () => readdirSync('/proc/self/fd').length
    const avant = ouverts()
    for (let i = 0; i < 20; i++) {
      const lecteur = magasin.lire(sha256)!.flux.getReader()
      await lecteur.read()
      await lecteur.cancel()
    }
    expect(ouverts() - avant).toBeLessThan(5)
  })
})

describe('What cannot be kept leaves nothing behind', () => {
  it('too many bytes', async () => {
    await expect(magasin.ranger(enFlux(randomBytes(600), randomBytes(600)), { maxOctets: 1000 })).rejects.toMatchObject({ code: 'FICHIER_TROP_GROS' })
    expect(restes()).toEqual([])
  })

  it('an upload cut in the middle', async () => {
    const coupe = new ReadableStream<Uint8Array>({
      pull(controle) {
        controle.enqueue(new Uint8Array(1000))
        controle.error(new Error('connexion perdue'))
      },
    })
    await expect(magasin.ranger(coupe, { maxOctets: MO })).rejects.toThrow('connexion perdue')
    expect(restes()).toEqual([])
  })

  it('a place that is not a folder', async () => {
    writeFileSync(dossier, 'pris')
    await expect(ranger(randomBytes(10))).rejects.toThrow(/ENOTDIR|EEXIST/)
  })

  it('a name that is not a hash never becomes a path', () => {
    for (const nom of ['../../etc/passwd', '', 'ab', 'AB'.repeat(32), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\n`]) {
      expect(() => magasin.chemin(nom)).toThrow(TypeError)
      expect(() => magasin.lire(nom)).toThrow(TypeError)
    }
  })
})

describe('The sweep', () => {
  it('tells apart what is gone, what nobody cites and what was altered', async () => {
    const [sain, abime, perdu, oublie] = await Promise.all([1, 2, 3, 4].map(async () => (await ranger(randomBytes(1000))).sha256))
    rmSync(magasin.chemin(perdu!))
    const octets = randomBytes(1000)
    writeFileSync(magasin.chemin(abime!), octets)
    expect(await magasin.balayer([sain!, abime!, perdu!])).toEqual({ manquants: [perdu], orphelins: [oublie], alteres: [abime] })
    expect(await Promise.all([sain!, abime!, perdu!].map((sha) => magasin.verifier(sha)))).toEqual(['intact', 'altere', 'manquant'])
  })

  it('sees one changed bit', async () => {
    const octets = randomBytes(1000)
    const { sha256 } = await ranger(octets)
    octets[500]! ^= 1
    writeFileSync(magasin.chemin(sha256), octets)
    expect(await magasin.verifier(sha256)).toBe('altere')
  })

  it('leaves alone what is not ours', async () => {
    await ranger(randomBytes(10))
    mkdirSync(join(dossier, 'zz'))
    writeFileSync(join(dossier, 'Thumbs.db'), '')
    writeFileSync(join(dossier, 'zz', 'a'.repeat(64)), '')
    expect((await magasin.balayer([])).orphelins).toHaveLength(1)
    await magasin.ramasser(() => false, -1000)
    expect(readdirSync(dossier)).toContain('Thumbs.db')
  })

  it('an office without any file has nothing to say', async () => {
    expect(await magasin.balayer([])).toEqual({ manquants: [], orphelins: [], alteres: [] })
    expect(await magasin.ramasser(() => false, JOUR)).toEqual([])
    expect(await magasin.nettoyerTemporaires()).toBe(0)
  })
})

describe('The collection', () => {
  it('takes what nobody cites after a day, never what is cited or recent', async () => {
    const [cite, recent, vieux] = await Promise.all([1, 2, 3].map(async () => (await ranger(randomBytes(100))).sha256))
    vieillir(cite!, 2 * JOUR)
    vieillir(vieux!, 2 * JOUR)
    expect(await magasin.ramasser((sha) => sha === cite, JOUR)).toEqual([vieux])
    expect(await magasin.balayer([cite!, recent!])).toEqual({ manquants: [], orphelins: [], alteres: [] })
  })

  it('spares an old file that has just been deposited again', async () => {
    const octets = randomBytes(100)
    const { sha256 } = await ranger(octets)
    vieillir(sha256, 2 * JOUR)
    expect((await ranger(octets)).dejaLa).toBe(true)
    expect(await magasin.ramasser(() => false, JOUR)).toEqual([])
  })

  it('never loses a deposit that comes while it runs', async () => {
    const octets = randomBytes(100)
    for (let i = 0; i < 40; i++) {
      const { sha256 } = await ranger(octets)
      vieillir(sha256, 2 * JOUR)
      const [depot] = await Promise.all([ranger(octets), magasin.ramasser(() => false, JOUR)])
      expect(await magasin.verifier(depot.sha256)).toBe('intact')
    }
  })

  it('a start removes what a stop left half-written', async () => {
    await ranger(randomBytes(10))
    writeFileSync(join(dossier, 'temporaires', 'reste'), 'abc')
    expect(await magasin.nettoyerTemporaires()).toBe(1)
    expect(restes()).toEqual([])
  })
})

describe('A folder without the right to write', () => {
  it.skipIf(process.getuid?.() === 0)('is said in one code', async () => {
    mkdirSync(dossier)
    chmodSync(dossier, 0o500)
    await expect(ranger(randomBytes(10))).rejects.toMatchObject({ code: 'DISQUE_REFUSE' })
  })
})
