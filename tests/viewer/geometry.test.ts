import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANVAS_MAX_PIXELS, fitScale, pixelDensity, pixelGrain, SCALE_MAX, SCALE_MIN, SCALE_STEPS, stepScale, turnBox } from '../../src-renderer/viewer/geometry.ts'
import { turn } from '../../src-renderer/viewer/source.ts'

const VIEW = { width: 1032, height: 724, pixelRatio: 1 }
const scale = fc.double({ min: SCALE_MIN, max: SCALE_MAX, noNaN: true })

describe('the size of a page', () => {
  it('takes the width of the view, or is seen whole', () => {
    const page = { width: 800, height: 1400 }
    expect([fitScale('width', page, VIEW), fitScale('page', page, VIEW)]).toEqual([1.25, 0.5])
  })

  it('is not blown up without limit for a visiting card, nor shrunk to nothing for a poster', () => {
    expect([fitScale('width', { width: 50, height: 30 }, VIEW), fitScale('page', { width: 90_000, height: 90_000 }, VIEW)]).toEqual([4, SCALE_MIN])
  })

  it('goes from step to step and stops at both ends', () => {
    expect([stepScale(1, 1), stepScale(1, -1), stepScale(1.04, -1), stepScale(1.04, 1), stepScale(SCALE_MAX, 1), stepScale(SCALE_MIN, -1)]).toEqual([1.1, 0.9, 1, 1.1, SCALE_MAX, SCALE_MIN])
  })

  it('always moves in the direction asked for, unless it is at the end', () => {
    fc.assert(fc.property(scale, (from) => {
      expect(stepScale(from, 1)).toBeGreaterThanOrEqual(Math.min(from, SCALE_MAX))
      expect(stepScale(from, -1)).toBeLessThanOrEqual(Math.max(from, SCALE_MIN))
      expect(SCALE_STEPS.includes(stepScale(from, 1)) || from >= SCALE_MAX - 0.01).toBe(true)
    }))
  })

  it('never makes a canvas larger than the bound', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 60_000, noNaN: true }), fc.double({ min: 1, max: 60_000, noNaN: true }), fc.constantFrom(1, 1.25, 1.5, 2, 3), (width, height, ratio) => {
      const density = pixelDensity(width, height, ratio)
      expect(width * density * height * density).toBeLessThanOrEqual(CANVAS_MAX_PIXELS * 1.0001)
      expect(density).toBeLessThanOrEqual(ratio)
    }))
  })

  it('falls on whole pixels of the screen, as pdf.js does', () => {
    expect([1, 2, 1.25, 1.5, 1.75].map(pixelGrain)).toEqual([1, 1, 4, 2, 4])
  })

  it('turns by quarters, and comes back after four', () => {
    expect([turn(0, 90), turn(270, 90), turn(0, -90)]).toEqual([90, 0, 270])
    expect(turnBox({ width: 2, height: 3 }, 270)).toEqual({ width: 3, height: 2 })
    expect(turnBox({ width: 2, height: 3 }, 180)).toEqual({ width: 2, height: 3 })
  })
})
