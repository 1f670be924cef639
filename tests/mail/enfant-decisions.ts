import { randomUUID } from 'node:crypto'
import { createContexte, trouverMoi } from '#main/composition/contexte.ts'
import { getCandidature } from '#main/database/queries/candidatures.ts'
import { declarerIncomplet } from '#main/usecases/dossiers/declarer.ts'
import { ouvrirBureauEssai } from '../support/bureau-essai.ts'

/** Declares dossiers incomplete one after the other, saying each one when it is acknowledged. */
const [dossier = ''] = process.argv.slice(2)
const essai = await ouvrirBureauEssai({ dossier })
const { base, outils } = essai.bureau
/** Ids of its own: each life would count from one again. */
const ctx = createContexte({ ...outils, monde: { ...outils.monde, identifiant: randomUUID } }, trouverMoi(base.db, null))
const ids = base.sqlite.prepare("SELECT id FROM candidature WHERE dossier <> 'incomplet' ORDER BY id").pluck().all() as number[]
process.stdout.write('pret\n')
for (const id of ids) {
  declarerIncomplet(ctx, { id, version: getCandidature(base.db, id)?.version ?? 0, date: '2027-03-12', limiteLe: '2027-04-14', annoncer: true })
  process.stdout.write(`${id}\n`)
}
await essai.close()
