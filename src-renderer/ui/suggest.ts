import { fold } from './fold.ts'

/**
 * The ready sentences that what is typed may be the beginning of: those that start with it, then those where each typed
 * word starts a word. Accents and case do not count; a sentence already written in full is not proposed again.
 */
export function suggest(sentences: readonly string[], typed: string, limit = 6): readonly string[] {
  const text = fold(typed).trim()
  const open = sentences.filter((sentence) => fold(sentence) !== text)
  if (text === '') return open.slice(0, limit)
  const words = text.split(/\s+/)
  const starts = open.filter((sentence) => fold(sentence).startsWith(text))
  const holds = open.filter((sentence) => {
    const own = fold(sentence).split(/[^\p{L}\p{N}]+/u)
    return !starts.includes(sentence) && words.every((word) => own.some((candidate) => candidate.startsWith(word)))
  })
  return [...starts, ...holds].slice(0, limit)
}
