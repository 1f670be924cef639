import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fingerprint, rememberBuild } from '#main/demarrage/fingerprint.ts'
import { aRoot, PRODUCTS, SOURCES } from './temporary-root.ts'

/** Windows has neither signals between processes nor the small shell scripts that play the browser and Electron here. */
const POSIX = process.platform !== 'win32'

const SERVE = `
import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
export async function serve({ dataDir, demo, port, root }) {
  mkdirSync(dataDir, { recursive: true })
  if (existsSync(dataDir + '/refus')) throw new Error('le disque est plein')
  appendFileSync(root + '/serve.log', JSON.stringify({ dataDir, demo, port }) + '\\n')
  const keepAlive = setInterval(() => {}, 1000)
  return {
    adresse: 'http://127.0.0.1:8123/#ouverture=abc',
    dejaOuvert: existsSync(dataDir + '/deja'),
    close: async () => { if (existsSync(dataDir + '/lent')) await new Promise(() => {}); clearInterval(keepAlive); appendFileSync(root + '/serve.log', 'closed\\n') },
  }
}`

const ELECTRON = (body: string) => ({ 'node_modules/electron/path.txt': 'electron', 'node_modules/electron/package.json': '{"version":"45.4.1"}', 'node_modules/electron/body.mjs': body })

function anApplication(files: Record<string, string> = {}) {
  const made = aRoot({ ...SOURCES, ...PRODUCTS, 'out/main/serve.js': SERVE, 'package.json': '{"type":"module"}', ...files })
  if (files['node_modules/electron/body.mjs'] !== undefined) {
    made.write('node_modules/electron/dist/electron', `#!/bin/sh\nexec "${process.execPath}" "${join(made.root, 'node_modules/electron/body.mjs')}" "$@"\n`, 0o755)
  }
  rememberBuild(made.root, fingerprint(made.root))
  return made
}

interface Running {
  child: ChildProcess
  text(): string
  sees(part: string): Promise<void>
  ended: Promise<number | null>
}

