import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { openDatabase } from '#main/database/open.ts'
import { avecEnfantAssemble } from '../faults/assembler.ts'
import type { Faute } from './serveurs.ts'
import { ouvrirServeurFautes, ouvrirSmtp } from './serveurs.ts'
import { ouvrirCourrier } from './courrier-essai.ts'

/** The same at each run. */
function createHasard(graine: number): () => number {
  let etat = graine
  return () => {
    etat = (etat * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return etat / 4_294_967_296
  }
}

const comptes = (ids: readonly string[]): Map<string, number> => {
  const par = new Map<string, number>()
  for (const id of ids) par.set(id, (par.get(id) ?? 0) + 1)
  return par
}
const messageIds = async (octets: readonly Uint8Array[]): Promise<string[]> => Promise.all(octets.map(async (message) => (await PostalMime.parse(message)).messageId ?? ''))

/** Three in ten go wrong, each in a way drawn by lot. */
const FAUTES: readonly Faute[] = [
  { rcpt: '450 4.7.1 greylisted' }, { rcpt: '550 5.1.1 no such user' }, { data: '451 4.3.0 later' }, { apres: 'couper' }, { apres: '451 4.3.0 later' }, { apres: '552 5.3.4 too big' },
  { apres: '421 4.3.2 closing' }, { apres: 'muet' }, { rcpt: '452 4.5.3 too many' }, { data: 'suspendre' },
]

test('P18 : 200 envois dont 30 % de fautes, 0 doublon, chaque courriel finit dans un état sûr', async () => {
  const hasard = createHasard(20_271_112)
  let fautes = 0
  const serveur = await ouvrirServeurFautes((destinataire) => {
    if (destinataire === '' || hasard() >= 0.3) return {}
    fautes += 1
    return FAUTES[Math.floor(hasard() * FAUTES.length)] ?? {}
  })
  const courrier = await ouvrirCourrier(serveur.port)
  const ids = Array.from({ length: 200 }, () => courrier.deposer())
  courrier.vidange.demarrer()
  const enRoute = () => ids.filter((id) => ['en_attente', 'en_cours', 'a_reessayer'].includes(courrier.lire(id).statut))
  for (let tour = 0; tour < 120 && enRoute().length > 0; tour += 1) {
    await courrier.vider()
    courrier.essai.horloge.avancer(61)
  }
  const par = comptes(ids.map((id) => courrier.lire(id).statut))
  const recus = comptes(await messageIds(serveur.acceptes))
  const doublons = [...recus].filter(([, fois]) => fois > 1)
  const recuDe = (id: number): number => recus.get(courrier.lire(id).messageId) ?? 0
  console.log(`P18 graine 20271112 : 200 envois, ${fautes} fautes (${Math.round((100 * fautes) / (fautes + 200))} % des essais), ${doublons.length} doublon, ${JSON.stringify(Object.fromEntries(par))}`)
  expect(fautes).toBeGreaterThan(60)
  expect(doublons).toEqual([])
  expect(enRoute()).toEqual([])
  expect(ids.filter((id) => courrier.lire(id).statut === 'envoye' && recuDe(id) !== 1)).toEqual([])
  expect(ids.filter((id) => courrier.lire(id).statut === 'refuse' && recuDe(id) !== 0)).toEqual([])
  expect(par.get('incertain')).toBeGreaterThan(0)
  await courrier.close()
  await serveur.close()
}, 600_000)

const ENFANT = join(import.meta.dirname, 'enfant-drain.ts')

/** Runs the child and kills it with SIGKILL when `quand` says so; resolves when it is gone. */
function vivre(script: string, dossier: string, port: number, quand: (tuer: () => void) => void): Promise<void> {
  const enfant = spawn(process.execPath, [script, dossier, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  enfant.stdout.once('data', () => quand(() => enfant.kill('SIGKILL')))
  return new Promise((resolve) => void enfant.once('close', () => resolve()))
}

async function preparer(port: number, nombre: number): Promise<string> {
  const courrier = await ouvrirCourrier(port)
  for (let rang = 0; rang < nombre; rang += 1) courrier.deposer()
  await courrier.essai.bureau.close()
  return courrier.essai.dossier
}

const lireLignes = (dossier: string): { statut: string; message_id: string }[] => {
  const base = openDatabase({ chemin: join(dossier, 'pli.db'), migrationsDir: join(import.meta.dirname, '../../src-main/database/migrations') })
  const rows = base.sqlite.prepare('SELECT statut, message_id FROM courriel ORDER BY id').all() as { statut: string; message_id: string }[]
  base.close()
  return rows
}

test('P18 : tué après le point final et avant d’écrire, le courriel est incertain et ne repart pas', () => avecEnfantAssemble(ENFANT, async (script) => {
  let tuer = (): void => {}
  const boite = await ouvrirSmtp({ sansTls: true, avantReponse: () => tuer() })
  const dossier = await preparer(boite.port, 3)
  await vivre(script, dossier, boite.port, (kill) => (tuer = kill))
  expect(new Set(lireLignes(dossier).map(({ statut }) => statut))).toEqual(new Set(['en_cours']))
  const recusAvant = boite.recus.length
  expect(recusAvant).toBeGreaterThan(0)
  tuer = () => {}
  await vivre(script, dossier, boite.port, () => {})
  expect(lireLignes(dossier).map(({ statut }) => statut)).toEqual(['incertain', 'incertain', 'incertain'])
  expect(boite.recus).toHaveLength(recusAvant)
  await boite.close()
  rmSync(dossier, { recursive: true, force: true })
}), 120_000)

test('P18 : tué au hasard douze fois pendant l’envoi, 0 doublon et 0 courriel oublié', () => avecEnfantAssemble(ENFANT, async (script) => {
  const hasard = createHasard(7)
  const compte = { vus: 0, cible: 0, tuer: (): void => {} }
  const boite = await ouvrirSmtp({
    sansTls: true,
    avantReponse: async () => {
      compte.vus += 1
      if (compte.vus === compte.cible) setTimeout(compte.tuer, hasard() * 20)
      await new Promise((resolve) => setTimeout(resolve, 15))
    },
  })
  const dossier = await preparer(boite.port, 160)
  for (let fois = 0; fois < 12; fois += 1) {
    compte.cible = compte.vus + 1 + Math.floor(hasard() * 12)
    await vivre(script, dossier, boite.port, (tuer) => (compte.tuer = tuer))
  }
  const restants = lireLignes(dossier).filter(({ statut }) => statut === 'en_attente').length
  await vivre(script, dossier, boite.port, () => {})
  const lignes = lireLignes(dossier)
  const recus = comptes(await messageIds(boite.recus.map(({ octets }) => octets)))
  const par = comptes(lignes.map(({ statut }) => statut))
  console.log(`P18 : 12 SIGKILL, ${restants} en attente après le dernier, ${JSON.stringify(Object.fromEntries(par))}, ${recus.size} reçus`)
  expect([...recus].filter(([, fois]) => fois > 1)).toEqual([])
  expect([...par.keys()].filter((statut) => statut !== 'envoye' && statut !== 'incertain')).toEqual([])
  expect(lignes.filter(({ statut, message_id }) => statut === 'envoye' && !recus.has(message_id))).toEqual([])
  expect(par.get('incertain')).toBeGreaterThan(0)
  await boite.close()
  rmSync(dossier, { recursive: true, force: true })
}), 600_000)
