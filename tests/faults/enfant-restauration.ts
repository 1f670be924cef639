/** Restores a generation into a data folder: prepares beside, then swaps. Arguments: backup folder, generation, data folder. */
import { echanger } from '#main/database/restauration-echange.ts'
import { preparerRestauration } from '#main/database/restauration.ts'

const [destination = '', generation = '', dossier = ''] = process.argv.slice(2)
const { nouveau, nom } = await preparerRestauration({ destination, generation, dossier, nomBase: 'pli.db', maintenant: '2026-11-22T08:00:00.000Z', versionMax: 1 })
console.log('prepare')
echanger(dossier, nouveau, nom)
console.log('fini')
