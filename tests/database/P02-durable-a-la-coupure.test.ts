import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#main/database/open.ts'
import { pragmaGaps } from '#main/database/pragmas.ts'
import { enfant } from '../faults/processus.ts'
import { cheminBase, scenario } from '../faults/scenario.ts'

let dossier: string
beforeEach(() => (dossier = mkdtempSync(join(tmpdir(), 'pli-p02-'))))
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

test('chaque connexion garde ses réglages après une écriture, et à chaque réouverture', () => {
  for (const n of [1, 2, 3]) {
    const base = scenario.ouvrir(dossier)
    scenario.acte(base, n)
    const lecteur = openDatabase({ chemin: cheminBase(dossier), migrationsDir: scenario.migrationsDir, lectureSeule: true })
    lecteur.sqlite.prepare('SELECT count(*) FROM piece').get()
    expect(pragmaGaps(base.sqlite, 'ecriture')).toEqual([])
    expect(pragmaGaps(lecteur.sqlite, 'lecture')).toEqual([])
    expect(['synchronous', 'journal_mode', 'foreign_keys'].map((nom) => base.sqlite.pragma(nom, { simple: true }))).toEqual([2, 'wal', 1])
    lecteur.close()
    base.close()
  }
})

test('chaque acte validé est synchronisé sur le disque avant d’être acquitté', { timeout: 60_000 }, () => {
  scenario.ouvrir(dossier).close()
  const trace = join(dossier, 'trace')
  const lancement = spawnSync('strace', ['-f', '-qq', '-e', 'trace=fdatasync,fsync,write', '-o', trace, process.execPath, enfant('enfant-actes.ts'), dossier, '1', '50'], { encoding: 'utf8' })
  expect(lancement.stdout).toContain('fini')
  const evenements = readFileSync(trace, 'utf8').split('\n').flatMap((ligne) => {
    if (/\b(fdatasync|fsync)\(/.test(ligne)) return ['s']
    return /write\(1, "\d+\\n"/.test(ligne) ? ['a'] : []
  })
  const suite = evenements.join('')
  const acquittes = evenements.filter((evenement) => evenement === 'a').length
  const sansSynchronisation = (suite.match(/aa/g) ?? []).length
  console.log(`P2 · ${acquittes} actes · ${evenements.length - acquittes} synchronisations · ${sansSynchronisation} actes acquittés sans synchronisation (la vraie coupure de courant n’est pas simulable ici)`)
  expect(acquittes).toBe(50)
  expect(suite.startsWith('a')).toBe(false)
  expect(sansSynchronisation).toBe(0)
})
