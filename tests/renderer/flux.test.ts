import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batir } from '../support/batir.ts'
import { ouvrirNavigateur } from '../support/navigateur.ts'
import { ouvrirHarnais, type Harnais } from './harness/serveur.ts'

const SETTLED = 15_000

let dir: string
let browser: Browser
let context: BrowserContext
let harnais: Harnais

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pli-flux-'))
  const root = new URL('../../src-renderer/', import.meta.url).pathname
  await batir({ configFile: false, root, logLevel: 'silent', html: { cspNonce: '__PLI_NONCE__' }, oxc: { jsx: { runtime: 'automatic' } }, css: { postcss: root }, build: { outDir: dir, minify: false, target: 'chrome140', assetsInlineLimit: 0 } })
  browser = await ouvrirNavigateur()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await rm(dir, { recursive: true, force: true })
})

beforeEach(async () => {
  harnais = await ouvrirHarnais(dir, { nombre: 40 })
  context = await browser.newContext()
})

afterEach(async () => {
  await context.close()
  await harnais.fermer()
})

const open = async (): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(harnais.adresse)
  await page.locator('[role="grid"]:not([aria-busy]) [role="row"][data-active]').waitFor()
  return page
}

const streams = (count: number) => expect.poll(() => harnais.flux(), { timeout: SETTLED }).toBe(count)
const calls = (path: string) => harnais.appels.get(`/rpc/${path}`) ?? 0
const change = (sequence: number) => ({ type: 'courriels_changes', sequence, courrielIds: [1] }) as const

describe('One event stream a browser', () => {
  it('three windows hear the core by one stream, and each refreshes', async () => {
    for (let window = 0; window < 3; window += 1) await open()
    await streams(1)
    const before = calls('bureau/session')
    harnais.annoncer(change(5))
    await expect.poll(() => calls('bureau/session'), { timeout: SETTLED }).toBe(before + 3)
    expect(harnais.depuis).toEqual(['1'])
  })

  it('when the window that listens is closed, another takes over from the last sequence heard', async () => {
    const first = await open()
    const second = await open()
    await streams(1)
    const before = calls('bureau/session')
    harnais.annoncer(change(9))
    await expect.poll(() => calls('bureau/session'), { timeout: SETTLED }).toBe(before + 2)
    await first.close()
    await expect.poll(() => harnais.depuis, { timeout: SETTLED }).toEqual(['1', '9'])
    harnais.annoncer(change(10))
    await expect.poll(() => calls('bureau/session'), { timeout: SETTLED }).toBe(before + 3)
    await second.close()
  })

  it('says that the line is cut, then that it is back, and asks again what is on screen', async () => {
    const page = await open()
    await streams(1)
    const port = Number(new URL(harnais.adresse).port)
    await harnais.fermer()
    await page.getByText(/Liaison avec le bureau coupée/).waitFor()
    harnais = await ouvrirHarnais(dir, { nombre: 40 }, port)
    await page.getByText(/Liaison avec le bureau coupée/).waitFor({ state: 'detached' })
    await expect.poll(() => calls('bureau/session'), { timeout: SETTLED }).toBeGreaterThan(0)
  })
})

describe('The frozen queue', () => {
  it('a change of a dossier refreshes its line and leaves the order of the queue alone', async () => {
    await open()
    await streams(1)
    // The queue is whole: its lines were asked for, answered or not.
    await expect.poll(() => calls('candidatures/lignes'), { timeout: SETTLED }).toBe(1)
    const before = { ids: calls('candidatures/ids'), premieres: calls('candidatures/premieres'), lignes: calls('candidatures/lignes') }
    harnais.annoncer({ type: 'candidatures_changees', sequence: 3, candidatureIds: [1] })
    await expect.poll(() => calls('candidatures/lignes'), { timeout: SETTLED }).toBe(before.lignes + 1)
    expect({ ids: calls('candidatures/ids'), premieres: calls('candidatures/premieres') }).toEqual({ ids: before.ids, premieres: before.premieres })
  })

  it('answers "where is my dossier?" from the list in three keys, for the line where I am', async () => {
    const page = await open()
    const number = await page.locator('[role="row"][aria-rowindex="4"] [role="gridcell"]').nth(1).textContent()
    for (const key of ['ArrowDown', 'ArrowDown', 'g']) await page.keyboard.press(key)
    await page.getByRole('dialog').getByText(number ?? '', { exact: false }).waitFor()
    expect(number).toMatch(/^[0-9A-Z]{8}-\d$/)
  })

  it('writes no violation of the page policy', async () => {
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    await page.goto(harnais.adresse)
    await page.locator('[role="grid"]:not([aria-busy]) [role="row"][data-active]').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    expect(said).toEqual([])
  })
})
