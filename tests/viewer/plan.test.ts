import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptKeys, keysToClose, nextJob, type Held } from '../../src-renderer/viewer/prefetch/plan.ts'

const held = (key: string, state: Partial<Held> = {}): Held => ({ key, leased: false, opened: false, drawn: false, failed: false, ...state })

describe('what is prepared ahead', () => {
  it('keeps the first ones asked for, each once, up to its capacity', () => {
    expect(keptKeys(['b', 'c', 'b', 'd', 'a'], 3)).toEqual(['b', 'c', 'd'])
    expect(keptKeys(['b'], 0)).toEqual([])
  })

  it('closes what is neither kept nor in sight', () => {
    const all = [held('a'), held('b', { leased: true }), held('c', { opened: true }), held('d', { failed: true })]
    expect(keysToClose(all, ['c'])).toEqual(['a', 'd'])
  })

  it('opens then draws the likeliest document before it touches the next one', () => {
    const kept = ['b', 'c']
    const steps = [
      nextJob(kept, []),
      nextJob(kept, [held('b', { opened: true })]),
      nextJob(kept, [held('b', { opened: true, drawn: true })]),
      nextJob(kept, [held('b', { opened: true, drawn: true }), held('c', { opened: true, drawn: true })]),
    ]
    expect(steps).toEqual([{ key: 'b', step: 'open' }, { key: 'b', step: 'draw' }, { key: 'c', step: 'open' }, undefined])
  })

  it('passes over what cannot be shown and what is already in sight', () => {
    const all = [held('b', { failed: true }), held('c', { opened: true, leased: true })]
    expect(nextJob(['b', 'c', 'd'], all)).toEqual({ key: 'd', step: 'open' })
  })

  it('never holds more than its capacity and what is in sight, and always ends', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    fc.assert(fc.property(fc.array(fc.array(key, { maxLength: 8 }), { maxLength: 12 }), fc.array(key, { maxLength: 2 }), fc.nat(4), (wishes, seen, capacity) => {
      const all = new Map<string, Held>(seen.map((one) => [one, held(one, { leased: true, opened: true })]))
      for (const wish of wishes) {
        const kept = keptKeys(wish, capacity)
        for (const gone of keysToClose([...all.values()], kept)) all.delete(gone)
        for (let job = nextJob(kept, [...all.values()]); job; job = nextJob(kept, [...all.values()])) {
          const before = all.get(job.key) ?? held(job.key)
          all.set(job.key, { ...before, opened: true, drawn: before.drawn || job.step === 'draw' })
        }
        expect(all.size).toBeLessThanOrEqual(new Set([...kept, ...seen]).size)
        expect(kept.every((one) => all.get(one)?.drawn || all.get(one)?.leased)).toBe(true)
      }
    }))
  })
})
