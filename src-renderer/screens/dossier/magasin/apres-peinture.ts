import { flushSync } from 'react-dom'
import { afterPaint } from '../../../viewer/after-paint.ts'

/** What a key changes besides the page it brings. */
export interface ApresPeinture {
  /** Done once the page is painted, and before any key, press or drop is heard: what comes next finds the screen up to date. */
  readonly differer: (faire: () => void) => void
}

const GESTES = ['keydown', 'pointerdown', 'click', 'dragenter', 'pagehide', 'visibilitychange'] as const

/** One a window: drawing the whole screen takes longer than the page that is waited for. */
export function createApresPeinture(): ApresPeinture {
  let attendu: (() => void) | undefined
  const solder = () => {
    const faire = attendu
    attendu = undefined
    if (faire) flushSync(faire)
  }
  for (const geste of GESTES) globalThis.addEventListener(geste, solder, { capture: true })
  return {
    differer: (faire) => {
      solder()
      attendu = faire
      afterPaint(solder)
    },
  }
}
