import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { graineDuJour } from '../faults/hasard.ts'
import { inkOf, seenInk, showDocument } from './harness/drive.ts'
import { openHarness, type Harness } from './harness/open-harness.ts'

const CORPUS = process.env['PLI_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus')
const FOLDER = join(CORPUS, 'pdf')
const all = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.pdf')) : []
/** A third of them at each run, drawn by a seed that GRAINE replays; all of them when PLI_CORPUS_ENTIER is 1. */
const seed = graineDuJour()
const names = process.env['PLI_CORPUS_ENTIER'] === '1' ? all : all.filter((_name, rank) => rank % 3 === seed % 3)

/** Below this many pixels at 40 dpi, what poppler draws may be a hair that another size loses. */
const INK_FLOOR = 12

let harness: Harness | undefined
const scratch = mkdtempSync(join(tmpdir(), 'pli-corpus-'))

afterAll(async () => {
  await harness?.close()
  rmSync(scratch, { recursive: true, force: true })
})

/** The dark pixels that poppler draws on the first page; `undefined` when it cannot read the file. */
async function popplerInk(path: string): Promise<number | undefined> {
  const prefix = join(scratch, 'page')
  try {
    execFileSync('pdftoppm', ['-r', '40', '-f', '1', '-l', '1', '-singlefile', '-png', path, prefix], { stdio: 'ignore', timeout: 10_000 })
    const { data, info } = await sharp(readFileSync(`${prefix}.png`)).flatten({ background: '#fff' }).greyscale().raw().toBuffer({ resolveWithObject: true })
    let ink = 0
    for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 255) < 245) ink += 1
    return ink
  } catch {
    return undefined
  } finally {
    rmSync(`${prefix}.png`, { force: true })
  }
}

/** The shadow of the sheet darkens a few pixels of its edge. */
const EDGE = 60

async function isBlank(page: Page): Promise<boolean> {
  if ((await inkOf(page)) > 0) return false
  await page.waitForTimeout(300)
  return (await seenInk(page)) <= EDGE
}

describe('the difficult files of the corpus', () => {
  it.skipIf(names.length === 0)('each end in a page or a named problem within ten seconds, never blank where poppler draws', { timeout: 900_000 }, async () => {
    harness = await openHarness()
    const page = await harness.open({ width: 700, height: 900 })
    const blank: string[] = []
    const late: string[] = []
    const problems: Record<string, string[]> = {}
    let shown = 0
    for (const name of names) {
      const path = join(FOLDER, name)
      harness.documents.set(name, path)
      const source = { key: name, url: `/doc/${encodeURIComponent(name)}`, type: 'application/pdf' as const, sizeBytes: statSync(path).size, rotations: {} }
      const { problem } = await showDocument(page, source, 0, 11_000).catch(() => ({ problem: 'late' }))
      if (problem === 'late') late.push(name)
      else if (problem) (problems[problem] ??= []).push(name)
      else {
        shown += 1
        if ((await isBlank(page)) && ((await popplerInk(path)) ?? 0) > INK_FLOOR) blank.push(name)
      }
    }
    console.log(`corpus: seed ${seed}, ${names.length} of ${all.length} files, ${shown} shown, refused: ${JSON.stringify(problems)}`)
    expect({ blank, late, unknown: problems['unknown'] ?? [] }).toEqual({ blank: [], late: [], unknown: [] })
  })

  it.runIf(names.length === 0)('corpus absent: non exécuté', ({ skip }) => skip(`non exécuté : ${FOLDER} est absent`))
})
