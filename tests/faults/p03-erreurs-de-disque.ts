import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bilan } from './bilan.ts'
import { creerHasard } from './hasard.ts'
import { dansUnDossier, raconter, strace } from './processus.ts'
import { scenario } from './scenario.ts'

/** SQLite's builds differ: some call the one, some the other. */
const SYNCHRONISATIONS = 'fsync,fdatasync'

/** The call that fails, and how: once at the n-th, or at every one from the n-th on (`when=n+`), as a dying disk does. */
const PANNES = [
  ['mort', 'pwrite64', 'signal=KILL', ''],
  ['disque plein', 'pwrite64', 'error=ENOSPC', ''],
  ['disque plein pour de bon', 'pwrite64', 'error=ENOSPC', '+'],
  ['synchronisation refusée', SYNCHRONISATIONS, 'error=EIO', ''],
  ['synchronisation refusée pour de bon', SYNCHRONISATIONS, 'error=EIO', '+'],
  ['écriture refusée', 'pwrite64', 'error=EIO', ''],
  ['mort à la synchronisation', SYNCHRONISATIONS, 'signal=KILL', ''],
] as const

const ACTES = 6

type Essai = { readonly fautes: string[]; readonly acquittes: number; readonly refus: number; readonly atteint: boolean }

/** How many times a life without failure makes this call: the failures are spread over all of them, opening and closing included. */
const compterAppels = (appel: string): Promise<number> =>
  dansUnDossier('p03', async (dossier) => {
    scenario.ouvrir(dossier).close()
    const trace = join(dossier, 'trace')
    await raconter({ script: 'enfant-actes.ts', args: [dossier, '1', String(ACTES)], devant: strace(appel, undefined, trace) })
    return readFileSync(trace, 'utf8').split('\n').filter((ligne) => /^\d+ +\w+\(/.test(ligne)).length
  })

function essayer([nom, appel, effet, suite]: (typeof PANNES)[number], rang: number): Promise<Essai> {
  return dansUnDossier('p03', async (dossier) => {
    scenario.ouvrir(dossier).close()
    const trace = join(dossier, 'trace')
    const recit = await raconter({ script: 'enfant-actes.ts', args: [dossier, '1', String(ACTES)], devant: strace(appel, `${effet}:when=${rang}${suite}`, trace) })
    const base = scenario.ouvrir(dossier)
    const fautes = scenario.controler(base, recit.acquittes).map((faute) => `${nom}, ${appel} n° ${rang} : ${faute}`)
    base.close()
    const refus = recit.lignes.filter((ligne) => ligne.startsWith('refus')).length
    return { fautes, acquittes: recit.acquittes.length, refus, atteint: recit.signal === 'SIGKILL' || readFileSync(trace, 'utf8').includes('INJECTED') }
  })
}

/** The disk fails at the n-th call, n going through the life of an office; the base that is opened afterwards must be sound and complete. */
export async function p03ErreursDeDisque({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  const hasard = creerHasard(graine)
  const appels = new Map<string, number>([['pwrite64', await compterAppels('pwrite64')], [SYNCHRONISATIONS, await compterAppels(SYNCHRONISATIONS)]])
  const essais: Essai[] = []
  for (let tour = 0; tour < tours; tour++) {
    const panne = PANNES[tour % PANNES.length] ?? PANNES[0]
    essais.push(await essayer(panne, hasard.entier(1, appels.get(panne[1]) ?? 1)))
  }
  const somme = (lire: (essai: Essai) => number) => essais.reduce((total, essai) => total + lire(essai), 0)
  return {
    promesse: 'P3 aucune erreur de disque ne laisse une base fausse',
    graine,
    tours,
    chiffres: { 'appels par vie': [...appels].join(' '), 'pannes atteintes': somme(({ atteint }) => Number(atteint)), acquittés: somme(({ acquittes }) => acquittes), refus: somme(({ refus }) => refus) },
    fautes: essais.flatMap(({ fautes }) => fautes),
  }
}
