import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright'

export interface Arrivee {
  /** First paint of the workstation, which is its skeleton: bars without a word, which the browser does not call contentful. */
  readonly squelette: readonly number[]
  /** First paint of a page that holds one word. */
  readonly blanche: readonly number[]
  /** Navigation to the rows of the list, painted and holding the keyboard. */
  readonly utilisable: readonly number[]
}

async function servirPageBlanche(): Promise<{ adresse: string; close: () => void }> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>vide</title><p>Bonjour'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { adresse: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

const premierePeinture = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const [found] = list.getEntriesByName('first-paint')
          if (!found) return
          observer.disconnect()
          resolve(found.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )

/** Run before the page's own scripts: the moment when the list has rows, one of them active, and is painted. */
const guetter = () => {
  if (!location.hostname.endsWith('.localhost')) return
  const look = () => {
    const ready = document.querySelector('[role=grid] [data-active]') && !document.querySelector('[role=grid] [aria-busy=true]')
    if (!ready) return requestAnimationFrame(look)
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => performance.mark('liste:utilisable'), { once: true })
    port1.start()
    return port2.postMessage(null)
  }
  requestAnimationFrame(look)
}

/** The list asked for anew, beside a page of one word, by turns. */
export async function mesurerArrivee(page: Page, tours: number): Promise<Arrivee> {
  const liste = new URL('/', page.url()).href
  const vide = await servirPageBlanche()
  const all = { squelette: [] as number[], blanche: [] as number[], utilisable: [] as number[] }
  await page.addInitScript(guetter)
  for (let tour = 0; tour < tours; tour += 1) {
    await page.goto(vide.adresse)
    all.blanche.push(await premierePeinture(page))
    await page.goto(liste)
    all.squelette.push(await premierePeinture(page))
    await page.waitForFunction(() => performance.getEntriesByName('liste:utilisable').length > 0)
    all.utilisable.push(await page.evaluate(() => performance.getEntriesByName('liste:utilisable')[0]?.startTime ?? Number.NaN))
    await page.waitForTimeout(500)
  }
  vide.close()
  return all
}
