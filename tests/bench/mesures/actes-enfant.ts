import { ouvrirBureauEssai } from '../../support/bureau-essai.ts'
import { createVerdicts } from './actes.ts'

/** Run under strace: the acts only, so that what opening costs is spread over none of them. */
const [dossier = '', nombre = '0'] = process.argv.slice(2)
const essai = await ouvrirBureauEssai({ dossier, maintenant: new Date().toISOString() })
const verdict = createVerdicts(essai)
for (let act = 0; act < Number(nombre); act += 1) verdict()
// No orderly close: the checkpoint that it makes belongs to no act.
process.exit(0)
