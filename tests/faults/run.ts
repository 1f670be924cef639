/**
 * The full figures of the promises about the base (`npm run faults`); `npm test` runs the same rounds, fewer of them.
 * `npm run faults P3 P8` runs those only; GRAINE=… replays a round.
 */
import type { Bilan } from './bilan.ts'
import { imprimer } from './bilan.ts'
import { graineDuJour } from './hasard.ts'
import { p01MortSubite } from './p01-mort-subite.ts'
import { p01ActesReels } from './p01-actes-reels.ts'
import { p01Serveur } from './p01-serveur.ts'
import { p03ErreursDeDisque } from './p03-erreurs-de-disque.ts'
import { p05DisquePlein } from './p05-disque-plein.ts'
import { p06Degats } from './p06-degats.ts'
import { p07Sauvegardes } from './p07-sauvegardes.ts'
import { p08Restauration } from './p08-restauration.ts'
import { p09Migrations } from './p09-migrations.ts'
import { p10UneSeuleInstance } from './p10-une-seule-instance.ts'

const major = Number(process.versions.node.split('.')[0])
if (major < 22) throw new Error(`Pli needs Node 22 or later; this is ${process.versions.node}. Use "npm run faults".`)

type Epreuve = readonly [nom: string, tours: number, (options: { readonly tours: number; readonly graine: number }) => Promise<Bilan>]

const EPREUVES: readonly Epreuve[] = [
  ['P1', 300, p01MortSubite],
  ['P1', 300, p01ActesReels],
  ['P1', 100, p01Serveur],
  ['P3', 168, p03ErreursDeDisque],
  ['P5', 10, p05DisquePlein],
  ['P6', 600, p06Degats],
  ['P7', 40, p07Sauvegardes],
  ['P8', 160, p08Restauration],
  ['P9', 120, p09Migrations],
  ['P10', 200, p10UneSeuleInstance],
]

const choisies = process.argv.slice(2)
const graine = graineDuJour()
let tenues = true
for (const [nom, tours, epreuve] of EPREUVES) {
  if (choisies.length > 0 && !choisies.includes(nom)) continue
  const debut = performance.now()
  const bilan = await epreuve({ tours, graine })
  imprimer(bilan)
  console.log(`  ${Math.round((performance.now() - debut) / 1000)} s`)
  tenues &&= bilan.fautes.length === 0
}
process.exitCode = tenues ? 0 : 1
