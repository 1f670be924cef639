/** A seeded source of chance: one seed gives one sequence, on every machine. Never for secrets. */
export interface Hasard {
  /** A real in [0, 1[. */
  next(): number
  /** An integer between the two bounds, both included. */
  int(min: number, max: number): number
  between(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Picks by weight; a weight of 0 is never picked. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T
  shuffle<T>(list: readonly T[]): T[]
  sample<T>(list: readonly T[], count: number): T[]
  /** Roughly normal: mean 0, deviation 1, never beyond 6. */
  gauss(): number
  digits(count: number): string
  /** An independent sequence named by a key: what one part draws does not move what another part draws. */
  fork(key: string | number): Hasard
}

/** FNV-1a, 32 bits. */
const hash = (text: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** sfc32: passes PractRand, four words of state, faster than anything that a demonstration needs. */
const sfc32 = (seed: string): (() => number) => {
  let [a, b, c, d] = [hash(seed), hash(`${seed}~b`), hash(`${seed}~c`), 1]
  const step = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i += 1) step()
  return step
}

const pickWeighted = <T>(entries: readonly (readonly [T, number])[], roll: number): T => {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  let left = roll * total
  for (const [value, weight] of entries) {
    if (left < weight) return value
    left -= weight
  }
  throw new RangeError('Nothing to pick from: no entry has a weight')
}

/** Opens a source of chance for a seed. */
export const createHasard = (graine: string | number): Hasard => {
  const seed = String(graine)
  const next = sfc32(seed)
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from: the list is empty')
    return list[int(0, list.length - 1)] as T
  }
  const shuffle = <T>(list: readonly T[]): T[] => {
    const out = [...list]
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = int(0, i)
      ;[out[i], out[j]] = [out[j] as T, out[i] as T]
    }
    return out
  }
  return {
    next,
    int,
    pick,
    shuffle,
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    weighted: (entries) => pickWeighted(entries, next()),
    sample: (list, count) => shuffle(list).slice(0, count),
    gauss: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
    digits: (count) => Array.from({ length: count }, () => int(0, 9)).join(''),
    fork: (key) => createHasard(`${seed}/${key}`),
  }
}
