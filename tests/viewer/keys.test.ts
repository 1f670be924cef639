import { describe, expect, it } from 'vitest'
import { actionOf, keyHint, VIEWER_KEYS, type ViewerAction } from '../../src-renderer/viewer/keys.ts'
import { slice } from '../../src-renderer/viewer/virtual-rows.ts'

const stroke = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...held })

describe('the keys of the viewer', () => {
  it('never gives one key to two actions', () => {
    const all = Object.values(VIEWER_KEYS).flat()
    expect(new Set(all).size).toBe(all.length)
  })

  it('leaves the keys of the verdicts and of the queue to the screen', () => {
    expect(['v', 'r', 'c', 'n', 'p', 'd', 'V', 'R', 'C', 'N', 'P', 'D', ' ', 'Enter', 'Escape'].map((key) => actionOf(stroke(key)))).toEqual(Array(15).fill(undefined))
  })

  it('knows its own, and none with Ctrl, Alt or Cmd', () => {
    expect(['+', '-', '/', 't', 'T', 'ArrowRight'].map((key) => actionOf(stroke(key)))).toEqual(['zoomIn', 'zoomOut', 'search', 'rotate', 'rotateBack', 'nextPage'])
    expect([actionOf(stroke('+', { ctrlKey: true })), actionOf(stroke('t', { altKey: true })), actionOf(stroke('l', { metaKey: true }))]).toEqual([undefined, undefined, undefined])
  })

  it('follows the keys that the screen chooses', () => {
    expect(actionOf(stroke('x'), { ...VIEWER_KEYS, search: ['x'] })).toBe('search')
  })

  it('says each key as it is pressed', () => {
    expect((['rotate', 'rotateBack', 'search', 'zoomIn'] satisfies ViewerAction[]).map((action) => keyHint(action))).toEqual(['T', '⇧ T', '/', '+'])
  })
})

describe('the list of thumbnails', () => {
  it('holds the rows in sight and two on each side', () => {
    expect(slice({ top: 1000, height: 300, row: 100, count: 300, around: 2 })).toEqual([8, 9, 10, 11, 12, 13, 14])
    expect(slice({ top: 0, height: 600, row: 100, count: 3, around: 2 })).toEqual([0, 1, 2])
  })
})