function start(root: string, argv: string[], env: Record<string, string> = {}): Running {
  const base = { PATH: process.env['PATH'] ?? '', HOME: root, XDG_CONFIG_HOME: join(root, 'config') }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-launch.ts'), root, ...argv], { env: { ...base, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  child.stdout.on('data', (chunk) => (text += String(chunk)))
  child.stderr.on('data', (chunk) => (text += String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const sees = async (part: string) => {
    await Promise.race([until(() => text.includes(part)), ended])
    expect(text).toContain(part)
  }
  return { child, text: () => text, sees, ended }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}

const log = (root: string) => readFileSync(join(root, 'serve.log'), 'utf8').trim().split('\n')
const ORDINARY = { DISPLAY: ':0', PLI_TEST_UID: '1000' }

describe.runIf(POSIX)('la porte navigateur', () => {
  test("sans écran, affiche une adresse et dit pourquoi, puis Ctrl-C ferme proprement", async () => {
    const { root } = anApplication()
    const run = start(root, ['--data', join(root, 'bureau'), '--demo', '--port', '8123'])
    await run.sees('Porte navigateur')
    run.child.kill('SIGINT')
    expect(await run.ended).toBe(0)
    expect(run.text().split('\n').slice(0, 4)).toEqual([
      "Préparation de l'application…",
      'Ouverture…',
      'Pli : http://127.0.0.1:8123/#ouverture=abc',
      "Porte navigateur : aucun écran n'est accessible ; ouvrez l'adresse dans le navigateur de cette machine.",
    ])
    expect(log(root)).toEqual([JSON.stringify({ dataDir: join(root, 'bureau'), demo: true, port: 8123 }), 'closed'])
  })

  test('SIGTERM ferme aussi proprement', async () => {
    const { root } = anApplication()
    const run = start(root, ['--data', join(root, 'bureau')])
    await run.sees('Porte navigateur')
    run.child.kill('SIGTERM')
    expect([await run.ended, log(root).at(-1)]).toEqual([0, 'closed'])
  })

  test('un second Ctrl-C force une fermeture qui traîne', async () => {
    const { root, write } = anApplication()
    write('bureau/lent', '')
    const run = start(root, ['--data', join(root, 'bureau')])
    await run.sees('Porte navigateur')
    run.child.kill('SIGINT')
    await run.sees('Fermeture…')
    run.child.kill('SIGINT')
    expect(await run.ended).toBe(130)
  })

  test('un second démarrage sur le même dossier affiche une nouvelle adresse et rend la main', async () => {
    const { root, write } = anApplication()
    write('bureau/deja', '')
    const run = start(root, ['--data', join(root, 'bureau')])
    expect(await run.ended).toBe(0)
    expect(run.text()).toContain('Pli : http://127.0.0.1:8123/#ouverture=abc\nPorte navigateur : Pli est déjà ouvert sur ce dossier')
  })

  test("quand le bureau ne peut pas s'ouvrir, une phrase le dit et le code est 1", async () => {
    const { root, write } = anApplication()
    write('bureau/refus', '')
    const run = start(root, ['--data', join(root, 'bureau')])
    expect(await run.ended).toBe(1)
    expect(run.text()).toContain("Pli n'a pas pu s'ouvrir : le disque est plein")
  })

  test("avec un écran, ouvre une fenêtre d'application à elle, sans activité réseau, et finit avec elle", async () => {
    const { root, write } = anApplication()
    write('bin/chromium', `#!/bin/sh\nprintf '%s\\n' "$@" > "${root}/arguments"\nexec sleep 2.5\n`, 0o755)
    const run = start(root, ['--data', join(root, 'bureau'), '--door', 'browser'], { ...ORDINARY, PATH: `${root}/bin:${process.env['PATH']}` })
    expect(await run.ended).toBe(0)
    expect(run.text()).toContain('Pli : fenêtre ouverte\nPorte navigateur : demandée par --door browser ; fermer la fenêtre ferme Pli.')
    const flags = readFileSync(join(root, 'arguments'), 'utf8').split('\n')
    expect(flags).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:8123/#ouverture=abc', `--user-data-dir=${root}/bureau/navigateur`, '--disable-background-networking', '--disable-sync']))
    expect(flags).not.toContain('--no-sandbox')
    expect(log(root).at(-1)).toBe('closed')
  })

  test("quand le navigateur renonce aussitôt, l'adresse est affichée", async () => {
    const { root, write } = anApplication()
    write('bin/chromium', '#!/bin/sh\nexit 1\n', 0o755)
    const run = start(root, ['--data', join(root, 'bureau'), '--door', 'browser'], { ...ORDINARY, PATH: `${root}/bin:/bin` })
    await run.sees("n'a pu ouvrir de fenêtre")
    expect(run.text()).toContain('Pli : http://127.0.0.1:8123/')
  })
})

describe.runIf(POSIX)("l'assemblage au démarrage", () => {
  const TOOL = 'node_modules/electron-vite/bin/electron-vite.js'

  test("n'a lieu que si une source a changé", async () => {
    const made = anApplication({ [TOOL]: `import { appendFileSync } from 'node:fs'; appendFileSync('builds.log', process.argv[2] + '\\n')` })
    const once = async () => {
      const run = start(made.root, ['--data', join(made.root, 'bureau')])
      await run.sees('Porte navigateur')
      run.child.kill('SIGTERM')
      await run.ended
      return run.text().includes('Assemblage')
    }
    const first = await once()
    made.write('src-main/main.ts', 'changed')
    expect([first, await once(), await once()]).toEqual([false, true, false])
    expect(readFileSync(join(made.root, 'builds.log'), 'utf8')).toBe('build\n')
  })

  test("qui échoue montre ce que dit l'outil, n'ouvre rien et sera refait", async () => {
    const made = anApplication({ [TOOL]: `console.error('src-main/main.ts:3 error TS1005'); process.exit(1)` })
    made.write('src-main/main.ts', 'broken')
    const run = start(made.root, ['--data', join(made.root, 'bureau')])
    expect(await run.ended).toBe(1)
    expect(run.text()).toContain('src-main/main.ts:3 error TS1005')
    expect(existsSync(join(made.root, 'serve.log'))).toBe(false)
  })

  test("s'interrompt par Ctrl-C", async () => {
    const made = anApplication({ [TOOL]: `setTimeout(() => {}, 60_000)` })
    made.write('src-main/main.ts', 'changed')
    const run = start(made.root, ['--data', join(made.root, 'bureau')])
    await run.sees('Assemblage')
    run.child.kill('SIGINT')
    expect(await run.ended).toBe(0)
    expect(existsSync(join(made.root, 'serve.log'))).toBe(false)
  })
})

describe.runIf(POSIX)('la porte Electron', () => {
  const OPENS = `import { appendFileSync } from 'node:fs'
    process.on('SIGTERM', () => { appendFileSync(process.argv[2] + '/electron.log', 'closed'); process.exit(0) })
    appendFileSync(process.argv[2] + '/electron.log', process.argv.slice(3).join(' ') + '\\n')
    console.log('pli:fenetre-ouverte'); setInterval(() => {}, 1000)`

  test("s'ouvre quand le binaire est là, et se ferme par Ctrl-C", async () => {
    const { root } = anApplication(ELECTRON(OPENS))
    const run = start(root, ['--data', join(root, 'bureau'), '--demo'], ORDINARY)
    await run.sees('Porte Electron')
    run.child.kill('SIGINT')
    expect(await run.ended).toBe(0)
    expect(run.text()).toContain('Pli : fenêtre ouverte\nPorte Electron : Electron est disponible.')
    expect(readFileSync(join(root, 'electron.log'), 'utf8')).toBe(`--data=${join(root, 'bureau')} --demo\nclosed`)
  })

  test("qui meurt avant sa fenêtre laisse la place au navigateur, et n'est pas réessayée le même jour", async () => {
    const { root } = anApplication(ELECTRON(`import { appendFileSync } from 'node:fs'; appendFileSync(process.argv[2] + '/electron.log', 'x'); process.exit(3)`))
    const once = async () => {
      const run = start(root, ['--data', join(root, 'bureau')], { ...ORDINARY, PATH: '/bin' })
      await run.sees('Porte navigateur')
      run.child.kill('SIGTERM')
      await run.ended
      return run.text()
    }
    expect(await once()).toContain("Porte navigateur : le processus Electron s'est arrêté (code 3)")
    expect(await once()).toContain("moins d'un jour (le processus Electron s'est arrêté (code 3))")
    expect(readFileSync(join(root, 'electron.log'), 'utf8')).toBe('x')
  })

  test("demandée par --door electron et impossible, dit pourquoi et n'ouvre pas autre chose", async () => {
    const { root } = anApplication()
    const run = start(root, ['--data', join(root, 'bureau'), '--door', 'electron'], ORDINARY)
    expect(await run.ended).toBe(1)
    expect(run.text()).toContain('Electron est absent')
    expect(existsSync(join(root, 'serve.log'))).toBe(false)
  })
})
