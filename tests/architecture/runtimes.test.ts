import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesOf, fromRepo, REPO, ROOMS } from './repo.ts'

const TSC = join(REPO, 'node_modules/typescript/bin/tsc')

function tsc(folder: string, ...words: string[]): string {
  return spawnSync(process.execPath, [TSC, ...words, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' }).stdout
}

/** What each planted file uses that its runtime does not have, and the name that the compiler must not find. */
const PLANTED = [
  ['shared', 'uses-document.ts', "'document'"],
  ['shared', 'uses-process.ts', "'process'"],
  ['shared', 'imports-node.ts', "'node:fs'"],
  ['src-main', 'uses-document.ts', "'document'"],
  ['src-main', 'uses-enum.ts', 'erasableSyntaxOnly'],
  ['src-renderer', 'imports-node.ts', "'node:fs'"],
  ['src-renderer', 'uses-buffer.ts', "'Buffer'"],
] as const

describe('chaque pièce de la maison ne voit que son propre monde', () => {
  let folder: string
  const said: Record<string, string> = {}

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pli-mondes-'))
    cpSync(join(import.meta.dirname, 'fixtures/types'), folder, { recursive: true })
    cpSync(join(REPO, 'tsconfig.json'), join(folder, 'tsconfig.json'))
    symlinkSync(join(REPO, 'node_modules'), join(folder, 'node_modules'), 'junction')
    for (const room of ['shared', 'src-main', 'src-renderer']) {
      cpSync(join(REPO, room, 'tsconfig.json'), join(folder, room, 'tsconfig.json'))
      said[room] = tsc(folder, '-p', room)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(PLANTED)('dans %s, %s ne compile pas', (room, file, name) => {
    const lines = (said[room] ?? '').split('\n').filter((line) => line.startsWith(`${room}/${file}`))
    expect(lines.join('\n')).toContain(name)
  })
})

describe('rien n’échappe au compilateur', () => {
  /** A wildcard that matches nothing leaves tsc green: the list of files is the only proof. */
  test.each(ROOMS)('tous les fichiers de %s sont dans son projet', (room) => {
    const checked = new Set(tsc(REPO, '-p', room, '--listFilesOnly').split('\n').map((line) => fromRepo(line.trim())))
    const sources = filesOf(room).filter((file) => /\.tsx?$/.test(file) && !file.startsWith('tests/fixtures/'))
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.filter((file) => !checked.has(file))).toEqual([])
  })
})
