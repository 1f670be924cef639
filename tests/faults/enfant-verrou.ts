/** Takes the lock of a data folder at a given instant, and tells; gives it back when told to. Argument: data folder. */
import { prendreVerrou } from '#main/database/verrou.ts'
import type { Verrou } from '#main/database/verrou.ts'

type Ordre = { readonly prendreA: number } | { readonly rendre: true }

const [dossier = ''] = process.argv.slice(2)
let verrou: Verrou | undefined

function prendre(instant: number): void {
  while (performance.timeOrigin + performance.now() < instant);
  verrou = prendreVerrou(dossier, { secret: `s${process.pid}`, ouvertLe: new Date().toISOString() })
  process.send?.(verrou.ok ? { ok: true, arretPropre: verrou.arretPropre } : { ok: false, pid: verrou.proprietaire?.pid })
}

process.on('message', (ordre: Ordre) => {
  if ('prendreA' in ordre) return prendre(ordre.prendreA)
  if (verrou?.ok === true) verrou.liberer()
  process.send?.({ rendu: true })
})
process.send?.({ pret: true })
