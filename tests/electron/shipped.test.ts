import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { REPO } from './build.ts'
import { lived } from './lived.ts'

const MAIN = join(REPO, 'out/main/main.js')

/** `npm test` builds first and then demands these; a lone vitest run without a build does without. */
const demanded = process.env['PLI_TEST_SHIPPED'] === '1' || existsSync(MAIN)

describe.runIf(demanded)("ce que l'assemblage livre, avec le vrai cœur", () => {
  test('ouvre le bureau, sert sa page sous sa politique de contenu, et ferme', { timeout: 120_000 }, () => {
    const { result, dataDir } = lived(MAIN)
    const { page, stranger } = result.answers
    expect([page.status, page.type]).toEqual([200, expect.stringContaining('text/html')])
    expect(page.csp).toContain("default-src 'none'")
    expect(page.csp).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')/)
    expect(page.text).toContain('<div id="root">')
    expect(stranger.status).toBe(421)
    // The demonstration is still being filled: its children come and go until the core is closed.
    const cycle = result.journal.filter((line: string) => !line.startsWith('utilityProcess.fork'))
    expect(cycle.slice(-2)).toEqual(['will-quit prevented', 'quit'])
    expect(existsSync(join(dataDir, 'poste/poste.json'))).toBe(true)
  })

  test('livre un préchargement que le bac à sable accepte', () => {
    expect(existsSync(join(REPO, 'out/preload/preload.cjs'))).toBe(true)
    expect(existsSync(join(REPO, 'out/main/travail.js'))).toBe(true)
  })
})
