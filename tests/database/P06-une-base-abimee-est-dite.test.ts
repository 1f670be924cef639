import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeDePanne } from '#main/database/open-erreurs.ts'
import { imprimer } from '../faults/bilan.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { p06Degats } from '../faults/p06-degats.ts'
import { cheminBase, scenario } from '../faults/scenario.ts'

test('soixante dégâts : tous dits, le fichier d’origine intact octet pour octet', { timeout: 60_000 }, async () => {
  const bilan = await p06Degats({ tours: 60, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
})

test.each([0, 100, 4096, 10_000])('une base coupée à %i octets n’est jamais remplacée par une base vide', (octets) => {
  const dossier = mkdtempSync(join(tmpdir(), 'pli-p06-'))
  const base = scenario.ouvrir(dossier)
  for (let n = 1; n <= 20; n++) scenario.acte(base, n)
  base.close()
  truncateSync(cheminBase(dossier), octets)
  const coupee = readFileSync(cheminBase(dossier))
  let code: string | undefined
  try {
    scenario.ouvrir(dossier).close()
  } catch (erreur) {
    code = codeDePanne(erreur)
  }
  expect(code).toBe(octets === 0 ? 'BASE_VIDE' : 'BASE_ABIMEE')
  expect(readFileSync(cheminBase(dossier)).equals(coupee)).toBe(true)
  expect(readdirSync(dossier).sort()).toEqual(['installation.json', 'pli.db'])
  rmSync(dossier, { recursive: true })
})
