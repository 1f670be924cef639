import { fold } from '../../ui/fold.ts'

/** How well a label answers a query: word starts beat words inside, `undefined` is no answer. Accents and case do not count. */
export function scoreLabel(label: string, query: string): number | undefined {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const text = fold(label)
  const scores = words.map((word) => {
    const at = text.indexOf(word)
    if (at < 0) return undefined
    if (at === 0) return 3
    return /[\s'’(«-]/.test(text[at - 1] ?? '') ? 2 : 1
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
