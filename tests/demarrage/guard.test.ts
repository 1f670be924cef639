import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aRoot } from './temporary-root.ts'

const REPO = join(import.meta.dirname, '../..')
const FOLDER = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/** The guard, told that it runs under the given Node: the version is all that it looks at. */
function runGuard(version: string, bundled: boolean, argv: string[] = []) {
  const { root, write } = aRoot({ 'src-main/start.ts': `const words: string[] = process.argv.slice(2)\nconsole.log('started', words.join(' '))\nprocess.exitCode = 7\n` })
  mkdirSync(join(root, 'src-main/demarrage'), { recursive: true })
  cpSync(join(REPO, 'src-main/demarrage/guard.cjs'), join(root, 'src-main/demarrage/guard.cjs'))
  if (bundled) {
    mkdirSync(join(root, 'node_modules', FOLDER, 'bin'), { recursive: true })
    symlinkSync(process.execPath, join(root, 'node_modules', FOLDER, 'bin/node'))
  }
  const disguise = write('disguise.cjs', `if (!process.env.SEEN) { process.env.SEEN = '1'; Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } }) }`)
  return spawnSync(process.execPath, ['--require', disguise, join(root, 'src-main/demarrage/guard.cjs'), ...argv], { encoding: 'utf8' })
}

test('un Node récent ouvre Pli lui-même', () => {
  const run = runGuard('22.18.0', false, ['--demo'])
  expect([run.stdout, run.status]).toEqual(['started --demo\n', 7])
})

test.each(['20.20.2', '22.17.1', '18.0.0'])('Node %s passe la main à celui de npm ci, avec ses options et son code', (version) => {
  const run = runGuard(version, true, ['--door', 'browser'])
  expect([run.stdout, run.status]).toEqual(['started --door browser\n', 7])
})

test('sans Node récent, une phrase en français et en anglais dit lequel tourne et quoi faire', () => {
  const run = runGuard('20.20.2', false)
  expect([run.stdout, run.status]).toEqual(['', 1])
  expect(run.stderr).toMatch(/Pli demande Node 22\.18.*20\.20\.2[\s\S]*npm ci[\s\S]*Pli needs Node 22\.18.*20\.20\.2[\s\S]*npm ci/)
})

test("la garde n'emploie que la syntaxe des vieux Node", () => {
  const source = readFileSync(join(REPO, 'src-main/demarrage/guard.cjs'), 'utf8')
  expect(source).not.toMatch(/\b(?:const|let|class|async|await)\s|=>|\?\?|\?\.|`|require\('node:/)
})
