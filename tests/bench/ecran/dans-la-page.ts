import type { Page } from 'playwright'

/** Added to each page before its own scripts: tells when a key was pressed and when what it changed was painted. */
export interface Banc {
  /** Waits until `vrai()` holds, then until the frame that shows it is painted. Answers milliseconds since the last key, `null` after three seconds. */
  depuisLaTouche(vrai: () => boolean): Promise<number | null>
  /** Remembers the moment of the next key; what the screen looks like before it is the caller's to remember. */
  armer(): void
  /** What the last `chronometrerTouche` waits for. */
  attendu?: Promise<unknown>
  /** Milliseconds between frames while `pas` is done before each. */
  images(combien: number, pas: () => void): Promise<number[]>
}

declare global {
  // oxlint-disable-next-line no-var
  var banc: Banc
}

function installer(): void {
  let touche = Number.NaN
  addEventListener('keydown', (event) => (touche = Number.isNaN(touche) ? event.timeStamp : touche), { capture: true })
  const peinte = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now()), { once: true })
        port1.start()
        port2.postMessage(null)
      })
    })
  globalThis.banc = {
    armer: () => (touche = Number.NaN),
    async depuisLaTouche(vrai) {
      const limit = performance.now() + 3000
      // Looked at in each frame, before it is painted, and between frames by no one: looking costs what it measures.
      while (Number.isNaN(touche) || !vrai()) {
        if (performance.now() > limit) return null
        await new Promise(requestAnimationFrame)
      }
      return (await peinte()) - touche
    },
    async images(combien, pas) {
      const durees: number[] = []
      let last = await new Promise<number>(requestAnimationFrame)
      while (durees.length < combien) {
        pas()
        const now = await new Promise<number>(requestAnimationFrame)
        durees.push(now - last)
        last = now
      }
      return durees
    },
  }
}

/**
 * Presses a key once the page is on the watch, and answers what `guetter` saw. Two steps, because a key overtakes a script that was
 * sent before it. `guetter` runs in the page: it closes over nothing.
 */
export async function chronometrerTouche<T>(page: Page, touche: string, guetter: () => Promise<T>): Promise<T> {
  await page.evaluate(`banc.armer(); void (banc.attendu = (${guetter.toString()})())`)
  await page.keyboard.press(touche)
  return (await page.evaluate(() => banc.attendu)) as T
}

export const installerBanc = (page: Page): Promise<unknown> => page.addInitScript(installer)
