import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#main/database/open.ts'
import { avecEnfantAssemble } from '../faults/assembler.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature } from '../support/bureau-essai.ts'

const CANDIDATURES = 150
const MORTS = 20

/** A life cut a moment after so many acts; answers what it had acknowledged. Counted in acts, not in time: machines are slow at will. */
function vivre(script: string, dossier: string, actes: number, puisMs: number): Promise<number[]> {
  const enfant = spawn(process.execPath, [script, dossier], { stdio: ['ignore', 'pipe', 'inherit'] })
  let dit = ''
  let vus = 0
  enfant.stdout.on('data', (bloc: Buffer) => {
    dit += bloc.toString()
    const now = dit.split('\n').length - 2
    if (vus < actes && now >= actes) setTimeout(() => enfant.kill('SIGKILL'), puisMs)
    vus = now
  })
  return new Promise((resolve) => void enfant.once('close', () => resolve(dit.split('\n').slice(0, -1).filter((ligne) => ligne !== 'pret').map(Number))))
}

interface Constat {
  readonly declares: number[]
  readonly courriels: number[]
  readonly journal: number[]
}

function constater(dossier: string): Constat {
  const base = openDatabase({ chemin: join(dossier, 'pli.db'), migrationsDir: join(import.meta.dirname, '../../src-main/database/migrations') })
  const lire = (sql: string): number[] => base.sqlite.prepare(sql).pluck().all() as number[]
  const constat = {
    declares: lire("SELECT id FROM candidature WHERE dossier = 'incomplet' ORDER BY id"),
    courriels: lire("SELECT candidature_id FROM courriel WHERE code = 'dossier_incomplet' ORDER BY candidature_id"),
    journal: lire("SELECT candidature_id FROM journal WHERE acte = 'creer_courriel' ORDER BY candidature_id"),
  }
  base.close()
  return constat
}

test('P17 : tué au hasard pendant les déclarations, chaque dossier incomplet a son courriel en file, et l’inverse', async () => {
  const essai = await ouvrirBureauEssai()
  const { formationId } = await unCatalogue(essai.ctx)
  for (let rang = 0; rang < CANDIDATURES; rang += 1) uneCandidature(essai.ctx, formationId, { identite: { nom: `CANDIDAT ${String.fromCodePoint(65 + (rang % 26))}${rang}` }, coordonnees: { courriel: `c${rang}@example.org` } })
  await essai.bureau.close()
  const { dossier } = essai
  let etat = 1971
  const hasard = (): number => (etat = (etat * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
  const acquittes: number[] = []
  let coupees = 0
  await avecEnfantAssemble(join(import.meta.dirname, 'enfant-decisions.ts'), async (script) => {
    for (let vie = 0; vie < MORTS; vie += 1) {
      acquittes.push(...(await vivre(script, dossier, 1 + Math.floor(hasard() * 12), hasard() * 12)))
      const { declares, courriels, journal } = constater(dossier)
      expect(courriels).toEqual(declares)
      expect(journal).toEqual(declares)
      expect(acquittes.filter((id) => !declares.includes(id))).toEqual([])
      if (declares.length < CANDIDATURES) coupees += 1
    }
  })
  console.log(`P17 : ${MORTS} SIGKILL, ${coupees} avant la fin, ${acquittes.length} déclarations acquittées, toutes avec leur courriel`)
  expect(coupees).toBeGreaterThan(4)
  expect(acquittes.length).toBeGreaterThan(20)
  rmSync(dossier, { recursive: true, force: true })
}, 600_000)
