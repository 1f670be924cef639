import { rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprint, isStale, rememberBuild } from '#main/demarrage/fingerprint.ts'
import { aRoot, PRODUCTS, SOURCES } from './temporary-root.ts'

function aBuiltRoot() {
  const made = aRoot({ ...SOURCES, ...PRODUCTS })
  rememberBuild(made.root, fingerprint(made.root))
  return made
}

describe("l'assemblage n'est refait que si les sources ont changé", () => {
  test('il manque au premier lancement', () => {
    expect(isStale(aRoot(SOURCES).root)).toBe(true)
  })

  test('il est gardé quand rien ne change', () => {
    expect(isStale(aBuiltRoot().root)).toBe(false)
  })

  test.each(Object.keys(SOURCES))('il est refait quand %s change', (path) => {
    const { root, write } = aBuiltRoot()
    write(path, 'changed')
    expect(isStale(root)).toBe(true)
  })

  test("il est refait quand un fichier est seulement touché, ajouté ou retiré", () => {
    const touched = aBuiltRoot()
    utimesSync(join(touched.root, 'shared/domain/a.ts'), 1, 1)
    const added = aBuiltRoot()
    added.write('src-main/nouveau/b.ts', '')
    const removed = aBuiltRoot()
    rmSync(join(removed.root, 'shared/domain/a.ts'))
    expect([touched, added, removed].map(({ root }) => isStale(root))).toEqual([true, true, true])
  })

  test.each(Object.keys(PRODUCTS))('il est refait quand %s a disparu', (path) => {
    const { root } = aBuiltRoot()
    rmSync(join(root, path))
    expect(isStale(root)).toBe(true)
  })

  test("ce qui n'entre pas dans l'assemblage ne le fait pas refaire", () => {
    const { root, write } = aBuiltRoot()
    write('tests/a.test.ts', 'x')
    write('README.md', 'x')
    expect(isStale(root)).toBe(false)
  })
})
