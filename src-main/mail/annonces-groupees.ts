import type { Annonce } from '#shared/contract/evenements.ts'

interface Concerne {
  readonly id: number
  readonly candidatureId: number | null
}

/** Tells the windows of a burst of sendings by groups: 5 000 courriels are not 20 000 events. */
export function createAnnoncesGroupees(annoncer: (annonce: Annonce) => void, attenteMs = 250) {
  const courriels = new Set<number>()
  const candidatures = new Set<number>()
  let timer: NodeJS.Timeout | undefined

  const dire = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (courriels.size > 0) annoncer({ type: 'courriels_changes', courrielIds: [...courriels] })
    if (candidatures.size > 0) annoncer({ type: 'candidatures_changees', candidatureIds: [...candidatures] })
    courriels.clear()
    candidatures.clear()
  }

  return {
    noter({ id, candidatureId }: Concerne): void {
      courriels.add(id)
      if (candidatureId !== null) candidatures.add(candidatureId)
      timer ??= setTimeout(dire, attenteMs)
    },
    dire,
    oublier: () => clearTimeout(timer),
  }
}
