import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { debutDuProcessus, estVivant } from '#main/database/verrou-processus.ts'
import { prendreVerrou } from '#main/database/verrou.ts'

const INFOS = { secret: 'abc', ouvertLe: '2026-11-22T08:00:00Z' }
let dossier: string
beforeEach(() => (dossier = mkdtempSync(join(tmpdir(), 'pli-verrou-'))))
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

function prendre() {
  const verrou = prendreVerrou(dossier, INFOS)
  if (!verrou.ok) throw new Error('refusé')
  return verrou
}

test('le second apprend qui tient le dossier, et où frapper', () => {
  const premier = prendre()
  premier.mettreAJour({ port: 4321 })
  const second = prendreVerrou(dossier, { ...INFOS, secret: 'autre' })
  expect(second).toMatchObject({ ok: false, proprietaire: { pid: process.pid, port: 4321, secret: 'abc' } })
  expect(statSync(join(dossier, 'verrou.json')).mode & 0o777).toBe(0o600)
  premier.liberer()
  premier.liberer()
  prendre().liberer()
})

test('une fiche laissée par un mort ne bloque personne, et dit que l’arrêt n’était pas propre', () => {
  const propre = prendre()
  expect(propre.arretPropre).toBe(true)
  propre.liberer()
  writeFileSync(join(dossier, 'verrou.json'), JSON.stringify({ ...INFOS, pid: process.pid, debutPid: '1' }))
  const apres = prendre()
  expect(apres.arretPropre).toBe(false)
  expect(JSON.parse(readFileSync(join(dossier, 'verrou.json'), 'utf8'))).toMatchObject({ debutPid: debutDuProcessus(process.pid) })
  apres.liberer()
})

test('un numéro de processus redonné à un autre n’est pas le propriétaire', () => {
  expect(estVivant({ pid: process.pid, debutPid: debutDuProcessus(process.pid) })).toBe(true)
  expect(estVivant({ pid: process.pid, debutPid: '12' })).toBe(false)
  expect(estVivant({ pid: 0, debutPid: '' })).toBe(false)
  expect(estVivant({ pid: 4_194_999, debutPid: '' })).toBe(false)
})
