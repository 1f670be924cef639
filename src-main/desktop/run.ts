import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, protocol, safeStorage, session, shell } from 'electron'
import type { ForkTravail } from '#main/travaux/port.ts'
import { desktopArguments } from './arguments.ts'
import { filterDownloads } from './downloads.ts'
import { createUtilityFork } from './fork.ts'
import { registerGestures } from './gestures.ts'
import { closeBeforeQuit } from './life.ts'
import { menuTemplate } from './menu.ts'
import { keepPagesAtHome } from './navigation.ts'
import { refuseNetwork } from './network.ts'
import { refusePermissions } from './permissions.ts'
import { tellPower } from './power.ts'
import { serveProtocol } from './protocol.ts'
import type { Answering } from './protocol.ts'
import { ALREADY_LINE, announce, READY_LINE } from './ready.ts'
import { reloadDeadPage } from './recovery.ts'
import { ORIGIN, SCHEMES } from './scheme.ts'
import { openSecrets } from './secrets.ts'
import type { DesktopSecrets } from './secrets.ts'
import { openSettings } from './settings.ts'
import type { SettingsFile } from './settings.ts'
import { createWindow } from './window.ts'
import { WORDING } from './wording.ts'

/** The core as the desktop knows it. */
export interface DesktopCore extends Answering {
  adresse(): string
  close(): Promise<void>
}

/** What the desktop gives to whoever opens the core. */
export interface DesktopGifts {
  root: string
  dataDir: string
  demo: boolean
  fork: ForkTravail
  secrets: DesktopSecrets
}

export interface Desktop {
  defaultDataDir(demo: boolean): string
  openCore(gifts: DesktopGifts): Promise<DesktopCore>
}

/** Folder of the built bundles: this module ends up in out/main, beside travail.js. */
const BUILT = import.meta.dirname

/**
 * Wires Electron. All that must come before `ready` is done before this function returns: Electron waits for the end of the
 * entry module, and an entry that waited for `ready` would wait for ever.
 */
export function runDesktop(desktop: Desktop): void {
  const { data, demo } = desktopArguments(process.argv)
  const dataDir = data ?? desktop.defaultDataDir(demo)
  app.setPath('userData', join(dataDir, 'poste'))
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged(SCHEMES)
  if (!app.requestSingleInstanceLock()) return announce(ALREADY_LINE, () => app.exit(0))
  keepPagesAtHome(app)
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => open(desktop, dataDir, demo)).catch(fail)
}

async function open(desktop: Desktop, dataDir: string, demo: boolean): Promise<void> {
  const settings = openSettings(join(dataDir, 'poste'))
  const secrets = await openSecrets(safeStorage, settings, process.platform)
  const opening = desktop.openCore({ root: app.getAppPath(), dataDir, demo, fork: createUtilityFork(join(BUILT, 'travail.js')), secrets })
  closeBeforeQuit(app, opening)
  const core = await opening
  registerGestures(dataDir)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, packaged: app.isPackaged, showDataFolder: () => shell.showItemInFolder(dataDir) })))
  await showOffice(core, settings)
}

async function showOffice(core: DesktopCore, settings: SettingsFile): Promise<void> {
  const own = hardenedSession(core)
  const window = createWindow({ preload: join(BUILT, '../preload/preload.cjs'), packaged: app.isPackaged, session: own, settings })
  reloadDeadPage(window, () => app.quit())
  tellPower(window)
  await window.loadURL(`${ORIGIN}${core.adresse()}`)
  announce(READY_LINE)
}

/** A session in memory, without cache: nothing of a candidat is left on the disk by the display. */
function hardenedSession(core: DesktopCore): Electron.Session {
  const own = session.fromPartition('bureau', { cache: false })
  refusePermissions(own)
  refuseNetwork(own, app.isPackaged)
  filterDownloads(own)
  serveProtocol(own, core)
  return own
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function fail(error: unknown): void {
  console.error(error)
  dialog.showErrorBox(WORDING.failedTitle, error instanceof Error ? error.message : String(error))
  app.exit(1)
}
