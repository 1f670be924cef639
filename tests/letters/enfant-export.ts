/**
 * Exports letters into a folder, as the job does, and says when it begins and when it is done.
 * Arguments: a file with the job's input as JSON.
 */
import { readFileSync } from 'node:fs'
import { exporterLettres } from '#main/letters/exporter-lettres.ts'

const entree = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Parameters<typeof exporterLettres>[0]
console.log('commence')
const { manquants } = await exporterLettres(entree, { progression: () => undefined, annule: new AbortController().signal })
console.log(JSON.stringify(manquants))
