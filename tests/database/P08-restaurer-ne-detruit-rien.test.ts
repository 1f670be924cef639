import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { echanger } from '#main/database/restauration-echange.ts'
import { preparerRestauration } from '#main/database/restauration.ts'
import { sauvegarder } from '#main/database/sauvegarde/sauvegarder.ts'
import { imprimer } from '../faults/bilan.ts'
import { entreeSauvegarde, installer, nombreDActes } from '../faults/bureau.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { p08Restauration } from '../faults/p08-restauration.ts'

test('une restauration tuée à n’importe quel point laisse l’ancien bureau ou le nouveau, jamais un mélange', { timeout: 180_000 }, async () => {
  const bilan = await p08Restauration({ tours: 20, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
  expect(bilan.chiffres['tués']).toBeGreaterThan(17)
  expect(bilan.chiffres['ancien']).toBeGreaterThan(0)
  expect(bilan.chiffres['nouveau']).toBeGreaterThan(0)
})

test('seul ce qui est au bureau est échangé : les journaux, le poste, la démonstration et ce qui est à d’autres restent', async () => {
  const racine = mkdtempSync(join(tmpdir(), 'pli-p08-'))
  const destination = join(racine, 'cle')
  const dossier = join(racine, 'donnees')
  mkdirSync(destination)
  installer(dossier, { actes: 9, pieces: 3, marque: 'a' })
  const { nom } = await sauvegarder(entreeSauvegarde(dossier, destination, '2026-11-21T08:00:00.000Z'))
  const siens = ['controle.json', 'lest.bin', 'avant-migration-1.db', 'courriels', 'fonds']
  const autres = ['verrou.db', 'verrou.json', 'journaux', 'poste', 'navigateur', 'demonstration', 'notes de Claire.txt']
  for (const entree of [...siens, ...autres]) writeFileSync(join(dossier, entree), 'x')
  const prepare = await preparerRestauration({ destination, generation: nom, dossier, nomBase: 'pli.db', maintenant: '2026-11-22T08:00:00.000Z', versionMax: 1 })
  const ancien = echanger(dossier, prepare.nouveau, prepare.nom)
  expect(readdirSync(ancien).filter((entree) => !/-(?:wal|shm)$/.test(entree)).sort()).toEqual([...siens, 'fichiers', 'installation.json', 'pli.db'].sort())
  expect(readdirSync(dossier).sort()).toEqual([...autres, 'fichiers', 'installation.json', 'pli.db'].sort())
  rmSync(racine, { recursive: true })
})

test('sur une machine neuve, le bureau sauvegardé revient entier', async () => {
  const racine = mkdtempSync(join(tmpdir(), 'pli-p08-'))
  const destination = join(racine, 'cle')
  const dossier = join(racine, 'neuve')
  mkdirSync(destination)
  installer(join(racine, 'donnees'), { actes: 9, pieces: 3, marque: 'a' })
  const { nom } = await sauvegarder(entreeSauvegarde(join(racine, 'donnees'), destination, '2026-11-21T08:00:00.000Z'))
  const prepare = await preparerRestauration({ destination, generation: nom, dossier, nomBase: 'pli.db', maintenant: '2026-11-22T08:00:00.000Z', versionMax: 1 })
  expect(prepare).toMatchObject({ bureau: 'ESSAI1', manquantes: [] })
  mkdirSync(dossier)
  writeFileSync(join(dossier, 'verrou.json'), '{}')
  echanger(dossier, prepare.nouveau, prepare.nom)
  expect(nombreDActes(dossier)).toEqual({ actes: 9, pieces: 3, fautes: [] })
  expect(readdirSync(dossier)).toContain('verrou.json')
  rmSync(racine, { recursive: true })
})
