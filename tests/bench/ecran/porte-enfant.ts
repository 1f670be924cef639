import { monitorEventLoopDelay } from 'node:perf_hooks'
import { join } from 'node:path'
import { mesurerGel } from '../../travaux/mesurer-gel.ts'
import { pathToFileURL } from 'node:url'

interface Porte {
  serve(options: { dataDir: string; demo: boolean; root: string }): Promise<{ adresse: string; close(): Promise<void> }>
}

/** The built browser door in a process of its own, which watches its own event loop as the main process would be watched. */
const RESOLUTION_MS = 2
const [dossier = '', demo = ''] = process.argv.slice(2)
const racine = join(import.meta.dirname, '../../..')
const { serve } = (await import(pathToFileURL(join(racine, 'out/main/serve.js')).href)) as Porte
const served = await serve({ dataDir: dossier, demo: demo === 'demo', root: racine })
const boucle = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
boucle.enable()
let gel = mesurerGel()

process.on('message', (asked: 'effacer' | 'lire' | 'fermer') => {
  if (asked === 'effacer') {
    boucle.reset()
    gel.arreter()
    gel = mesurerGel()
  }
  if (asked === 'lire') process.send?.({ horlogeMs: Math.max(0, boucle.max / 1e6 - RESOLUTION_MS), processeurMs: gel.arreter().maxMs })
  if (asked === 'fermer') void served.close().then(() => process.exit(0))
})
process.send?.({ adresse: served.adresse })
