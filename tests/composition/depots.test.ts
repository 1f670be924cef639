import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createExports } from '#main/composition/depots.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const ZIP = { octets: new Uint8Array(8), nom: 'lettres.zip', type: 'application/zip' }

it('ce qui est exporté attend une heure, puis quitte la mémoire sans que personne le demande', () => {
  const exports = createExports()
  exports.put('a', ZIP)
  vi.advanceTimersByTime(3_599_999)
  expect({ la: exports.get('a'), attendues: vi.getTimerCount() }).toEqual({ la: ZIP, attendues: 1 })
  vi.advanceTimersByTime(1)
  expect({ la: exports.get('a'), attendues: vi.getTimerCount() }).toEqual({ la: undefined, attendues: 0 })
})

it('ce qui a servi part avec son réveil', () => {
  const exports = createExports()
  exports.put('a', ZIP)
  exports.drop('a')
  expect({ la: exports.get('a'), attendues: vi.getTimerCount() }).toEqual({ la: undefined, attendues: 0 })
})
