/** Opens a base, which migrates it. Arguments: data folder, migrations folder. */
import { openDatabase } from '#main/database/open.ts'
import { cheminBase } from './scenario.ts'

const [dossier = '', migrationsDir = ''] = process.argv.slice(2)
const base = openDatabase({ chemin: cheminBase(dossier), migrationsDir })
console.log(`version ${Number(base.sqlite.pragma('user_version', { simple: true }))}`)
base.close()
