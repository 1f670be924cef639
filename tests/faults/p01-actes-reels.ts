import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { avecEnfantAssemble } from './assembler.ts'
import type { Bilan } from './bilan.ts'
import { fautesDuBureauReel, ouvrirBase, ouvrirReel, type Accuse } from './bureau-reel.ts'
import { creerHasard } from './hasard.ts'
import { dansUnDossier, enfant, raconterCommande } from './processus.ts'

const lireAccuses = (lignes: readonly string[]): Accuse[] =>
  lignes.flatMap((ligne) => {
    const [, sequence, empreinte] = /^acquitte (\d+) ([0-9a-f]{64})$/.exec(ligne) ?? []
    return sequence === undefined || empreinte === undefined ? [] : [{ sequence: Number(sequence), empreinte }]
  })

/** Death comes some acts after the start, and a little later: in the middle of one, on a machine slow or fast. */
function tuerApres(enfant: ChildProcess, actes: number, delai: number): void {
  let vus = 0
  const tuer = () => void attendre(delai).then(() => enfant.kill('SIGKILL'))
  if (actes === 0) return tuer()
  enfant.stdout?.on('data', (bloc: Buffer) => {
    const avant = vus
    vus += bloc.toString().split('\n').length - 1
    if (avant < actes && vus >= actes) tuer()
  })
}

/**
 * The office's own acts (dossier typed, envelope, deposit, verdicts, declaration with its courriel, avis and its letter) killed at any moment, again
 * and again on the same base: what was acknowledged is there, with its journal, its courriel, its bytes and its counts.
 */
export function p01ActesReels({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  const hasard = creerHasard(graine)
  return dansUnDossier('p01r', (racine) =>
    avecEnfantAssemble(enfant('enfant-actes-reels.ts'), async (script) => {
      const dossier = join(racine, 'donnees')
      mkdirSync(dossier)
      ;(await ouvrirReel(dossier)).close()
      const accuses: Accuse[] = []
      const fautes: string[] = []
      let pireOuverture = 0
      for (let tour = 0; tour < tours; tour++) {
        const [actes, delai] = [hasard.entier(0, 9), hasard.entier(0, 30)]
        const recit = await raconterCommande([process.execPath, script, dossier], (vie) => tuerApres(vie, actes, delai))
        accuses.push(...lireAccuses(recit.lignes))
        if (recit.signal !== 'SIGKILL') fautes.push(`tour ${tour} : mort avant d’être tué (${recit.erreurs.slice(0, 300)})`)
        const debut = performance.now()
        const base = ouvrirBase(dossier)
        pireOuverture = Math.max(pireOuverture, performance.now() - debut)
        fautes.push(...fautesDuBureauReel(base, dossier, accuses).map((faute) => `tour ${tour}, ${actes} actes puis ${delai} ms : ${faute}`))
        base.close()
      }
      return { promesse: 'P1 les actes du bureau survivent à la mort subite, entiers', graine, tours, chiffres: { acquittés: accuses.length, 'fautes vues': fautes.length, 'pire réouverture (ms)': Math.round(pireOuverture) }, fautes }
    }),
  )
}
