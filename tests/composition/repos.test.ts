import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRepos } from '#main/composition/repos.ts'
import { ouvrirBureauEssai, unCatalogue } from '../support/bureau-essai.ts'

describe('le repos de la base', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('vient une fois, après la dernière écriture', () => {
    let fois = 0
    const repos = createRepos(() => (fois += 1), 100)
    repos.noter()
    vi.advanceTimersByTime(99)
    repos.noter()
    vi.advanceTimersByTime(99)
    expect(fois).toBe(0)
    vi.advanceTimersByTime(1)
    vi.advanceTimersByTime(1000)
    expect(fois).toBe(1)
  })

  test('ne vient plus quand le bureau se ferme', () => {
    let fois = 0
    const repos = createRepos(() => (fois += 1), 100)
    repos.noter()
    repos.arreter()
    vi.advanceTimersByTime(1000)
    expect(fois).toBe(0)
  })
})

test('au repos, le journal d’écriture est passé dans la base : un acte suivant n’a rien à payer', async () => {
  const essai = await ouvrirBureauEssai()
  await unCatalogue(essai.ctx)
  const { base } = essai.bureau
  const restant = () => {
    const [etat] = base.sqlite.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[]
    return (etat?.log ?? 0) - (etat?.checkpointed ?? 0)
  }
  expect(restant()).toBeGreaterThan(0)
  await vi.waitFor(() => expect(restant()).toBe(0), { timeout: 30_000, interval: 200 })
  await essai.close()
  rmSync(essai.dossier, { recursive: true, force: true })
})
