import { fork } from 'node:child_process'
import { requireReady } from './app.ts'
import { eventsOf, note, only, strict } from './strict.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

export const ipcHandlers = new Map<string, Handler>()
export const powerEvents = eventsOf('powerMonitor', ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown'])
export const menus: { template: object[] }[] = []

/** What the person answers to the next dialogs. */
export const person = { button: 0, folder: '/chosen' as string | undefined }

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler) {
    if (ipcHandlers.has(channel)) throw new Error(`electron stand-in: ${channel} is already handled`)
    ipcHandlers.set(channel, handler)
  },
  // electron-store offers itself to renderers; no page of Pli can reach it, because the preload does not expose ipcRenderer.
  on(channel: string) {
    if (channel !== 'electron-store-get-data') throw new Error(`electron stand-in: ${channel} must be a gesture`)
  },
})

const MESSAGE_OPTIONS = ['type', 'message', 'detail', 'buttons', 'defaultId', 'cancelId', 'noLink']
const OPEN_OPTIONS = ['title', 'buttonLabel', 'properties']

export const dialog = strict('dialog', {
  async showMessageBox(...args: object[]) {
    only('dialog.showMessageBox', args.at(-1) ?? {}, MESSAGE_OPTIONS)
    note('dialog.showMessageBox')
    return { response: person.button }
  },
  async showOpenDialog(...args: object[]) {
    only('dialog.showOpenDialog', args.at(-1) ?? {}, OPEN_OPTIONS)
    return { canceled: person.folder === undefined, filePaths: person.folder === undefined ? [] : [person.folder] }
  },
  showErrorBox: (title: string, text: string) => note(`dialog.showErrorBox ${title} ${text}`),
})

export const shell = strict('shell', {
  async openExternal(url: string) {
    note(`shell.openExternal ${url}`)
  },
  showItemInFolder: (path: string) => note(`shell.showItemInFolder ${path}`),
})

/** Keys that only turn the bytes over: enough to see that what reaches the disk is not the secret. */
const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0xff))

export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend() {
    requireReady('safeStorage.getSelectedStorageBackend')
    return process.env['PLI_TEST_KEYCHAIN'] ?? 'gnome_libsecret'
  },
  encryptStringAsync: async (text: string) => turn(Buffer.from(text)),
  decryptStringAsync: async (bytes: Buffer) => ({ shouldReEncrypt: false, result: turn(bytes).toString() }),
})

export const screen = strict('screen', {
  getAllDisplays() {
    requireReady('screen.getAllDisplays')
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]
  },
})

export const powerMonitor = strict('powerMonitor', { on: powerEvents.on })

export const Menu = strict('Menu', {
  buildFromTemplate: (template: object[]) => ({ template }),
  setApplicationMenu: (menu: { template: object[] }) => void menus.push(menu),
})

const KILLED = 9
const FORK_OPTIONS = ['serviceName', 'stdio', 'env', 'execArgv']

/** A real process, so that the core's children work: they find `process.send` where Electron gives `process.parentPort`. */
export const utilityProcess = strict('utilityProcess', {
  fork(script: string, args: string[], options: { env?: Record<string, string>; stdio?: unknown }) {
    requireReady('utilityProcess.fork')
    only('utilityProcess.fork', options, FORK_OPTIONS)
    note(`utilityProcess.fork ${script}`)
    const child = fork(script, args, { env: options.env ?? {}, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' })
    const exits = (listen: (code: number) => void) => void child.once('exit', (code) => listen(code ?? KILLED))
    return strict('utilityProcess child', {
      pid: child.pid,
      stderr: child.stderr,
      on: (event: 'message', listen: (message: unknown) => void) => void child.on(event, listen),
      once: (event: 'exit', listen: (code: number) => void) => void (event === 'exit' && exits(listen)),
      postMessage: (message: object) => void child.send(message),
      kill: () => child.kill('SIGTERM'),
    })
  },
})
