import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { registreEssai } from './registre-essai.ts'
import { createForkNode } from '#main/travaux/fork-node.ts'
import type { ForkTravail } from '#main/travaux/port.ts'
import { createTravaux } from '#main/travaux/travaux.ts'

// A parent with one idle child and two busy in a loop; it prints their pids and waits to be killed.
const pids: (number | undefined)[] = []
const forkNode = createForkNode(join(import.meta.dirname, 'enfant-essai.ts'))
const fork: ForkTravail = (options) => {
  const port = forkNode(options)
  pids.push(port.pid)
  return port
}
const travaux = createTravaux({ fork, registre: registreEssai })
void travaux.runTravail('boucler', null as never, { limites: { dureeMs: 60_000 } }).catch(() => undefined)
void travaux.runTravail('bouclerLongtemps', null as never).catch(() => undefined)
await attendre(1200)
process.stdout.write(JSON.stringify(pids))
await attendre(60_000)
