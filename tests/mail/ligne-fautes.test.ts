import { afterEach, expect, test } from 'vitest'
import { envoyerUn } from './courrier-essai.ts'
import { ouvrirServeurFautes, type Faute, type ServeurFautes } from './serveurs.ts'

const ouverts: ServeurFautes[] = []
const ouvrir = async (faute: Faute): Promise<number> => {
  const serveur = await ouvrirServeurFautes(() => faute)
  ouverts.push(serveur)
  return serveur.port
}

afterEach(async () => {
  for (const serveur of ouverts.splice(0)) await serveur.close()
})

const GROS = { piecesJointes: [{ nom: 'lettre.pdf', octets: new Uint8Array(9_000_000).map((_, index) => index % 251) }] }

/** reliability-security.md §3.5, line by line: what the server does, what it means. */
const CAS: readonly [string, Faute, object, { statut: string; panne: string; code: number | null }][] = [
  ['ne salue jamais', { salutation: 'muette' }, {}, { statut: 'a_reessayer', panne: 'ligne', code: null }],
  ['refuse dès la salutation', { salutation: '554 no service' }, {}, { statut: 'a_reessayer', panne: 'ligne', code: 554 }],
  ['451 au MAIL', { mail: '451 4.3.0 try later' }, {}, { statut: 'a_reessayer', panne: 'aucune', code: 451 }],
  ['450 au RCPT', { rcpt: '450 4.7.1 greylisted' }, {}, { statut: 'a_reessayer', panne: 'aucune', code: 450 }],
  ['550 au RCPT', { rcpt: '550 5.1.1 no such user' }, {}, { statut: 'refuse', panne: 'aucune', code: 550 }],
  ['452 quota', { rcpt: '452 4.5.3 too many messages' }, {}, { statut: 'a_reessayer', panne: 'quota', code: 452 }],
  ['452 d’une boîte pleine', { rcpt: '452 4.2.2 mailbox full' }, {}, { statut: 'a_reessayer', panne: 'aucune', code: 452 }],
  ['coupe au milieu de DATA, le point n’est pas parti', { data: 'suspendre' }, GROS, { statut: 'a_reessayer', panne: 'aucune', code: null }],
  ['coupe au milieu de DATA, tout était déjà parti', { data: 'suspendre' }, {}, { statut: 'incertain', panne: 'aucune', code: null }],
  ['coupe après le point', { apres: 'couper' }, {}, { statut: 'incertain', panne: 'aucune', code: null }],
  ['muet après le point', { apres: 'muet' }, {}, { statut: 'incertain', panne: 'aucune', code: null }],
  ['répond octet par octet, sans fin', { apres: 'goutte' }, {}, { statut: 'incertain', panne: 'aucune', code: null }],
  ['421 après le point', { apres: '421 4.3.2 closing' }, {}, { statut: 'a_reessayer', panne: 'ligne', code: 421 }],
  ['451 après le point', { apres: '451 4.3.0 try later' }, {}, { statut: 'a_reessayer', panne: 'aucune', code: 451 }],
  ['552 après le point', { apres: '552 5.3.4 too big' }, {}, { statut: 'refuse', panne: 'aucune', code: 552 }],
  ['554 après le point', { apres: '554 5.7.1 spam' }, {}, { statut: 'refuse', panne: 'aucune', code: 554 }],
  ['503 sur un enchaînement', { rcpt: '503 5.5.1 bad sequence' }, {}, { statut: 'a_reessayer', panne: 'aucune', code: 503 }],
  ['demande une identification', { mail: '530 5.7.0 authentication required' }, {}, { statut: 'a_reessayer', panne: 'ligne', code: 530 }],
  ['accepte', {}, {}, { statut: 'envoye', panne: 'aucune', code: 250 }],
]

test.each(CAS)('le serveur %s', async (_nom, faute, change, attendu) => {
  const issue = await envoyerUn(await ouvrir(faute), change)
  expect({ statut: issue.statut, panne: issue.panne, code: issue.code }).toEqual(attendu)
})

test('personne n’écoute : à réessayer, la ligne est en panne', async () => {
  const serveur = await ouvrirServeurFautes(() => ({}))
  await serveur.close()
  expect(await envoyerUn(serveur.port)).toMatchObject({ statut: 'a_reessayer', panne: 'ligne', etape: 'connexion', code: null })
})

test('le nom du serveur n’existe pas : à réessayer, et l’étape le dit', async () => {
  expect(await envoyerUn(25, {}, { hote: 'smtp.nulle-part.invalid' })).toMatchObject({ statut: 'a_reessayer', panne: 'ligne', etape: 'dns' })
})
