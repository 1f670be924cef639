import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { preparerRestauration } from '#main/database/restauration.ts'
import { ErreurSauvegarde } from '#main/database/sauvegarde/erreurs.ts'
import { dossierFichiers, listerGenerations } from '#main/database/sauvegarde/generations.ts'
import { ecrireManifeste, lireManifeste } from '#main/database/sauvegarde/manifeste.ts'
import type { Manifeste } from '#main/database/sauvegarde/manifeste.ts'
import { cheminPiece } from '#main/database/sauvegarde/pieces.ts'
import { sauvegarder } from '#main/database/sauvegarde/sauvegarder.ts'
import type { SauvegarderInput } from '#main/database/sauvegarde/sauvegarder.ts'
import { verifierGeneration } from '#main/database/sauvegarde/verifier.ts'
import { imprimer } from '../faults/bilan.ts'
import { deposer, empreinteDossier, entreeSauvegarde, installer } from '../faults/bureau.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { p07Sauvegardes } from '../faults/p07-sauvegardes.ts'
import { espaceDisponible, monter } from '../faults/p05-disque-plein.ts'
import { enfant, raconter, raconterCommande, strace } from '../faults/processus.ts'
import { cheminBase, scenario } from '../faults/scenario.ts'

let racine: string
let dossier: string
let destination: string

beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'pli-p07-'))
  dossier = join(racine, 'donnees')
  destination = join(racine, 'cle')
  mkdirSync(destination)
  installer(dossier, { actes: 25, pieces: 5, marque: 'pièce' })
})
afterEach(() => rmSync(racine, { recursive: true, force: true }))

const sauver = (maintenant = '2026-11-20T08:00:00.000Z', plus: Partial<SauvegarderInput> = {}) => sauvegarder({ ...entreeSauvegarde(dossier, destination, maintenant), ...plus })

const cheminGeneration = (nom: string) => join(destination, 'generations', nom)

async function codeDe(geste: () => Promise<unknown>): Promise<string> {
  try {
    await geste()
    return 'aucun refus'
  } catch (erreur) {
    return erreur instanceof ErreurSauvegarde ? erreur.code : String(erreur)
  }
}

const restaurer = (generation: string, plus: { bureau?: string; cle?: string } = {}) =>
  preparerRestauration({ destination, generation, dossier, nomBase: 'pli.db', maintenant: '2026-11-22T08:00:00.000Z', versionMax: 1, ...plus })

