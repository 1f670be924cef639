import { fold } from '../../ui/fold.ts'

const BOUNDARIES = [' ', '\u00a0', '\u202f', "'", '’', '(', '-', '/']

/** How well a label answers a query: word starts beat words inside, `undefined` is no answer. Accents and case do not count. */
export function scoreLabel(label: string, query: string): number | undefined {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const text = fold(label)
  const scores = words.map((word) => {
    if (text.startsWith(word)) return 3
    if (BOUNDARIES.some((boundary) => text.includes(boundary + word))) return 2
    return text.includes(word) ? 1 : undefined
  })
  return scores.every((score) => score !== undefined) ? scores.reduce((sum, score) => sum + score, 0) : undefined
}

/** Keeps what answers the query, best first, otherwise in the given order. */
export function rank<T>(items: readonly T[], query: string, labelOf: (item: T) => string): readonly T[] {
  if (query.trim() === '') return items
  return items
    .map((item, index) => ({ item, index, score: scoreLabel(labelOf(item), query) }))
    .filter((entry) => entry.score !== undefined)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.index - b.index)
    .map((entry) => entry.item)
}
