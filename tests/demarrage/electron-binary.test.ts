import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fetchElectron, findElectron, forgetFailure, recentFailure, rememberFailure } from '#main/demarrage/electron-binary.ts'
import { aRoot } from './temporary-root.ts'

const HOUR = 3_600_000
const PACKAGE = 'node_modules/electron'
const never = new AbortController().signal

describe('le binaire Electron', () => {
  test("n'est trouvé que s'il est vraiment là", () => {
    const absent = aRoot()
    const announced = aRoot({ [`${PACKAGE}/path.txt`]: 'electron' })
    const present = aRoot({ [`${PACKAGE}/path.txt`]: 'electron', [`${PACKAGE}/dist/electron`]: '' })
    expect([absent, announced].map(({ root }) => findElectron(root))).toEqual([undefined, undefined])
    expect(findElectron(present.root)).toBe(join(present.root, PACKAGE, 'dist/electron'))
  })

  test("est donné par l'installateur quand il réussit", async () => {
    const installer = `const fs = require('fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron')`
    const { root } = aRoot({ [`${PACKAGE}/install.js`]: installer })
    expect(await fetchElectron(root, never)).toBe(join(root, PACKAGE, 'dist/electron'))
  })

  test("manque quand l'installateur échoue, ou quand il n'y en a pas", async () => {
    const failing = aRoot({ [`${PACKAGE}/install.js`]: 'process.exit(1)' })
    expect([await fetchElectron(failing.root, never), await fetchElectron(aRoot().root, never)]).toEqual([undefined, undefined])
  })

  test("n'est pas attendu au-delà de la limite", async () => {
    const { root } = aRoot({
      [`${PACKAGE}/install.js`]: `setTimeout(() => require('fs').writeFileSync(__dirname + '/trop-tard', ''), 3000)`,
    })
    expect(await fetchElectron(root, never, 300)).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 3_200))
    expect(existsSync(join(root, PACKAGE, 'trop-tard'))).toBe(false)
  })
})

describe("un échec d'Electron", () => {
  const failure = { version: '45.4.1', echecLe: 1_000 * HOUR, raison: 'pas de réseau' }

  test('est retenu un jour, pour cette version seulement', () => {
    const { root } = aRoot()
    rememberFailure(root, failure)
    const after = (hours: number, version = '45.4.1') => recentFailure(root, version, failure.echecLe + hours * HOUR)
    expect([after(0), after(23.9), after(24), after(1, '45.5.0'), after(-1)]).toEqual(['pas de réseau', 'pas de réseau', undefined, undefined, undefined])
  })

  test("est oublié dès qu'Electron s'ouvre", () => {
    const { root } = aRoot()
    rememberFailure(root, failure)
    forgetFailure(root)
    expect(recentFailure(root, '45.4.1', failure.echecLe)).toBeUndefined()
  })

  test("un fichier abîmé ne dit rien, un dossier interdit n'empêche rien", () => {
    const broken = aRoot({ 'electron.json': '{ pas du json' })
    const blocked = aRoot({ config: 'un fichier là où il faudrait un dossier' })
    rememberFailure(join(blocked.root, 'config'), failure)
    expect([recentFailure(broken.root, '45.4.1', 0), recentFailure(join(blocked.root, 'config'), '45.4.1', 0)]).toEqual([undefined, undefined])
  })
})
