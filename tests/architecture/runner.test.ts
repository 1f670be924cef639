import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bilanPlaywright, bilanVitest, somme, unFait } from '../support/bilan.ts'
import { outilsManquants, trouverOutil } from '../support/outils.ts'

function aReport(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'pli-bilan-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'rapport.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const vitest = (passed: number, failed: number, pending = 0) => aReport({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0 })
const playwright = (expected: number, unexpected: number, flaky = 0, skipped = 0) => aReport({ stats: { expected, unexpected, flaky, skipped }, errors: [] })

describe('le bilan de npm test', () => {
  test('compte ce que disent les rapports', () => {
    expect(bilanVitest(vitest(12, 2, 3), 1)).toEqual({ reussis: 12, echoues: 2, ignores: 3 })
    expect(bilanPlaywright(playwright(7, 1, 0, 2), 1)).toEqual({ reussis: 7, echoues: 1, ignores: 2 })
  })

  test('un parcours qui ne passe qu’au second essai compte, et se dit', () => {
    expect(bilanPlaywright(playwright(7, 0, 1), 0)).toEqual({ reussis: 8, echoues: 0, ignores: 0 })
  })

  test.each([
    ['un outil en échec sans test en échec (un fichier qui ne se charge pas)', () => bilanVitest(vitest(12, 0), 1), { reussis: 12, echoues: 1, ignores: 0 }],
    ['un rapport absent', () => bilanVitest('/nulle/part.json', 0), { reussis: 0, echoues: 1, ignores: 0 }],
    ['un rapport illisible', () => bilanPlaywright(aReport('{ coup'), 0), { reussis: 0, echoues: 1, ignores: 0 }],
    ['une suite où rien n’a été exécuté', () => bilanVitest(vitest(0, 0, 9), 0), { reussis: 0, echoues: 1, ignores: 9 }],
  ])('%s compte un échec', (_title, bilan, expected) => {
    expect(bilan()).toEqual(expected)
  })

  test('additionne les étapes', () => {
    expect(somme([unFait(true), unFait(false), { reussis: 3, echoues: 1, ignores: 2 }])).toEqual({ reussis: 4, echoues: 2, ignores: 2 })
  })
})

describe('les outils des tests', () => {
  test('sont cherchés comme le fait un terminal', () => {
    const ordinary = process.platform === 'win32' ? 'cmd' : 'sh'
    expect([trouverOutil('commande-qui-n-existe-pas'), trouverOutil(ordinary)]).toEqual([undefined, expect.stringContaining(ordinary)])
  })

  test('ceux qui manquent sont nommés, sur les seuls systèmes qui s’en servent', () => {
    const absent = { commande: 'commande-qui-n-existe-pas', paquet: 'paquet' }
    const here = { ...absent, systemes: [process.platform] }
    expect(outilsManquants([here, { ...absent, systemes: [] }])).toEqual([here])
  })
})
