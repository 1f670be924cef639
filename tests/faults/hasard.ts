/** Chance that can be played again: the same seed gives the same round (mulberry32). */
export type Hasard = { readonly graine: number; readonly reel: () => number; readonly entier: (min: number, max: number) => number }

export function creerHasard(graine: number): Hasard {
  let etat = graine >>> 0
  const reel = () => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = etat
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { graine, reel, entier: (min, max) => min + Math.floor(reel() * (max - min + 1)) }
}

/** GRAINE=… replays a round that failed; otherwise each run draws its own and prints it. */
export const graineDuJour = (): number => Number(process.env['GRAINE'] ?? Math.floor(Math.random() * 1e9))
