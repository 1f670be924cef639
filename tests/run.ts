/** `npm test`: all the checks of the house, their counts added, the total on the very last line; `npm test -- types lint`: some of them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { somme, unFait } from './support/bilan.ts'
import type { Bilan } from './support/bilan.ts'
import { ETAPES } from './support/etapes.ts'
import type { Etape } from './support/etapes.ts'
import { RACINE } from './support/lancer.ts'

const noms = process.argv.slice(2)
const inconnus = noms.filter((nom) => !ETAPES.some((etape) => etape.nom === nom))
if (inconnus.length > 0) {
  console.error(`Étape inconnue : ${inconnus.join(', ')}. Les étapes : ${ETAPES.map(({ nom }) => nom).join(', ')}.`)
  process.exit(2)
}
const etapes = noms.length === 0 ? ETAPES : ETAPES.filter(({ nom }) => noms.includes(nom))

const faites: { etape: Etape; bilan: Bilan; secondes: number }[] = []
for (const [rang, etape] of etapes.entries()) {
  console.log(`\n══ ${rang + 1}/${etapes.length}  ${etape.titre} ${'═'.repeat(Math.max(3, 60 - etape.titre.length))}`)
  const debut = performance.now()
  const bilan = await etape.faire().catch(enPanne)
  faites.push({ etape, bilan, secondes: (performance.now() - debut) / 1000 })
}

console.log('\n══ Bilan ═══════════════════════════════════════════════════════════')
for (const { etape, bilan, secondes } of faites) console.log(ligneDe(etape, bilan, secondes))

const total = somme(faites.map(({ bilan }) => bilan))
const derniere = `${total.reussis} passed, ${total.echoues} failed`
mkdirSync(join(RACINE, 'tests/results'), { recursive: true })
writeFileSync(join(RACINE, 'tests/results/bilan.txt'), `${derniere}\n`)
console.log(derniere)
process.exitCode = total.echoues === 0 ? 0 : 1

function enPanne(error: unknown): Bilan {
  console.error(error)
  return unFait(false)
}

function ligneDe({ titre }: Etape, { reussis, echoues, ignores }: Bilan, secondes: number): string {
  const marque = echoues > 0 ? 'ÉCHEC' : reussis === 0 ? '–' : 'ok'
  const suite = ignores > 0 ? `, ${ignores} non exécutés` : ''
  return `  ${marque.padEnd(6)} ${titre.padEnd(32)} ${reussis} réussis, ${echoues} échoués${suite}  (${secondes.toFixed(1)} s)`
}
