import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registreEssai } from './registre-essai.ts'
import { createForkNode } from '#main/travaux/fork-node.ts'
import type { TravailError } from '#main/travaux/travail-error.ts'
import { createTravaux, type Travaux } from '#main/travaux/travaux.ts'

const ENTREE = join(import.meta.dirname, 'enfant-essai.ts')
const codeDe = (promesse: Promise<unknown>) =>
  promesse.then(() => 'AUCUN', (cause: TravailError) => cause.code)
const estVivant = (pid: number) => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

let travaux: Travaux<typeof registreEssai>
let dossier: string
beforeEach(() => {
  travaux = createTravaux({ fork: createForkNode(ENTREE), registre: registreEssai })
  dossier = mkdtempSync(join(tmpdir(), 'pli-travaux-'))
})
afterEach(async () => {
  await travaux.close()
  rmSync(dossier, { recursive: true })
})

describe('A job runs in a child process', () => {
  it('gives back bytes as bytes', async () => {
    expect(await travaux.runTravail('doubler', new Uint8Array([1, 2, 100]))).toEqual(new Uint8Array([2, 4, 200]))
  })

  it('tells its progress', async () => {
    const vus: number[] = []
    await travaux.runTravail('compter', 3, { onProgression: ({ fait }) => vus.push(fait) })
    expect(vus).toEqual([1, 2, 3])
  })

  it('a permanent child serves request after request, and a new one takes over when it dies', async () => {
    const [a, b] = await Promise.all([travaux.runTravail('direPid', null as never), travaux.runTravail('direPid', null as never)])
    expect(a).toBe(b)
    expect(await codeDe(travaux.runTravail('planter', null as never))).toBe('PLANTE')
    expect(await travaux.runTravail('direPid', null as never)).not.toBe(a)
  })

  it('the permanent child can be sent away with what it holds: what it was doing ends as ANNULE, the next request has another', async () => {
    const pid = await travaux.runTravail('direPid', null as never)
    const coupe = codeDe(travaux.runTravail('bouclerLongtemps', null as never))
    const enAttente = codeDe(travaux.runTravail('direPid', null as never))
    await travaux.congedier('permanent')
    expect({ vivant: estVivant(pid), coupe: await coupe, enAttente: await enAttente }).toEqual({ vivant: false, coupe: 'ANNULE', enAttente: 'ANNULE' })
    expect(await travaux.runTravail('direPid', null as never)).not.toBe(pid)
  })

  it('a jetable child serves once', async () => {
    const a = await travaux.runTravail('direPidJetable', null as never)
    expect(await travaux.runTravail('direPidJetable', null as never)).not.toBe(a)
  })
})

describe('A job that goes wrong is stopped and named', () => {
  it('a job that throws is ECHEC, and its child goes on serving', async () => {
    const pid = await travaux.runTravail('direPid', null as never)
    await expect(travaux.runTravail('echouer', null as never)).rejects.toMatchObject({ code: 'ECHEC', detail: 'RangeError: trop court' })
    expect(await travaux.runTravail('direPid', null as never)).toBe(pid)
  })

  it('an endless loop is TROP_LONG, and its process is gone', async () => {
    expect(await codeDe(travaux.runTravail('boucler', null as never, { limites: { dureeMs: 400 } }))).toBe('TROP_LONG')
    await travaux.close()
    const restants = execFileSync('ps', ['-eo', 'ppid,args']).toString().split('\n').filter((l) => l.trim().startsWith(`${process.pid} `) && l.includes('enfant-essai'))
    expect(restants).toEqual([])
  })

  it('a job that swells is TROP_LOURD', async () => {
    expect(await codeDe(travaux.runTravail('grossir', null as never, { limites: { memoireOctets: 200 * 1024 ** 2 } }))).toBe('TROP_LOURD')
  })

  it('an input that cannot travel is ECHEC', async () => {
    expect(await codeDe(travaux.runTravail('compter', (() => 1) as never))).toBe('ECHEC')
  })

  it('a cancelled job is ANNULE, whether it runs or still waits', async () => {
    const arret = new AbortController()
    const enCours = codeDe(travaux.runTravail('bouclerLongtemps', null as never, { signal: arret.signal }))
    const enAttente = codeDe(travaux.runTravail('bouclerLongtemps', null as never, { signal: arret.signal }))
    setTimeout(() => arret.abort(), 100)
    expect([await enCours, await enAttente]).toEqual(['ANNULE', 'ANNULE'])
    expect(await travaux.runTravail('compter', 1)).toBe(1)
  })

  it('a cancelled job has the time to clean up', async () => {
    const arret = new AbortController()
    const chemin = join(dossier, 'reste')
    const issue = travaux.runTravail('ranger', chemin, { signal: arret.signal, onProgression: () => arret.abort() })
    expect(await codeDe(issue)).toBe('ANNULE')
    expect(readFileSync(chemin, 'utf8')).toBe('nettoyé')
  })

  it('closing ends what runs and what waits', async () => {
    const issues = [1, 2, 3].map(() => codeDe(travaux.runTravail('boucler', null as never)))
    await travaux.close()
    expect(await Promise.all(issues)).toEqual(['ANNULE', 'ANNULE', 'ANNULE'])
    expect(await codeDe(travaux.runTravail('compter', 1))).toBe('ANNULE')
  })
})

describe('A child that opens untrusted bytes', () => {
  it('cannot write a file, where a trusted one can', async () => {
    const chemin = join(dossier, 'ecrit')
    await expect(travaux.runTravail('ecrireJetable', chemin)).rejects.toMatchObject({ code: 'ECHEC', detail: expect.stringContaining('restricted') })
    expect(existsSync(chemin)).toBe(false)
    expect(await travaux.runTravail('ecrireDedie', chemin)).toBe(true)
  })

  it('receives no secret by its environment', async () => {
    process.env['PLI_SECRET_ESSAI'] = 'motdepasse'
    const vus = await createEtLire()
    delete process.env['PLI_SECRET_ESSAI']
    expect(vus).toContain('PATH')
    expect(vus).not.toContain('PLI_SECRET_ESSAI')
  })

  const createEtLire = async () => {
    const autres = createTravaux({ fork: createForkNode(ENTREE), registre: registreEssai })
    try {
      return await autres.runTravail('direEnvironnement', null as never)
    } finally {
      await autres.close()
    }
  }
})

describe('The parent dies without a word', () => {
  it('its children end too, even one caught in a loop', async () => {
    const parent = spawn(process.execPath, [join(import.meta.dirname, 'parent-essai.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
    const pids = await new Promise<number[]>((resolve) => parent.stdout.once('data', (d) => resolve(JSON.parse(String(d)) as number[])))
    expect(pids.length).toBeGreaterThanOrEqual(2)
    expect(pids.every(estVivant)).toBe(true)
    parent.kill('SIGKILL')
    for (let i = 0; i < 60 && pids.some(estVivant); i++) await attendre(100)
    expect(pids.filter(estVivant)).toEqual([])
  })
})
