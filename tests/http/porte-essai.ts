import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { Agent, request as requete, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Served } from '#main/serve.ts'
import { COORDONNEES, IDENTITE } from '../support/bureau-essai.ts'

export const RACINE = join(import.meta.dirname, '../..')

const PAGE = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="pli-jeton" content="__PLI_JETON__"><title>Pli</title></head>
<body><main id="contenu">bureau</main><script type="module" nonce="__PLI_NONCE__" src="/assets/main.js"></script></body>
</html>`

/** A root like the built one, with a page of three lines for a renderer: what is tested is the door. */
export function racineEssai(): string {
  const racine = mkdtempSync(join(tmpdir(), 'pli-racine-'))
  for (const nom of ['package.json', 'resources', 'src-main']) symlinkSync(join(RACINE, nom), join(racine, nom))
  mkdirSync(join(racine, 'out/renderer/assets'), { recursive: true })
  writeFileSync(join(racine, 'out/renderer/index.html'), PAGE)
  writeFileSync(join(racine, 'out/renderer/assets/main.js'), "document.documentElement.dataset.pret = 'oui'\n")
  writeFileSync(join(racine, 'out/secret.json'), '{"secret":true}')
  return racine
}

export interface Demande {
  readonly methode?: string
  readonly chemin: string
  readonly entetes?: Readonly<Record<string, string | string[]>>
  readonly corps?: string | Uint8Array
}

export interface Reponse {
  readonly statut: number
  readonly entetes: IncomingHttpHeaders
  readonly octets: Buffer
  readonly texte: string
}

export interface Visiteur {
  readonly cookie: string
  readonly jeton: string
  /** The headers of our own page. */
  readonly siens: Readonly<Record<string, string>>
  rpc(nom: string, entree?: unknown): Promise<{ statut: number; valeur: never; code: string | undefined; donnees: Record<string, unknown> }>
  lire(chemin: string, entetes?: Record<string, string>): Promise<Reponse>
  deposer(octets: Uint8Array | string, nom: string): Promise<Reponse>
}

export interface PorteEssai {
  readonly served: Served
  readonly dossier: string
  readonly racine: string
  readonly port: number
  readonly hote: string
  readonly origine: string
  demander(demande: Demande): Promise<Reponse>
  /** Opens a session by an address of the start. */
  entrer(adresse?: string): Promise<Visiteur>
  close(): Promise<void>
}

function demanderA(port: number, agent: Agent, { methode = 'GET', chemin, entetes = {}, corps }: Demande): Promise<Reponse> {
  return new Promise((resolve, reject) => {
    const longueur = corps === undefined ? {} : { 'content-length': String(Buffer.byteLength(corps)) }
    const sortante = requete({ host: '127.0.0.1', port, method: methode, path: chemin, agent, headers: { ...longueur, ...entetes } }, (reponse) => {
      const morceaux: Buffer[] = []
      reponse.on('data', (morceau: Buffer) => morceaux.push(morceau))
      reponse.on('error', reject)
      reponse.on('end', () => {
        const octets = Buffer.concat(morceaux)
        resolve({ statut: reponse.statusCode ?? 0, entetes: reponse.headers, octets, texte: octets.toString('utf8') })
      })
    })
    sortante.on('error', reject)
    sortante.end(corps)
  })
}

type Demander = (demande: Demande) => Promise<Reponse>

function visiteur(demander: Demander, hote: string, cookie: string, jeton: string): Visiteur {
  const origine = `http://${hote}`
  const siens = { host: hote, origin: origine, cookie, 'x-pli-jeton': jeton, 'sec-fetch-site': 'same-origin' }
  return {
    cookie, jeton, siens,
    async rpc(nom, entree) {
      const { statut, texte } = await demander({ methode: 'POST', chemin: `/rpc/${nom}`, entetes: { ...siens, 'content-type': 'application/json' }, corps: JSON.stringify({ json: entree }) })
      const { json } = JSON.parse(texte) as { json: never }
      const { code, data } = (statut < 300 ? {} : json) as { code?: string; data?: Record<string, unknown> }
      return { statut, valeur: json, code, donnees: data ?? {} }
    },
    lire: (chemin, entetes = {}) => demander({ chemin, entetes: { host: hote, cookie, 'sec-fetch-site': 'same-origin', ...entetes } }),
    deposer: (octets, nom) => demander({ methode: 'POST', chemin: '/depots', entetes: { ...siens, 'content-type': 'application/octet-stream', 'x-pli-nom': encodeURIComponent(nom) }, corps: octets }),
  }
}

async function entrerPar(demander: Demander, adresse: string): Promise<Visiteur> {
  const url = new URL(adresse)
  const token = new URLSearchParams(url.hash.slice(1)).get('ouverture') ?? ''
  const entree = await demander({ methode: 'POST', chemin: '/ouverture', entetes: { host: url.host, origin: url.origin, 'content-type': 'application/json' }, corps: JSON.stringify({ token }) })
  if (entree.statut !== 204) throw new Error(`ouverture refusée : ${entree.statut}`)
  const cookie = entree.entetes['set-cookie']?.[0]?.split(';')[0] ?? ''
  const page = await demander({ chemin: '/', entetes: { host: url.host, cookie } })
  const jeton = /name="pli-jeton" content="([^"]+)"/.exec(page.texte)?.[1] ?? ''
  return visiteur(demander, url.host, cookie, jeton)
}

