import type { Page } from 'playwright'
import sharp from 'sharp'
import type { ViewerSource } from '../../../src-renderer/viewer/source.ts'

export interface Outcome {
  readonly problem: string | undefined
}

/** Shows a document and waits until it is drawn or refused. */
export async function showDocument(page: Page, source: ViewerSource, side = 0, timeout = 15_000): Promise<Outcome> {
  await page.evaluate(([shown, where]) => {
    harness.events.length = 0
    harness.show(shown, where)
  }, [source, side] as const)
  await page.waitForFunction(() => harness.events.some(({ name }) => name === 'ready' || name === 'problem'), undefined, { timeout })
  // The document that left is taken apart once the browser has time.
  await page.waitForFunction((where) => (document.querySelectorAll('.side')[where]?.querySelectorAll('[role=document]').length ?? 0) <= 1, side)
  return page.evaluate(() => ({ problem: harness.events.find(({ name }) => name === 'problem')?.values[0] as string | undefined }))
}

/** What was reported of one kind since the document is shown. */
export function reported(page: Page, name: string, side = 0): Promise<(readonly unknown[])[]> {
  return page.evaluate(([wanted, where]) => harness.events.filter((event) => event.name === wanted && event.side === where).map(({ values }) => values), [name, side] as const)
}

/** How many pixels of a page are not white, as they are seen on the screen. */
export function inkOf(page: Page, pageNumber = 1, side = 0): Promise<number> {
  return page.evaluate(([wanted, where]) => {
    // The document that left stays underneath for a moment: the last one is in sight.
    const sheet = [...(document.querySelectorAll('.side')[where]?.querySelectorAll('[role=document]') ?? [])].at(-1)
    const canvas = sheet?.querySelector<HTMLCanvasElement>(`.page[data-page-number="${wanted}"] canvas`) ?? sheet?.querySelector<HTMLCanvasElement>('.page canvas')
    if (!canvas?.width) return 0
    const copy = new OffscreenCanvas(canvas.width, canvas.height)
    const context = copy.getContext('2d')
    if (!context) return 0
    context.fillStyle = '#fff'
    context.fillRect(0, 0, copy.width, copy.height)
    context.drawImage(canvas, 0, 0)
    const { data } = context.getImageData(0, 0, copy.width, copy.height)
    let ink = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 735) ink += 1
    return ink
  }, [pageNumber, side] as const)
}

export interface PageLook {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a page stands in its viewer. */
export async function lookOf(page: Page, pageNumber = 1, side = 0): Promise<PageLook> {
  const box = await page.locator('.side').nth(side).locator('[role=document]').last().locator('.page').nth(pageNumber - 1).boundingBox()
  if (!box) throw new Error(`page ${pageNumber} is not there`)
  return { left: Math.round(box.x), top: Math.round(box.y), width: Math.round(box.width), height: Math.round(box.height) }
}

/** How many pixels of the first page are not white on the screen, all layers together (a button has a canvas of its own). */
export async function seenInk(page: Page): Promise<number> {
  const shot = await page.locator('[role=document]').last().locator('.page').first().screenshot()
  const { data } = await sharp(shot).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.reduce((ink, level) => ink + (level < 245 ? 1 : 0), 0)
}
