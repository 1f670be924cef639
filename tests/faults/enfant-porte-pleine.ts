/**
 * The real door on a small disk of its own: fills it, tries every act over HTTP, reads, makes room, works again. Prints its findings as one line of
 * JSON. Argument: the small disk.
 */
import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ouvrirPorte, attendreActes, meubler, type Visiteur } from '../http/porte-essai.ts'
import { fautesDuBureauReel, ouvrirBase } from './bureau-reel.ts'

const disque = process.argv[2] ?? ''
const dossier = join(disque, 'donnees')
const bouchon = join(disque, 'bouchon')
const porte = await ouvrirPorte({ dossier })
const client = await porte.entrer()
const bureau = await meubler(client)
await attendreActes(client)
const autres = [await bureau.candidature({ nom: 'Deux', prenom: 'B' }), await bureau.candidature({ nom: 'Trois', prenom: 'C' })]
const PDF = Buffer.from(`%PDF-1.4\n${'% '.repeat(150_000)}`)

/** Leaves this much of the disk. */
function boucher(reste: number): void {
  const { bavail, bsize } = statfsSync(disque)
  if (bavail * bsize > reste) writeFileSync(bouchon, Buffer.alloc(bavail * bsize - reste), { flag: 'a' })
}

type Dossier = { version: number; pieces: { pieceJustificativeId: number; version: number }[] }
const lire = async (id: number): Promise<Dossier> => (await client.rpc('candidatures/get', { id })).valeur
const aujourdhui = new Date().toISOString().slice(0, 10)

async function surPiece(client: Visiteur, acte: string, plus: object) {
  const { pieces: [piece] } = await lire(bureau.candidatureId)
  return client.rpc(`pieces/${acte}`, { candidatureId: bureau.candidatureId, pieceJustificativeId: piece?.pieceJustificativeId, version: piece?.version, ...plus })
}

const long = 'Un texte assez long pour prendre de la place. '.repeat(40)
let numero = 0
const ACTES: Readonly<Record<string, () => Promise<{ statut: number; code?: string | undefined }>>> = {
  noter: () => client.rpc('candidatures/noter', { id: bureau.candidatureId, texte: long }),
  creer: () => client.rpc('candidatures/creer', { formationId: bureau.formationId, identite: { civilite: '', nom: `Plein${(numero += 1)}`, nomUsage: '', prenom: 'P', autrePrenom: '', naissanceLe: null, naissanceVille: '', naissancePays: '', nationalite: '', ine: null, bac: '', bacAnnee: null, bacMention: '', dernierDiplome: '', dernierEtablissement: '' }, coordonnees: { langue: 'fr', courriel: 'a@example.org', telephone: '', adresse: '', codePostal: '', ville: '', pays: '' } }),
  refuser: () => surPiece(client, 'refuser', { commentaire: 'Illisible' }),
  valider: () => surPiece(client, 'valider', {}),
  incomplet: async () => client.rpc('dossiers/declarerIncomplet', { id: autres[0], version: (await lire(autres[0] ?? 0)).version, date: aujourdhui, limiteLe: '2099-12-31' }),
  avis: () => client.rpc('avis/saisir', { candidatureIds: [autres[1]], avis: { type: 'favorable' } }),
  deposer: () => client.deposer(PDF, 'a.pdf').then(({ statut, texte }) => ({ statut, code: (JSON.parse(texte) as { code?: string }).code })),
}

/** Acts until the disk has refused `fois` times in a row. */
async function remplir(fois: number): Promise<void> {
  for (let refus = 0; refus < fois; ) refus = (await ACTES['noter']?.())?.statut === 507 ? refus + 1 : 0
}

const lestPose = existsSync(join(dossier, 'lest.bin'))
boucher(200_000)
await remplir(1)
const lestRendu = !existsSync(join(dossier, 'lest.bin'))
const apresLest = (await ACTES['noter']?.())?.statut
boucher(60_000)
await remplir(3)
boucher(0)
const refus: Record<string, string[]> = {}
for (const [nom, acte] of Object.entries(ACTES)) {
  for (let essai = 0; essai < 4; essai++) {
    const { statut, code } = await acte()
    ;(refus[nom] ??= []).push(`${statut} ${code ?? ''}`.trim())
  }
}
const lecture = [(await client.rpc('candidatures/get', { id: bureau.candidatureId })).statut, (await client.rpc('bureau/session')).statut, (await client.lire('/')).statut]
const temporaires = readdirSync(join(dossier, 'fichiers/temporaires')).length
rmSync(bouchon)
const apres: Record<string, number> = {}
for (const [nom, acte] of Object.entries(ACTES)) if (nom !== 'deposer') apres[nom] = (await acte()).statut
await porte.close()
const base = ouvrirBase(dossier)
const fautes = fautesDuBureauReel(base, dossier, [])
base.close()
console.log(JSON.stringify({ lestPose, lestRendu, apresLest, refus, lecture, temporaires, apres, fautes }))
