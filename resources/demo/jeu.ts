import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dateLocale } from '#shared/domain/dates.ts'
import { faireJeu } from './jeu/faire.ts'

const AIDE = 'npm run jeu -- --candidatures 100000 --data DOSSIER [--graine N]'

function lireOptions(): { candidatures: number; dossier: string; graine: string } | undefined {
  const { values } = parseArgs({ options: { candidatures: { type: 'string' }, data: { type: 'string' }, graine: { type: 'string', default: 'pli' } } })
  const candidatures = Number(values.candidatures)
  return values.data === undefined || !Number.isSafeInteger(candidatures) || candidatures < 1 ? undefined : { candidatures, dossier: resolve(values.data), graine: values.graine }
}

/** Makes the large office: rows only, no files, nothing that can leave. */
function main(): number {
  const options = lireOptions()
  if (options === undefined) {
    console.error(AIDE)
    return 2
  }
  const debut = performance.now()
  const racine = fileURLToPath(new URL('../..', import.meta.url))
  const avancer = (fait: number, total: number, quoi: string): void => void process.stdout.write(`\r${Math.floor((100 * fait) / total)} %  ${fait} ${quoi}          `)
  const { candidatures, journal, fautes } = faireJeu({ ...options, racine, aujourdhui: dateLocale(new Date().toISOString()), avancer })
  const mo = Math.round(statSync(join(options.dossier, 'pli.db')).size / 1e6)
  console.log(`\n${candidatures} candidatures, ${journal} lignes de journal, ${mo} Mo, ${Math.round((performance.now() - debut) / 1000)} s : ${options.dossier}`)
  for (const faute of fautes) console.error(`FAUTE : ${faute}`)
  return fautes.length === 0 ? 0 : 1
}

process.exitCode = main()
