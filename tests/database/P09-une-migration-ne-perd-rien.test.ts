import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeDePanne } from '#main/database/open-erreurs.ts'
import { openDatabase } from '#main/database/open.ts'
import { imprimer } from '../faults/bilan.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { baseDeVersion, migrationsJusqua, p09Migrations, SUITE } from '../faults/p09-migrations.ts'
import { cheminBase } from '../faults/scenario.ts'

let racine: string
let dossier: string
beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'pli-p09-'))
  dossier = join(racine, 'donnees')
})
afterEach(() => rmSync(racine, { recursive: true, force: true }))

function codeDe(migrationsDir: string): string | undefined {
  try {
    openDatabase({ chemin: cheminBase(dossier), migrationsDir }).close()
  } catch (erreur) {
    return codeDePanne(erreur) ?? String(erreur)
  }
  return undefined
}

test('une mise à jour tuée à n’importe quel point se reprend sans rien perdre', { timeout: 180_000 }, async () => {
  const bilan = await p09Migrations({ tours: 12, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
  expect(bilan.chiffres['tués']).toBeGreaterThan(9)
})

test('une base d’une version plus récente est refusée sans être touchée', () => {
  baseDeVersion(4, dossier, join(racine, 'm4'))
  const octets = readFileSync(cheminBase(dossier))
  expect(codeDe(migrationsJusqua(3, join(racine, 'm3')))).toBe('VERSION_FUTURE')
  expect(readFileSync(cheminBase(dossier)).equals(octets)).toBe(true)
})

test('une migration qui rompt un lien est annulée et nommée', () => {
  baseDeVersion(1, dossier, join(racine, 'm1'))
  const fausses = migrationsJusqua(1, join(racine, 'fausses'))
  writeFileSync(join(fausses, '0002-forget-the-pieces.sql'), 'DELETE FROM piece WHERE id > 50;')
  expect(codeDe(fausses)).toBe('MIGRATION_IMPOSSIBLE')
  const base = openDatabase({ chemin: cheminBase(dossier), migrationsDir: join(racine, 'm1') })
  expect(base.sqlite.prepare('SELECT count(*) FROM piece').pluck().get()).toBe(60)
  expect(base.sqlite.pragma('user_version', { simple: true })).toBe(1)
  base.close()
})

test('une migration mal nommée ou manquante arrête tout avant d’écrire', () => {
  const trouees = migrationsJusqua(1, join(racine, 'trouees'))
  writeFileSync(join(trouees, '0003-too-far.sql'), 'SELECT 1;')
  expect(codeDe(trouees)).toMatch(/0003-too-far/)
})

test('une migration qui termine elle-même sa transaction est refusée', () => {
  const hardies = migrationsJusqua(0, join(racine, 'hardies'))
  writeFileSync(join(hardies, '0001-commit-alone.sql'), 'CREATE TABLE a (b INTEGER) STRICT; COMMIT;')
  expect(codeDe(hardies)).toMatch(/ends its own transaction/)
})

test('les clés étrangères sont rétablies après la migration', () => {
  const base = openDatabase({ chemin: cheminBase(dossier), migrationsDir: SUITE })
  expect(base.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  base.close()
})
