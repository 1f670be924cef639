import { describe, expect, it } from 'vitest'
import { createHasard } from '../../../resources/demo/hasard.ts'

describe('the chance of the demonstration', () => {
  it('gives the same sequence for the same seed, and another for another seed', () => {
    const suite = (graine: string): number[] => {
      const hasard = createHasard(graine)
      return Array.from({ length: 50 }, () => hasard.int(0, 1_000_000))
    }
    expect(suite('a')).toEqual(suite('a'))
    expect(suite('a')).not.toEqual(suite('b'))
  })

  it('keeps a fork independent of what its parent has drawn', () => {
    const [un, deux] = [createHasard('x'), createHasard('x')]
    un.next()
    expect(un.fork('k').next()).toBe(deux.fork('k').next())
    expect(un.fork('k').next()).not.toBe(un.fork('autre').next())
  })

  it('spreads integers over their whole interval', () => {
    const hasard = createHasard(7)
    const comptes = new Map<number, number>()
    for (let i = 0; i < 6000; i += 1) {
      const face = hasard.int(1, 6)
      comptes.set(face, (comptes.get(face) ?? 0) + 1)
    }
    expect([...comptes.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
    for (const compte of comptes.values()) expect(Math.abs(compte - 1000)).toBeLessThan(150)
  })

  it('respects weights, never picks a weight of zero, and refuses an empty choice', () => {
    const hasard = createHasard(3)
    const tirages = Array.from({ length: 2000 }, () => hasard.weighted([['rare', 1], ['courant', 9], ['jamais', 0]]))
    const rares = tirages.filter((valeur) => valeur === 'rare').length
    expect(tirages).not.toContain('jamais')
    expect(rares).toBeGreaterThan(130)
    expect(rares).toBeLessThan(280)
    expect(() => hasard.pick([])).toThrow(RangeError)
    expect(() => hasard.weighted([['jamais', 0]])).toThrow(RangeError)
  })

  it('shuffles without losing anybody and without touching the list it was given', () => {
    const liste = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8])
    const melange = createHasard('m').shuffle(liste)
    expect(melange.toSorted((a, b) => a - b)).toEqual([...liste])
    expect(melange).not.toEqual([...liste])
  })
})
