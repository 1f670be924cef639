/** The share sent of each file on its way, by `candidature/demand`. */
export type Parts = ReadonlyMap<string, number>

export interface Envois {
  readonly parts: () => Parts
  readonly avancer: (cle: string, part: number) => void
  readonly finir: (cle: string) => void
  readonly subscribe: (listener: () => void) => () => void
}

export const cleEnvoi = (cible: { readonly candidatureId: number; readonly pieceJustificativeId: number }): string => `${cible.candidatureId}/${cible.pieceJustificativeId}`

/** Files being sent, so that their line says how far they are. */
export function createEnvois(): Envois {
  let parts: Parts = new Map()
  const listeners = new Set<() => void>()
  const set = (next: Parts) => {
    parts = next
    for (const listener of listeners) listener()
  }
  return {
    parts: () => parts,
    avancer: (cle, part) => set(new Map(parts).set(cle, part)),
    finir: (cle) => set(new Map([...parts].filter(([known]) => known !== cle))),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
