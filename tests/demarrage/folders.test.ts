import { expect, test } from 'vitest'
import { configDir, defaultDataDir } from '#main/demarrage/folders.ts'

test.each([
  ['win32', { APPDATA: String.raw`C:\Users\ana\AppData\Roaming` }, String.raw`C:\Users\ana`, String.raw`C:\Users\ana\AppData\Roaming\Pli`],
  ['win32', {}, String.raw`C:\Users\ana`, String.raw`C:\Users\ana\AppData\Roaming\Pli`],
  ['darwin', {}, '/Users/ana', '/Users/ana/Library/Application Support/Pli'],
  ['linux', {}, '/home/ana', '/home/ana/.local/share/pli'],
  ['linux', { XDG_DATA_HOME: '/donnees' }, '/home/ana', '/donnees/pli'],
  ['linux', { XDG_DATA_HOME: 'relatif' }, '/home/ana', '/home/ana/.local/share/pli'],
] as const)('sous %s (%j), les données sont au dossier de la plateforme', (platform, env, home, expected) => {
  expect(defaultDataDir({ platform, env, home }, false)).toBe(expected)
})

test('la démonstration ne partage jamais le dossier du vrai bureau', () => {
  const machines = (['win32', 'darwin', 'linux'] as const).map((platform) => ({ platform, env: {}, home: '/h' }))
  expect(machines.filter((machine) => defaultDataDir(machine, true) === defaultDataDir(machine, false))).toEqual([])
})

test('ce que Pli retient de la machine est hors du dossier des données', () => {
  const machines = (['win32', 'darwin', 'linux'] as const).map((platform) => ({ platform, env: {}, home: '/h' }))
  expect(machines.filter((machine) => configDir(machine).startsWith(defaultDataDir(machine, false)))).toEqual([])
})