test('vingt sauvegardes pendant que l’on travaille : vingt bureaux restaurés identiques à leur instant', { timeout: 120_000 }, async () => {
  const bilan = await p07Sauvegardes({ tours: 20, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
  expect(bilan.chiffres['actes pendant ce temps']).toBeGreaterThan(20)
})

/** Each damage, made on a good generation; the manifest is sealed again where the damage is a lie and not an accident. */
const reSceller = (generation: string, plus: Partial<Manifeste>) => writeFileSync(join(generation, 'manifeste.json'), ecrireManifeste({ ...lireManifeste(generation, undefined), ...plus }, undefined))

const changerUnOctet = (chemin: string, position: number) => {
  const octets = readFileSync(chemin)
  octets[position] = (octets[position] ?? 0) ^ 1
  writeFileSync(chemin, octets)
}

const premierePiece = (generation: string) => cheminPiece(dossierFichiers(destination), lireManifeste(generation, undefined).pieces[0]?.[0] ?? '')

const DEGATS: Readonly<Record<string, readonly [string, (generation: string) => void]>> = {
  'une base tronquée': ['E-SAUV-TRONQUEE', (generation) => truncateSync(join(generation, 'base.db'), 8192)],
  'un octet changé': ['E-SAUV-OCTETS', (generation) => changerUnOctet(join(generation, 'base.db'), 9000)],
  'une pièce manquante': ['E-SAUV-PIECE-MANQUANTE', (generation) => rmSync(premierePiece(generation))],
  'une pièce changée': ['E-SAUV-PIECE-CHANGEE', (generation) => changerUnOctet(premierePiece(generation), 3)],
  'une pièce raccourcie': ['E-SAUV-PIECE-CHANGEE', (generation) => truncateSync(premierePiece(generation), 3)],
  'un manifeste absent': ['E-SAUV-MANIFESTE', (generation) => rmSync(join(generation, 'manifeste.json'))],
  'un manifeste coupé': ['E-SAUV-MANIFESTE', (generation) => truncateSync(join(generation, 'manifeste.json'), 100)],
  'un manifeste retouché': ['E-SAUV-MANIFESTE', (generation) => writeFileSync(join(generation, 'manifeste.json'), readFileSync(join(generation, 'manifeste.json'), 'utf8').replace('"journal":25', '"journal":24'))],
  'un autre établissement': ['E-SAUV-AUTRE-BUREAU', (generation) => reSceller(generation, { bureau: 'AUTRE1' })],
  'une version plus récente': ['E-SAUV-VERSION', (generation) => reSceller(generation, { version: 2 })],
  'un format plus récent': ['E-SAUV-VERSION', (generation) => reSceller(generation, { format: 2 })],
  'des comptes faux': ['E-SAUV-BASE', (generation) => reSceller(generation, { comptes: { piece: 1 } })],
}

test.each(Object.keys(DEGATS))('%s : refus nommé avant de toucher aux données', async (nom) => {
  const [code, abimer] = DEGATS[nom] ?? ['', () => undefined]
  const { nom: generation } = await sauver()
  const avant = empreinteDossier(dossier)
  abimer(cheminGeneration(generation))
  expect(await codeDe(() => restaurer(generation, { bureau: 'ESSAI1' }))).toBe(code)
  expect(empreinteDossier(dossier)).toBe(avant)
  expect(readdirSync(racine).sort()).toEqual(['cle', 'donnees'])
})

test('sans la clé du sceau, personne ne fabrique un manifeste', async () => {
  const { nom } = await sauver(undefined, { cle: 'secret du bureau' })
  expect(await codeDe(() => restaurer(nom, { cle: 'autre' }))).toBe('E-SAUV-MANIFESTE')
  expect(await codeDe(() => restaurer(nom))).toBe('E-SAUV-MANIFESTE')
  expect(await codeDe(() => restaurer(nom, { cle: 'secret du bureau' }))).toBe('aucun refus')
})

test('seules les pièces nouvelles sont copiées, et une pièce absente chez nous est dite sans empêcher la sauvegarde', async () => {
  expect((await sauver()).piecesCopiees).toBe(5)
  const base = scenario.ouvrir(dossier)
  deposer(base, dossier, 'une de plus')
  const perdue = deposer(base, dossier, 'celle qui manque')
  const fausse = deposer(base, dossier, 'celle qui a changé')
  base.close()
  rmSync(cheminPiece(join(dossier, 'fichiers'), perdue))
  writeFileSync(cheminPiece(join(dossier, 'fichiers'), fausse), 'celle qui a chang?')
  const suivante = await sauver('2026-11-21T08:00:00.000Z')
  expect(suivante.piecesCopiees).toBe(1)
  expect([...suivante.manquantes].sort()).toEqual([perdue, fausse].sort())
  const etats = listerGenerations({ destination, maintenant: '2026-11-22T08:00:00.000Z', bureau: 'ESSAI1' }).map(({ creeLe, ageMs, etat }) => [creeLe, ageMs / 3_600_000, etat.valide])
  expect(etats).toEqual([['2026-11-21T08:00:00.000Z', 24, true], ['2026-11-20T08:00:00.000Z', 48, true]])
})

test('une pièce que plus aucune génération ne cite quitte la sauvegarde ; à côté d’une génération douteuse, aucune', async () => {
  await sauver('2026-11-20T08:00:00.000Z')
  const base = scenario.ouvrir(dossier)
  base.sqlite.exec('DELETE FROM fichier WHERE sha256 = (SELECT min(sha256) FROM fichier)')
  base.close()
  const compter = () => readdirSync(dossierFichiers(destination), { recursive: true }).filter((nom) => String(nom).length > 60).length
  cpSync(cheminGeneration('2026-11-20T08-00-00.000Z'), cheminGeneration('2026-11-19T08-00-00.000Z'), { recursive: true })
  truncateSync(join(cheminGeneration('2026-11-19T08-00-00.000Z'), 'manifeste.json'), 10)
  expect((await sauver('2026-11-20T09:00:00.000Z')).retirees).toEqual(['2026-11-20T08-00-00.000Z'])
  expect(compter()).toBe(5)
  rmSync(cheminGeneration('2026-11-19T08-00-00.000Z'), { recursive: true })
  await sauver('2026-11-20T10:00:00.000Z')
  expect(compter()).toBe(4)
})

test('un dossier absent, le dossier des données et la sauvegarde d’un autre bureau sont refusés comme destination', async () => {
  expect(await codeDe(() => sauver(undefined, { destination: join(racine, 'debranchee') }))).toBe('E-SAUV-DESTINATION')
  expect(await codeDe(() => sauver(undefined, { destination: dossier }))).toBe('E-SAUV-DESTINATION')
  expect(await codeDe(() => sauver(undefined, { destination: racine }))).toBe('E-SAUV-DESTINATION')
  await sauver()
  const autre = new Sqlite(cheminBase(dossier))
  autre.exec("UPDATE etablissement SET code_office = 'BREST1'")
  autre.close()
  expect(await codeDe(() => sauver('2026-11-21T08:00:00.000Z'))).toBe('E-SAUV-AUTRE-BUREAU')
  expect(readdirSync(join(destination, 'generations'))).toEqual(['2026-11-20T08-00-00.000Z'])
})

test('une base abîmée ne devient pas une sauvegarde', async () => {
  const octets = readFileSync(cheminBase(dossier))
  octets.fill(7, octets.length - 8192)
  writeFileSync(cheminBase(dossier), octets)
  expect(await codeDe(() => sauver())).toMatch(/^E-SAUV-(SOURCE|BASE)$/)
  expect(readdirSync(join(destination, 'generations'))).toEqual([])
})

test('un disque trop petit est refusé avant d’écrire, un disque qui se remplit laisse la précédente intacte', { timeout: 60_000 }, async () => {
  const { nom } = await sauver()
  const espace = espaceDisponible()
  expect(espace).toBeDefined()
  const petite = join(racine, 'petite')
  mkdirSync(petite)
  const commande = monter(100_000, petite, `"${process.execPath}" "${enfant('enfant-sauvegarde.ts')}" "${dossier}" "${petite}" 2026-11-21T08:00:00.000Z; ls -A "${petite}/generations"`)
  const recit = await raconterCommande([...(espace ?? []), 'sh', '-c', commande])
  expect(recit.lignes).toEqual(['E-SAUV-PLACE'])
  for (const rang of [1, 4, 9]) {
    const plein = await raconter({ script: 'enfant-sauvegarde.ts', args: [dossier, destination, '2026-11-21T08:00:00.000Z'], devant: strace('pwrite64', `error=ENOSPC:when=${rang}+`) })
    expect(plein.lignes).toEqual(['E-SAUV-PLACE'])
  }
  expect(readdirSync(join(destination, 'generations'))).toEqual([nom])
  verifierGeneration({ generation: cheminGeneration(nom), fichiers: dossierFichiers(destination), versionMax: 1 })
})
