import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as attendre } from 'node:timers/promises'
import { attendreActes, connecter, meubler, RACINE, type Visiteur } from '../http/porte-essai.ts'
import type { Bilan } from './bilan.ts'
import { fautesDuBureauReel, ouvrirBase } from './bureau-reel.ts'
import { creerHasard } from './hasard.ts'
import { dansUnDossier, enfant } from './processus.ts'

interface Serveur {
  readonly processus: ChildProcess
  readonly client: Visiteur
  /** From the start of the process to its address, then to the first dossier read through the door. */
  readonly dureeMs: number
}

async function lancer(dossier: string): Promise<Serveur> {
  const debut = performance.now()
  const processus = spawn(process.execPath, [enfant('enfant-serveur.ts'), dossier, RACINE], { stdio: ['ignore', 'pipe', 'inherit'] })
  const adresse = await new Promise<string>((resolve, reject) => {
    processus.stdout.setEncoding('utf8').once('data', (texte: string) => resolve(texte.trim()))
    processus.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const client = await connecter(adresse)
  return { processus, client, dureeMs: performance.now() - debut }
}

async function tuer({ processus }: Serveur): Promise<void> {
  const mort = new Promise((resolve) => processus.once('close', resolve))
  processus.kill('SIGKILL')
  await mort
}

/** A gestionnaire who types notes and dossiers one after the other; keeps what was answered 200 until the line breaks. */
async function travailler(client: Visiteur, tour: number, notes: Set<string>): Promise<void> {
  for (let n = 0; ; n++) {
    const texte = `tour ${tour}, note ${n}`
    const reponse = await client.rpc('candidatures/noter', { id: 1, texte }).catch(() => undefined)
    if (reponse === undefined) return
    if (reponse.statut === 200) notes.add(texte)
  }
}

/** Kills the built server itself while a client acts over HTTP: what was answered is there at the next start. */
export function p01Serveur({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  const hasard = creerHasard(graine)
  return dansUnDossier('p01s', async (dossier) => {
    const acquittes = new Set<string>()
    const fautes: string[] = []
    const durees: number[] = []
    const premier = await lancer(dossier)
    await meubler(premier.client)
    await tuer(premier)
    for (let tour = 0; tour < tours; tour++) {
      const serveur = await lancer(dossier)
      durees.push(serveur.dureeMs)
      await attendreActes(serveur.client)
      const { notes } = (await serveur.client.rpc('candidatures/get', { id: 1 })).valeur as { notes: { texte: string }[] }
      const presentes = new Set(notes.map(({ texte }) => texte))
      fautes.push(...[...acquittes].filter((texte) => !presentes.has(texte)).map((texte) => `tour ${tour} : perdue, « ${texte} »`))
      const travail = travailler(serveur.client, tour, acquittes)
      await attendre(hasard.entier(30, 250))
      await tuer(serveur)
      await travail
      const base = ouvrirBase(dossier)
      fautes.push(...fautesDuBureauReel(base, dossier, []).map((faute) => `tour ${tour} : ${faute}`))
      base.close()
    }
    const mediane = durees.sort((a, b) => a - b)[Math.floor(durees.length / 2)] ?? 0
    return { promesse: 'P1 à la porte : ce qui fut répondu survit à la mort du serveur', graine, tours, chiffres: { acquittés: acquittes.size, 'redémarrage médian (ms)': Math.round(mediane), 'redémarrage pire (ms)': Math.round(durees.at(-1) ?? 0) }, fautes }
  })
}
