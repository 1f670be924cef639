import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { controleDu, derniereVerification, noterVerification } from '#main/database/integrite-controle.ts'
import { verifierBase } from '#main/database/integrite.ts'
import { cheminBase, scenario } from '../faults/scenario.ts'

let dossier: string
beforeEach(() => (dossier = mkdtempSync(join(tmpdir(), 'pli-integrite-'))))
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

test('une base saine est dite saine pendant que l’on travaille', () => {
  const base = scenario.ouvrir(dossier)
  scenario.acte(base, 1)
  expect(verifierBase({ chemin: cheminBase(dossier), complet: false })).toEqual({ saine: true, complet: false, fautes: [] })
  expect(verifierBase({ chemin: cheminBase(dossier), complet: true }).saine).toBe(true)
  base.close()
})

test('le contrôle complet suit aussi les liens entre les lignes', () => {
  const base = scenario.ouvrir(dossier)
  scenario.acte(base, 1)
  base.sqlite.pragma('foreign_keys = OFF')
  base.sqlite.exec('UPDATE courriel SET piece_id = 99')
  expect(verifierBase({ chemin: cheminBase(dossier), complet: false }).saine).toBe(true)
  expect(verifierBase({ chemin: cheminBase(dossier), complet: true }).fautes).toEqual(['1 lignes de courriel sans piece'])
  base.close()
})

const PROPRE = { arretPropre: true, completLe: '2026-11-20T08:00:00Z', maintenant: '2026-11-22T08:00:00Z' }

test.each([
  ['après un arrêt propre, dans la semaine', PROPRE, 'rapide'],
  ['après un arrêt brutal', { ...PROPRE, arretPropre: false }, 'complet'],
  ['après une restauration', { ...PROPRE, completLe: undefined }, 'complet'],
  ['au bout d’une semaine', { ...PROPRE, maintenant: '2026-11-27T08:00:00Z' }, 'complet'],
  ['quand l’horloge a reculé', { ...PROPRE, maintenant: '2026-11-19T08:00:00Z' }, 'complet'],
] as const)('%s, le contrôle dû est %s', (_, etat, attendu) => expect(controleDu(etat)).toBe(attendu))

test('une note de contrôle illisible vaut absence de contrôle', () => {
  expect(derniereVerification(dossier)).toBeUndefined()
  noterVerification(dossier, '2026-11-22T08:00:00Z')
  expect(derniereVerification(dossier)).toBe('2026-11-22T08:00:00Z')
  writeFileSync(join(dossier, 'controle.json'), '{"completLe":')
  expect(derniereVerification(dossier)).toBeUndefined()
})
