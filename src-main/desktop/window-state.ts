import type { Rectangle } from 'electron'

export interface WindowState {
  bounds: Rectangle
  maximized: boolean
}

const DEFAULT_SIZE = { width: 1440, height: 900 }
export const SMALLEST = { width: 960, height: 600 }

/** How much of the title bar must stay on some screen for a person to catch the window. */
const GRASP = { width: 120, height: 40 }

/** Where the window opens: where it was, unless that screen is gone since. Without a position, Electron centres it. */
export function openingBounds(saved: WindowState | undefined, screens: readonly Rectangle[]): Partial<Rectangle> & { width: number; height: number } {
  if (saved === undefined || !isRectangle(saved.bounds)) return DEFAULT_SIZE
  const { x, y, width, height } = saved.bounds
  const size = { width: Math.max(width, SMALLEST.width), height: Math.max(height, SMALLEST.height) }
  return screens.some((screen) => catchable(saved.bounds, screen)) ? { x, y, ...size } : size
}

function catchable(bounds: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
  const below = screen.y + screen.height - bounds.y
  return across >= GRASP.width && bounds.y >= screen.y && below >= GRASP.height
}

function isRectangle(bounds: unknown): bounds is Rectangle {
  const { x, y, width, height } = (bounds ?? {}) as Partial<Rectangle>
  return [x, y, width, height].every((side) => Number.isInteger(side))
}
