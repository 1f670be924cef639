import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sauvegarder } from '#main/database/sauvegarde/sauvegarder.ts'
import type { Bilan } from './bilan.ts'
import { empreinteDossier, entreeSauvegarde, installer, nombreDActes } from './bureau.ts'
import { creerHasard } from './hasard.ts'
import { dansUnDossier, mourirA, pointsDe, raconter, strace } from './processus.ts'
import type { Point } from './processus.ts'

const APPELS = 'rename,mkdir,unlink,unlinkat,rmdir,fsync,fdatasync,ftruncate'

const NOUVEAU = { actes: 30, pieces: 6 }
const ANCIEN = { actes: 12, pieces: 4 }

type Lieux = { readonly racine: string; readonly modele: string; readonly destination: string; readonly generation: string; readonly empreinteAncien: string }

/** A backup of a large office, and a smaller one that lives in the folder it will be restored into. */
async function preparer(racine: string): Promise<Lieux> {
  const destination = join(racine, 'cle')
  const modele = join(racine, 'modele')
  mkdirSync(destination)
  installer(join(racine, 'source'), { ...NOUVEAU, marque: 'nouvelle' })
  installer(modele, { ...ANCIEN, marque: 'ancienne' })
  const { nom } = await sauvegarder(entreeSauvegarde(join(racine, 'source'), destination, '2026-11-21T08:00:00.000Z'))
  return { racine, modele, destination, generation: nom, empreinteAncien: empreinteDossier(modele) }
}

/** After the restart: one office or the other, complete, nothing half done beside, and the old one kept whole once it has left. */
function juger({ racine, empreinteAncien }: Lieux, dossier: string): { etat: 'ancien' | 'nouveau' | 'mélange'; fautes: string[] } {
  const constat = nombreDActes(dossier)
  const est = (attendu: typeof NOUVEAU) => constat.actes === attendu.actes && constat.pieces === attendu.pieces && constat.fautes.length === 0
  const restes = readdirSync(racine).filter((nom) => nom.includes('.restauration-')).concat(readdirSync(dossier).filter((nom) => /\.tmp$|^restauration\.json$/.test(nom)))
  const fautes = restes.map((nom) => `reste ${nom}`)
  if (est(ANCIEN)) return { etat: 'ancien', fautes }
  if (!est(NOUVEAU)) return { etat: 'mélange', fautes: [`mélange : ${JSON.stringify(constat)}`] }
  const garde = `${dossier}-avant-restauration-2026-11-22T08-00-00.000Z`
  const intact = existsSync(garde) && empreinteDossier(garde) === empreinteAncien
  return { etat: 'nouveau', fautes: intact ? fautes : [...fautes, 'l’ancien dossier n’est pas gardé entier'] }
}

async function essayer(lieux: Lieux, devant: string[]) {
  const dossier = join(lieux.racine, 'donnees')
  cpSync(lieux.modele, dossier, { recursive: true })
  const recit = await raconter({ script: 'enfant-restauration.ts', args: [lieux.destination, lieux.generation, dossier], devant })
  const jugement = juger(lieux, dossier)
  for (const nom of readdirSync(lieux.racine)) if (nom.startsWith('donnees')) rmSync(join(lieux.racine, nom), { recursive: true })
  return { ...jugement, tue: recit.signal === 'SIGKILL', erreurs: recit.erreurs }
}

async function listerPoints(lieux: Lieux): Promise<Point[]> {
  const trace = join(lieux.racine, 'trace')
  const { etat, fautes, erreurs } = await essayer(lieux, strace(APPELS, undefined, trace))
  if (etat !== 'nouveau' || fautes.length > 0) throw new Error(`The restore does not work without faults: ${fautes.join(', ')} ${erreurs}`)
  return pointsDe(trace)
}

/** Kills a restore at points spread over its whole length, and opens what is left. */
export function p08Restauration({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  const hasard = creerHasard(graine)
  return dansUnDossier('p08', async (racine) => {
    const lieux = await preparer(racine)
    const points = await listerPoints(lieux)
    const comptes = { ancien: 0, nouveau: 0, mélange: 0, tués: 0 }
    const fautes: string[] = []
    for (let tour = 0; tour < tours; tour++) {
      const rang = Math.floor(((tour + hasard.reel()) * points.length) / tours)
      const essai = await essayer(lieux, mourirA(points[rang] ?? { appel: 'rename', rang: 1 }))
      comptes[essai.etat] += 1
      comptes.tués += Number(essai.tue)
      fautes.push(...essai.fautes.map((faute) => `point ${rang} sur ${points.length} : ${faute}`))
    }
    return { promesse: 'P8 restaurer ne détruit jamais l’état courant', graine, tours, chiffres: { 'points possibles': points.length, ...comptes }, fautes }
  })
}
