import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWithSmallCore, REPO } from './build.ts'
import { lived } from './lived.ts'

let built: Awaited<ReturnType<typeof buildWithSmallCore>>
beforeAll(async () => {
  built = await buildWithSmallCore()
})
afterAll(() => rmSync(built.folder, { recursive: true, force: true }))

const live = (env?: Record<string, string>) => lived(built.main, env)

describe('le poste de travail dans Electron', () => {
  test('se prépare avant « ready », puis ouvre une seule fenêtre et annonce qu’elle est ouverte', () => {
    const { result, output } = live()
    expect(result.beforeReady).toEqual(['app.setPath userData', 'app.enableSandbox', 'protocol.registerSchemesAsPrivileged', 'app.requestSingleInstanceLock'])
    expect(result.schemes).toEqual([{ scheme: 'pli', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }])
    const opening = result.journal.slice(result.journal.indexOf('ready') + 1, result.journal.indexOf('window.show') + 1)
    expect(opening).toEqual([
      expect.stringMatching(/^utilityProcess\.fork .*travail\.js$/),
      'session.fromPartition bureau cache:false',
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'session.setDisplayMediaRequestHandler',
      'session.onBeforeRequest',
      'session.protocol:pli',
      'new BrowserWindow',
      'loadURL pli://bureau/#ouverture=jeton',
      'window.show',
    ])
    expect(output).toContain('pli:fenetre-ouverte')
  })

  test('donne à la page les seuls droits de la liste', () => {
    const { result } = live()
    expect(result.preferences).toEqual({
      devTools: true, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, plugins: false, navigateOnDragDrop: false,
      spellcheck: false, enableWebSQL: false, disableDialogs: false, safeDialogs: true, autoplayPolicy: 'document-user-activation-required',
    })
    expect([result.ownSession, result.preload]).toEqual([true, built.preload])
  })

  test('fait passer chaque requête au cœur, octet pour octet, et ne montre pas les pannes', () => {
    const { result } = live()
    const { page, post, stranger, fault } = result.answers
    expect(JSON.parse(page.text)).toEqual({ method: 'GET', url: 'pli://bureau/', body: '' })
    expect(JSON.parse(post.text)).toEqual({ method: 'POST', url: 'pli://bureau/rpc/pieces', body: 'é' })
    expect([stranger.status, fault.status, fault.text]).toEqual([421, 500, ''])
  })

  test('n’écoute que les gestes de sa propre page, dans leur forme exacte', () => {
    const { result, dataDir } = live()
    expect(dataDir).not.toBe('')
    expect(result.gestures).toEqual({
      channels: ['pli:choisir-dossier', 'pli:montrer-dans-dossier', 'pli:imprimer', 'pli:ouvrir-lien'],
      fromSubframe: 'refused: not the main frame of the workstation',
      fromNobody: 'refused: not the main frame of the workstation',
      badShape: 'refused: not the expected shape',
      outside: false,
      beforeChoosing: false,
      chosen: '/chosen',
      afterChoosing: true,
      climbing: false,
      printed: true,
      link: true,
      badLink: false,
      refusedLink: false,
    })
    expect(result.journal.filter((line: string) => line.startsWith('shell.'))).toEqual(['shell.showItemInFolder /chosen/a.pdf', 'shell.openExternal https://www.legifrance.gouv.fr/codes/'])
  })

  test('reste chez elle : ni navigation, ni fenêtre, ni réseau, ni permission', () => {
    const { result } = live()
    expect(result.navigations).toEqual({ away: [true, true, true, true], home: [false, false, false], opened: ['deny'] })
    expect(result.requests).toEqual({ own: false, net: true, image: false, page: true })
    expect(result.permissions).toEqual({ camera: [false, false], copy: [true, true], read: [false, false], device: false, screen: null })
    expect(result.downloads).toEqual({ ours: { refused: false, defaultPath: 'liste_avis.csv' }, foreign: { refused: true } })
  })

  test('prévient la page de la veille, et recharge une page morte, trois fois au plus', () => {
    const { result } = live()
    expect(result.journal.filter((line: string) => line.startsWith('webContents.send'))).toEqual(['webContents.send pli:poste ["veille"]', 'webContents.send pli:poste ["reveil"]', 'webContents.send pli:poste ["verrou"]'])
    expect(result.journal.filter((line: string) => line === 'webContents.reload')).toHaveLength(3)
    expect(result.journal).toContain('window.restore')
  })

  test('ferme le cœur avant de finir, et garde la place de sa fenêtre', () => {
    const { result, dataDir } = live()
    expect(result.journal.slice(-2)).toEqual(['will-quit prevented', 'quit'])
    const log = readFileSync(join(dataDir, 'core.log'), 'utf8').trim().split('\n')
    expect(JSON.parse(log[0] ?? '')).toEqual({ root: REPO, dataDir, demo: true, porte: 'electron', durable: true })
    expect(log.slice(1)).toEqual(['secret mot-de-passe', 'child {"echo":{"type":"faire"}}', 'child ended {"code":9,"signal":null,"derniersMots":""}', 'closed'])
    const kept = readFileSync(join(dataDir, 'poste/poste.json'), 'utf8')
    expect(JSON.parse(kept).window).toEqual({ bounds: { x: 10, y: 20, width: 1000, height: 700 }, maximized: false })
    expect(kept).not.toContain('mot-de-passe')
  })

  test('ne confie pas de secret à un trousseau de façade', () => {
    const { dataDir } = live({ PLI_TEST_KEYCHAIN: 'basic_text' })
    expect(readFileSync(join(dataDir, 'core.log'), 'utf8')).toContain('"durable":false')
    expect(readFileSync(join(dataDir, 'poste/poste.json'), 'utf8')).not.toContain('secrets')
  })

  test('déjà ouvert sur ce dossier, rend la main sans toucher aux données', () => {
    const { result, output, dataDir } = live({ PLI_TEST_LOCK_TAKEN: '1' })
    expect(result.journal.slice(-1)).toEqual(['app.exit 0'])
    expect(output).toContain('pli:deja-ouvert')
    expect(() => readFileSync(join(dataDir, 'core.log'))).toThrow(/ENOENT/)
  })
})
