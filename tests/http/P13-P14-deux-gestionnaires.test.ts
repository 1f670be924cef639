import { afterAll, beforeAll, expect, test } from 'vitest'
import { meubler, ouvrirPorte, type BureauServi, type PorteEssai, type Visiteur } from './porte-essai.ts'

const CLIENTS = 8
const ACTES = 25

let porte: PorteEssai
let clients: Visiteur[]
let bureau: BureauServi

beforeAll(async () => {
  porte = await ouvrirPorte()
  const premier = await porte.entrer()
  bureau = await meubler(premier)
  const { serve } = await import('#main/serve.ts')
  clients = [premier]
  while (clients.length < CLIENTS) clients.push(await porte.entrer((await serve({ dataDir: porte.dossier, demo: false, root: porte.racine })).adresse))
})
afterAll(() => porte.close())

interface Compte {
  faits: number
  conflits: { par: string | null; le: string | null }[]
  autres: string[]
}

interface Piece {
  pieceJustificativeId: number
  version: number
  statut: string
}

const lirePieces = async (client: Visiteur): Promise<Piece[]> => ((await client.rpc('candidatures/get', { id: bureau.candidatureId })).valeur as { pieces: Piece[] }).pieces

/** One gestionnaire: looks, then acts on what was seen. Somebody else may have acted between the two. */
async function travailler(client: Visiteur, rang: number, compte: Compte): Promise<void> {
  for (let n = 0; n < ACTES; n++) {
    const pieces = await lirePieces(client)
    const piece = pieces[(rang + n) % pieces.length]
    const cible = { candidatureId: bureau.candidatureId, pieceJustificativeId: piece?.pieceJustificativeId, version: piece?.version }
    const reponse = await client.rpc('pieces/refuser', { ...cible, commentaire: `Illisible, dit ${rang} la ${n}e fois` })
    if (reponse.statut === 200) compte.faits += 1
    else if (reponse.code === 'MODIFIEE_ENTRE_TEMPS') compte.conflits.push(reponse.donnees as { par: string | null; le: string | null })
    else compte.autres.push(`${reponse.statut} ${reponse.code}`)
  }
}

test('huit gestionnaires sur le même dossier : aucune saisie perdue, tout conflit nommé, jamais une erreur de base', { timeout: 120_000 }, async () => {
  const compte: Compte = { faits: 0, conflits: [], autres: [] }
  await Promise.all(clients.map((client, rang) => travailler(client, rang, compte)))
  const versions = (await lirePieces(clients[0] as Visiteur)).reduce((somme, { version }) => somme + version, 0)
  const journal = (await clients[0]?.rpc('journal/list', { limite: 1, acte: 'refuser_piece' }))?.valeur as unknown as { total: number }
  console.log(`P13 · ${CLIENTS} clients · ${compte.faits} actes faits · ${compte.conflits.length} conflits · versions ${versions} · journal ${journal.total}`)
  expect(compte.autres).toEqual([])
  expect({ versions, journal: journal.total }).toEqual({ versions: compte.faits, journal: compte.faits })
  expect(compte.faits + compte.conflits.length).toBe(CLIENTS * ACTES)
  expect(compte.conflits.length).toBeGreaterThan(10)
  expect(compte.conflits.filter(({ par, le }) => par !== 'Inès Lefèvre' || le === null)).toEqual([])
})

test('huit gestionnaires chacun sur son dossier : tous les actes passent, aucune attente ne devient une erreur', { timeout: 120_000 }, async () => {
  const ids = await Promise.all(clients.map((_client, rang) => bureau.candidature({ nom: `Nom${rang}`, prenom: 'P' })))
  const refus: string[] = []
  await Promise.all(clients.map(async (client, rang) => {
    for (let n = 0; n < ACTES; n++) {
      const { statut, code } = await client.rpc('candidatures/noter', { id: ids[rang], texte: `note ${n}` })
      if (statut !== 200) refus.push(`${statut} ${code}`)
    }
  }))
  expect(refus).toEqual([])
})
