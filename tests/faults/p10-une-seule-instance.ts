import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Bilan } from './bilan.ts'
import { dansUnDossier, enfant } from './processus.ts'

type Reponse = { readonly ok: boolean; readonly pid?: number; readonly arretPropre?: boolean }

async function lancer(dossier: string): Promise<ChildProcess> {
  const processus = fork(enfant('enfant-verrou.ts'), [dossier])
  await once(processus, 'message')
  return processus
}

async function tuer(processus: ChildProcess): Promise<void> {
  const mort = once(processus, 'exit')
  processus.kill('SIGKILL')
  await mort
}

async function demander(processus: ChildProcess, ordre: object): Promise<Reponse> {
  processus.send(ordre)
  const [reponse] = (await once(processus, 'message')) as [Reponse]
  return reponse
}

const ensemble = (deux: readonly ChildProcess[]): Promise<Reponse[]> => {
  const prendreA = Date.now() + 15
  return Promise.all(deux.map((processus) => demander(processus, { prendreA })))
}

function juger(tour: number, deux: readonly ChildProcess[], reponses: readonly Reponse[]): string[] {
  const gagnants = reponses.flatMap(({ ok }, rang) => (ok ? [deux[rang]?.pid] : []))
  const perdant = reponses.find(({ ok }) => !ok)
  if (gagnants.length !== 1) return [`tour ${tour} : ${gagnants.length} gagnants`]
  return perdant?.pid === gagnants[0] ? [] : [`tour ${tour} : le perdant nomme ${String(perdant?.pid)} et non ${String(gagnants[0])}`]
}

/** Two offices start on one folder at the same instant; every fifth winner is then killed, and its orphan lock must be taken over, and said. */
export function p10UneSeuleInstance({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  return dansUnDossier('p10', async (dossier) => {
    const fautes: string[] = []
    let repris = 0
    let deux = await Promise.all([lancer(dossier), lancer(dossier)])
    for (let tour = 0; tour < tours; tour++) {
      const reponses = await ensemble(deux)
      fautes.push(...juger(tour, deux, reponses))
      const apresMort = tour > 0 && tour % 5 === 0
      if (reponses.some(({ ok, arretPropre }) => ok && arretPropre === apresMort)) fautes.push(`tour ${tour} : arrêt propre mal jugé`)
      if (apresMort) repris += 1
      if (tour % 5 !== 4) {
        await Promise.all(deux.map((processus) => demander(processus, { rendre: true })))
        continue
      }
      await Promise.all(deux.map(tuer))
      deux = await Promise.all([lancer(dossier), lancer(dossier)])
    }
    await Promise.all(deux.map(tuer))
    return { promesse: 'P10 une seule instance écrit', graine, tours, chiffres: { 'verrous orphelins repris': repris, 'tours faux': fautes.length }, fautes }
  })
}