/** A visitor of a door that another process holds. */
export function connecter(adresse: string): Promise<Visiteur> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  return entrerPar((demande) => demanderA(Number(new URL(adresse).port), agent, demande), adresse)
}

/** The real browser door on a folder of its own: real core, real base, real children. */
export async function ouvrirPorte(options: { dossier?: string; racine?: string } = {}): Promise<PorteEssai> {
  const racine = options.racine ?? racineEssai()
  const dossier = options.dossier ?? mkdtempSync(join(tmpdir(), 'pli-porte-'))
  const served = await serve({ dataDir: dossier, demo: false, root: racine })
  const { host, origin, port } = new URL(served.adresse)
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const demander: Demander = (demande) => demanderA(Number(port), agent, demande)
  return {
    served, dossier, racine, port: Number(port), hote: host, origine: origin, demander,
    entrer: (adresse = served.adresse) => entrerPar(demander, adresse),
    async close() {
      agent.destroy()
      await served.close()
      if (options.racine === undefined) rmSync(racine, { recursive: true, force: true })
      if (options.dossier === undefined) rmSync(dossier, { recursive: true, force: true })
    },
  }
}

/** Waits until acts may begin: the check of the opening runs in a child (decision 14). */
export async function attendreActes(client: Visiteur, etats: readonly string[] = ['ouvert', 'absent']): Promise<string> {
  for (let essai = 0; essai < 300; essai++) {
    const { etat } = (await client.rpc('bureau/session')).valeur as { etat: string }
    if (etats.includes(etat)) return etat
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('le bureau ne s’ouvre pas')
}

const NOUVEAU = {
  etablissement: { nom: 'Université de Haute-Rive', adresse: '12, quai des Tanneurs\n86000 Poitiers', ville: 'Poitiers', service: 'Admissions', courriel: 'admissions@haute-rive.example.org', telephone: '05 49 00 00 00' },
  campagne: { code: '2027', libelle: '2027-2028', debutLe: '2026-11-01', finLe: '2027-10-31' },
  moi: { prenom: 'Inès', nom: 'Lefèvre', qualite: 'gestionnaire' },
}

async function fonder(client: Visiteur): Promise<void> {
  for (;;) {
    const { code } = await client.rpc('bureau/creer', NOUVEAU)
    if (code === undefined) return
    if (code !== 'VERIFICATION_EN_COURS') throw new Error(`création refusée : ${code}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export interface BureauServi {
  readonly formationId: number
  readonly pieceIds: readonly number[]
  readonly candidatureId: number
  candidature(change?: { nom?: string; prenom?: string }): Promise<number>
}

async function exige<T>(client: Visiteur, nom: string, entree: unknown): Promise<T> {
  const { statut, valeur, code, donnees } = await client.rpc(nom, entree)
  if (statut >= 300) throw new Error(`${nom} : ${code} ${JSON.stringify(donnees)}`)
  return valeur
}

/** An office founded and furnished through the door, as its screens do it: two pieces, one formation by post, one candidature. */
export async function meubler(client: Visiteur): Promise<BureauServi> {
  await fonder(client)
  await exige(client, 'bureau/modifierEtablissement', { ...NOUVEAU.etablissement, site: '', tribunal: 'Tribunal administratif de Poitiers', tribunalAdresse: '15, rue de Blossac, 86000 Poitiers', refusParCourriel: true })
  const { id: signataireId } = await exige<{ id: number }>(client, 'bureau/enregistrerSignataire', { prenom: 'Claire', nom: 'Morvan', qualite: 'Présidente', delegation: false, autorite: '', arrete: '', valideDu: null, valideAu: null, actif: true })
  const { id: commissionId } = await exige<{ id: number }>(client, 'catalogue/enregistrerCommission', { code: 'INFO', libelle: 'Commission Informatique', adresse: 'UFR des sciences\n86000 Poitiers', telephone: '', courriel: '', copieCourriel: '', commentaireRetour: '', signataireId })
  const pieceIds: number[] = []
  for (const [ordre, code] of ['CV', 'DIPLOME'].entries()) {
    const piece = await exige<{ id: number }>(client, 'catalogue/enregistrerPieceJustificative', { code, libelle: code, consigne: '', ordre, commune: false, unicite: false, conditionnelle: false, enService: true })
    pieceIds.push(piece.id)
  }
  const { id: formationId } = await exige<{ id: number }>(client, 'catalogue/enregistrerFormation', {
    code: 'M1INFO', libelle: 'Master Informatique', mode: 'courrier', maitre: 'pli', limiteLe: '2099-04-14', juryLe: null, publicationLe: null, confirmationLe: null, delaiConfirmationJours: null, capacite: 30,
    regimeSilence: 'rejet', delaiSilenceJours: 60, estMaster: false, informations: '', enService: true, commissionId, pieceIds,
  })
  const candidature = async (change: { nom?: string; prenom?: string } = {}) =>
    (await exige<{ id: number }>(client, 'candidatures/creer', { formationId, identite: { ...IDENTITE, ...change }, coordonnees: COORDONNEES })).id
  return { formationId, pieceIds, candidatureId: await candidature(), candidature }
}
