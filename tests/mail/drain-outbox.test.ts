import { createHash } from 'node:crypto'
import { chmodSync, writeFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { afterEach, expect, test } from 'vitest'
import { insertLettre, updateLettre, getLettre } from '#main/database/queries/lettres.ts'
import { declarerFichier } from '#main/database/queries/fichiers.ts'
import { listTentatives, updateCourriel } from '#main/database/queries/courriels.ts'
import { insertTentative } from '#main/database/queries/courriels-envoi.ts'
import { listJournal } from '#main/database/queries/journal.ts'
import { unCatalogue, uneCandidature } from '../support/bureau-essai.ts'
import { ouvrirCourrier, type Courrier } from './courrier-essai.ts'
import { ouvrirServeurFautes, type Faute, type ServeurFautes } from './serveurs.ts'

let courrier: Courrier
let serveur: ServeurFautes

async function ouvrir(choisir: (destinataire: string) => Faute = () => ({})): Promise<void> {
  serveur = await ouvrirServeurFautes(choisir)
  courrier = await ouvrirCourrier(serveur.port)
}

afterEach(async () => {
  await courrier.close()
  await serveur.close()
})

const db = () => courrier.essai.bureau.base.db
const actes = () => listJournal(db(), {}, 50).filter(({ sujet }) => sujet === 'courriel').map(({ acte }) => acte).toReversed()

test('un courriel part à son heure, pas avant', async () => {
  await ouvrir()
  const id = courrier.deposer({ partLe: '2027-03-12T09:10:00.000Z' })
  courrier.vidange.demarrer()
  await courrier.vider()
  expect(courrier.lire(id)).toMatchObject({ statut: 'en_attente', essais: 0 })
  courrier.essai.horloge.avancer(10)
  await courrier.vider()
  expect(courrier.lire(id)).toMatchObject({ statut: 'envoye', essais: 1, partiLe: '2027-03-12T09:10:00.000Z', reponseCode: 250 })
  expect(listTentatives(db(), id)).toMatchObject([{ commenceeLe: '2027-03-12T09:10:00.000Z', termineeLe: '2027-03-12T09:10:00.000Z', resultat: 'envoye', reponseCode: 250 }])
  expect(actes()).toEqual(['courriel_envoye'])
})

test('l’essai est écrit avant la connexion', async () => {
  const vus: unknown[] = []
  await ouvrir((destinataire) => {
    if (destinataire !== '') vus.push(courrier.lire(1).statut, listTentatives(db(), 1)[0]?.termineeLe)
    return {}
  })
  courrier.deposer()
  courrier.vidange.demarrer()
  await courrier.vider()
  expect(vus).toEqual(['en_cours', null])
})

test('un 4xx se réessaie après 2, 30, 60 puis 180 minutes, et s’abandonne après cinq jours', async () => {
  await ouvrir(() => ({ rcpt: '450 4.2.0 later' }))
  const id = courrier.deposer()
  courrier.vidange.demarrer()
  await courrier.vider()
  const attentes: number[] = []
  for (let tour = 0; tour < 60 && courrier.lire(id).statut === 'a_reessayer'; tour += 1) {
    const minutes = (Date.parse(courrier.lire(id).partLe ?? '') - Date.parse(courrier.essai.horloge.maintenant)) / 60_000
    attentes.push(minutes)
    courrier.essai.horloge.avancer(minutes)
    await courrier.vider()
  }
  expect(attentes.slice(0, 5)).toEqual([2, 30, 60, 180, 180])
  expect(courrier.lire(id)).toMatchObject({ statut: 'refuse', reponseCode: 450, reponseTexte: 'abandon', partLe: null })
  const jours = attentes.reduce((total, minutes) => total + minutes, 0) / 1440
  expect(jours).toBeGreaterThan(4.8)
  expect(jours).toBeLessThanOrEqual(5)
})

test('un 5xx ne se réessaie pas', async () => {
  await ouvrir(() => ({ rcpt: '550 5.1.1 no such user' }))
  const id = courrier.deposer()
  courrier.vidange.demarrer()
  await courrier.vider()
  courrier.essai.horloge.avancer(10_000)
  await courrier.vider()
  expect(courrier.lire(id)).toMatchObject({ statut: 'refuse', reponseCode: 550, essais: 1 })
  expect(courrier.lire(id).reponseTexte).toContain('no such user')
})

test('P18 : un incertain ne repart jamais de lui-même', async () => {
  await ouvrir(() => ({ apres: 'couper' }))
  const id = courrier.deposer()
  courrier.vidange.demarrer()
  await courrier.vider()
  for (let jour = 0; jour < 7; jour += 1) {
    courrier.essai.horloge.avancer(1440)
    await courrier.vider()
  }
  expect(courrier.lire(id)).toMatchObject({ statut: 'incertain', essais: 1, partLe: null, reponseCode: null })
  expect(serveur.recus).toHaveLength(1)
  expect(actes()).toEqual(['courriel_incertain'])
})

test('P18 : un courriel laissé en cours par un arrêt est incertain au démarrage, et n’est pas renvoyé', async () => {
  await ouvrir()
  const id = courrier.deposer()
  updateCourriel(db(), id, 1, { statut: 'en_cours', essais: 1 })
  insertTentative(db(), id, courrier.essai.horloge.maintenant)
  courrier.vidange.demarrer()
  await courrier.vider()
  expect(courrier.lire(id)).toMatchObject({ statut: 'incertain', reponseTexte: 'arret' })
  expect(listTentatives(db(), id)).toMatchObject([{ resultat: 'incertain', detail: 'arret' }])
  expect(serveur.recus).toHaveLength(0)
})

test('hors ligne, tout attend sans compter d’essai, et repart de soi-même', async () => {
  await ouvrir()
  await serveur.close()
  const ids = Array.from({ length: 12 }, () => courrier.deposer())
  courrier.vidange.demarrer()
  await courrier.vider()
  const statuts = ids.map((id) => courrier.lire(id).statut)
  // Five went ahead together, the others were not even tried.
  expect(statuts.filter((statut) => statut === 'a_reessayer')).toHaveLength(5)
  expect(courrier.lire(ids[0] ?? 0)).toMatchObject({ statut: 'a_reessayer', essais: 0, reponseTexte: 'connexion' })
  expect(courrier.vidange.pauseJusqua()).toBe('2027-03-12T09:02:00.000Z')
  courrier.essai.horloge.avancer(2)
  await courrier.vider()
  // Then one alone tries the line, and the queue waits longer.
  expect(courrier.vidange.pauseJusqua()).toBe('2027-03-12T09:32:00.000Z')
  expect(ids.reduce((total, id) => total + listTentatives(db(), id).length, 0)).toBe(6)
})

test('un quota suspend toute la file une demi-heure', async () => {
  let pris = 0
  await ouvrir((destinataire) => {
    if (destinataire !== '') pris += 1
    return destinataire !== '' && pris > 3 && pris < 9 ? { rcpt: '452 4.5.3 too many messages' } : {}
  })
  const ids = Array.from({ length: 20 }, () => courrier.deposer())
  courrier.vidange.demarrer()
  await courrier.vider()
  expect(courrier.vidange.pauseJusqua()).toBe('2027-03-12T09:30:00.000Z')
  const avant = serveur.recus.length
  expect(avant).toBeLessThan(10)
  courrier.essai.horloge.avancer(29)
  await courrier.vider()
  expect(serveur.recus).toHaveLength(avant)
  for (let tour = 0; tour < 4; tour += 1) {
    courrier.essai.horloge.avancer(31)
    await courrier.vider()
  }
  expect(ids.map((id) => courrier.lire(id).statut)).toEqual(ids.map(() => 'envoye'))
  expect(serveur.recus).toHaveLength(20)
})

async function uneLettre(): Promise<{ lettreId: number; candidatureId: number; octets: Buffer }> {
  const { ctx } = courrier.essai
  const { formationId } = await unCatalogue(ctx)
  const { id: candidatureId } = uneCandidature(ctx, formationId)
  const lettreId = insertLettre(db(), { candidatureId, genre: 'refus', statut: 'a_produire', modeleVersion: 1, donnees: '{}', creeeLe: courrier.essai.horloge.maintenant, creeePar: ctx.moi.id })
  return { lettreId, candidatureId, octets: Buffer.from('%PDF-1.7 la lettre') }
}

test('un courriel ne part pas avant que sa lettre existe, puis il la porte', async () => {
  await ouvrir()
  const { lettreId, candidatureId, octets } = await uneLettre()
  const id = courrier.deposer({ lettreId, candidatureId })
  const autre = courrier.deposer()
  courrier.vidange.demarrer()
  await courrier.vider()
  expect([courrier.lire(id).statut, courrier.lire(autre).statut]).toEqual(['en_attente', 'envoye'])
  const { sha256, tailleOctets } = await courrier.essai.ctx.fichiers.ranger(octets, 1_000_000)
  declarerFichier(db(), { sha256, tailleOctets, type: 'application/pdf', rangeLe: courrier.essai.horloge.maintenant })
  updateLettre(db(), lettreId, getLettre(db(), lettreId)?.version ?? 0, { statut: 'emise', sha256, tailleOctets, emiseLe: courrier.essai.horloge.maintenant })
  await courrier.vider()
  expect(courrier.lire(id).statut).toBe('envoye')
  const lu = await PostalMime.parse(serveur.recus.at(-1)?.octets ?? '')
  const [jointe] = lu.attachments
  expect(jointe?.filename).toMatch(/^lettre_refus-.*_LUKASIEWICZ_JAN-M1INFO\.pdf$/)
  expect(createHash('sha256').update(new Uint8Array(jointe?.content as ArrayBuffer)).digest('hex')).toBe(sha256)
})

test('une lettre annulée retient son courriel, et le dit', async () => {
  await ouvrir()
  const { lettreId, candidatureId } = await uneLettre()
  updateLettre(db(), lettreId, 1, { statut: 'annulee' })
  const id = courrier.deposer({ lettreId, candidatureId })
  courrier.vidange.demarrer()
  await courrier.vider()
  expect(courrier.lire(id)).toMatchObject({ statut: 'refuse', reponseTexte: 'lettre' })
  expect(serveur.recus).toHaveLength(0)
})

test('une lettre dont les octets ne sont plus ceux qui furent émis ne part pas', async () => {
  await ouvrir()
  const { lettreId, candidatureId, octets } = await uneLettre()
  const { sha256, tailleOctets } = await courrier.essai.ctx.fichiers.ranger(octets, 1_000_000)
  declarerFichier(db(), { sha256, tailleOctets, type: 'application/pdf', rangeLe: courrier.essai.horloge.maintenant })
  updateLettre(db(), lettreId, 1, { statut: 'emise', sha256, tailleOctets })
  const chemin = courrier.essai.ctx.fichiers.chemin(sha256)
  chmodSync(chemin, 0o600)
  writeFileSync(chemin, '%PDF-1.7 la lettrX')
  const id = courrier.deposer({ lettreId, candidatureId })
  courrier.vidange.demarrer()
  await courrier.vider()
  expect(courrier.lire(id)).toMatchObject({ statut: 'refuse', reponseTexte: 'lettre' })
  expect(serveur.recus).toHaveLength(0)
})

test('les fenêtres apprennent ce qui est parti, par groupes', async () => {
  await ouvrir()
  const ids = Array.from({ length: 30 }, () => courrier.deposer())
  courrier.vidange.demarrer()
  await courrier.vider()
  await courrier.vidange.close()
  const dits = courrier.essai.evenements.filter((evenement) => evenement.type === 'courriels_changes')
  expect(new Set(dits.flatMap(({ courrielIds }) => courrielIds))).toEqual(new Set(ids))
  expect(dits.length).toBeLessThan(10)
})

test('fermer le bureau attend ce qui part', async () => {
  await ouvrir()
  const id = courrier.deposer()
  courrier.vidange.demarrer()
  await courrier.vidange.close()
  expect(courrier.lire(id).statut).toBe('envoye')
})
