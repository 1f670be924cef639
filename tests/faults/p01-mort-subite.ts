import { setTimeout as attendre } from 'node:timers/promises'
import type { Bilan } from './bilan.ts'
import { creerHasard } from './hasard.ts'
import { dansUnDossier, raconter } from './processus.ts'
import { scenario } from './scenario.ts'

/** Kills a working office again and again, on the same base; what it acknowledged must be there, whole, each time. */
export function p01MortSubite({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  const hasard = creerHasard(graine)
  return dansUnDossier('p01', async (dossier) => {
    const acquittes = new Set<number>()
    const fautes: string[] = []
    let suivant = 1
    let tues = 0
    let pireOuverture = 0
    for (let tour = 0; tour < tours; tour++) {
      const delai = hasard.entier(0, 60)
      const recit = await raconter({ script: 'enfant-actes.ts', args: [dossier, String(suivant)], pret: (enfant) => void attendre(delai).then(() => enfant.kill('SIGKILL')) })
      for (const n of recit.acquittes) acquittes.add(n)
      if (recit.signal === 'SIGKILL') tues += 1
      else fautes.push(`tour ${tour} : mort avant d’être tué (${recit.erreurs.slice(0, 200)})`)
      const debut = performance.now()
      const base = scenario.ouvrir(dossier)
      pireOuverture = Math.max(pireOuverture, performance.now() - debut)
      fautes.push(...scenario.controler(base, acquittes).map((faute) => `tour ${tour}, délai ${delai} ms : ${faute}`))
      suivant = Math.max(0, ...acquittes, scenario.compter(base)) + 2
      base.close()
    }
    const chiffres = { tués: tues, acquittés: acquittes.size, perdus: fautes.length, 'pire réouverture (ms)': Math.round(pireOuverture) }
    return { promesse: 'P1 un acte acquitté survit à la mort subite', graine, tours, chiffres, fautes }
  })
}
