import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { REPO } from './repo.ts'

interface Package {
  version?: string
  optional?: boolean
  optionalDependencies?: Record<string, string>
  hasInstallScript?: boolean
}

const LOCK = (JSON.parse(readFileSync(join(REPO, 'package-lock.json'), 'utf8')) as { packages: Record<string, Package> }).packages

/** Packages that bring one binary a platform: npm leaves a platform out of the lock in silence when its registry lacks it. */
const BY_PLATFORM = ['@napi-rs/canvas', '@napi-rs/keyring', 'sharp', 'rolldown', 'lightningcss', 'oxlint', 'oxlint-tsgolint', 'typescript']

describe('le fichier de verrou', () => {
  test('tient les binaires de toutes les plateformes, pas seulement ceux de cette machine', () => {
    const checked = Object.entries(LOCK).filter(([path]) => path === '' || BY_PLATFORM.some((name) => path.endsWith(`node_modules/${name}`)))
    const missing = checked.flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).filter((name) => findFrom(path, name) === undefined).map((name) => `${path} → ${name}`))
    expect(checked.length).toBeGreaterThan(5)
    expect(missing).toEqual([])
  })

  test('donne à chaque binaire la version que son paquet demande', () => {
    const own = LOCK['']?.optionalDependencies ?? {}
    const wrong = Object.entries(own).filter(([name, version]) => LOCK[`node_modules/${name}`]?.version !== version)
    expect([Object.keys(own).length, wrong]).toEqual([3, []])
  })

  test('ne demande aucun script d’installation pour fonctionner', () => {
    const needed = Object.entries(LOCK).filter(([path, { hasInstallScript, optional }]) => hasInstallScript === true && optional !== true && path !== '').map(([path]) => path)
    const known = ['node_modules/electron-winstaller', 'node_modules/esbuild', 'node_modules/@napi-rs/canvas']
    expect(needed.filter((path) => !known.includes(path))).toEqual([])
  })

  test('ne contient aucun paquet abandonné ou dangereux', () => {
    const banned = ['adm-zip', 'xlsx', 'request', 'node-serialize', 'electron-trpc']
    expect(banned.filter((name) => LOCK[`node_modules/${name}`] !== undefined)).toEqual([])
  })
})

/** Versions below which a published fault is known, and which. Read again by hand at each upgrade. */
const FLOORS: ReadonlyArray<[string, string, string]> = [
  ['pdfjs-dist', '6.2.108', 'CVE-2026-16633, execution of a document’s script'],
  ['nodemailer', '10.4.1', 'CVE-2026-125755 and the recipients of 10.1.4'],
  ['better-sqlite3', '12.8.0', 'corruption of SQLite 3.51.2 in WAL'],
  ['file-type', '17.1.3', 'endless loop on a malformed file'],
  ['electron', '43.0.0', 'older majors get no fix any more'],
]

/** No network tells the faults of tomorrow here: a version below its floor warns, it does not turn red. */
test.each(FLOORS)('%s est au moins en %s, sinon on en est averti', (name, floor, why) => {
  const version = LOCK[`node_modules/${name}`]?.version
  expect(version).toMatch(/^\d+\.\d+\.\d+/)
  if (version !== undefined && compare(version, floor) < 0) console.warn(`AVERTISSEMENT  ${name} ${version} est sous ${floor} : ${why}`)
})

test('les versions se comparent par nombres, non par lettres', () => {
  expect([compare('6.2.108', '6.2.99'), compare('10.4.1', '10.4.1'), compare('9.9.9', '10.0.0')].map(Math.sign)).toEqual([1, 0, -1])
})

test('les paquets installés sont ceux du verrou', () => {
  const differing = FLOORS.map(([name]) => name).filter((name) => {
    const file = join(REPO, 'node_modules', name, 'package.json')
    return !existsSync(file) || (JSON.parse(readFileSync(file, 'utf8')) as Package).version !== LOCK[`node_modules/${name}`]?.version
  })
  expect(differing).toEqual([])
})

/** Looks for a package as Node does, from the folder of the one that asks up to the top. */
function findFrom(path: string, name: string): Package | undefined {
  const parts = path.split('/node_modules/')
  for (let depth = parts.length; depth >= 0; depth--) {
    const base = parts.slice(0, depth).join('/node_modules/')
    const found = LOCK[`${base === '' ? '' : `${base}/`}node_modules/${name}`]
    if (found !== undefined) return found
  }
  return undefined
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  const rank = [0, 1, 2].find((at) => left?.[at] !== right?.[at])
  return rank === undefined ? 0 : (left?.[rank] ?? 0) - (right?.[rank] ?? 0)
}
