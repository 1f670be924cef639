/**
 * A process that works until it is killed, and acknowledges each act on its standard output once it is committed.
 * Arguments: data folder, number of the first act, how many (0: without end).
 */
import { writeSync } from 'node:fs'
import { scenario } from './scenario.ts'

const [dossier = '', premier = '1', combien = '0'] = process.argv.slice(2)
const base = scenario.ouvrir(dossier)
writeSync(1, 'pret\n')
const dernier = Number(combien) === 0 ? Number.POSITIVE_INFINITY : Number(premier) + Number(combien) - 1

/** Three refusals in a row end the work, as the office stops writing on a disk that fails. */
let refus = 0
for (let n = Number(premier); n <= dernier && refus < 3; n++) {
  try {
    scenario.acte(base, n)
    writeSync(1, `${n}\n`)
    refus = 0
  } catch (erreur) {
    refus += 1
    writeSync(1, `refus ${n} ${(erreur as { code?: string }).code ?? String(erreur)}\n`)
  }
}
try {
  base.close()
  writeSync(1, 'fini\n')
} catch (erreur) {
  writeSync(1, `refus fermeture ${(erreur as { code?: string }).code ?? ''}\n`)
}
