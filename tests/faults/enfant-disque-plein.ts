/**
 * An office on a small disk: fills it, tries again and again, reads, drops its ballast, works again, is opened again. Prints its findings as one line of JSON.
 * Argument: data folder.
 */
import { libererLest, poserLest } from '#main/database/disque-lest.ts'
import { codeDePanne } from '#main/database/open-erreurs.ts'
import { scenario } from './scenario.ts'

const [dossier = '', essais = '20'] = process.argv.slice(2)
const base = scenario.ouvrir(dossier)
const lest = poserLest(dossier)
const acquittes: number[] = []
const codes: string[] = []
let n = 1

function tenter(): boolean {
  try {
    scenario.acte(base, n)
    acquittes.push(n)
    return true
  } catch (erreur) {
    codes.push(codeDePanne(erreur) ?? String(erreur))
    return false
  } finally {
    n += 1
  }
}

// A small act may still fit where a large one did not: it goes on until the disk has refused often enough.
while (n < 200_000 && codes.length < Number(essais)) tenter()
const ecartALaLecture = scenario.compter(base) - acquittes.length
const partiels = scenario.controler(base, acquittes)
const libere = libererLest(dossier)
const apres = [tenter(), tenter(), tenter()]
base.close()
const rouverte = scenario.ouvrir(dossier)
const fin = scenario.controler(rouverte, acquittes)
rouverte.close()
console.log(JSON.stringify({ lest, acquittes: acquittes.length, codes, ecartALaLecture, partiels, libere, apres, fin }))
