import { anEvent, eventsOf, note, only, strict } from './strict.ts'

const WINDOW_OPTIONS = ['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'title', 'show', 'backgroundColor', 'autoHideMenuBar', 'webPreferences']

const WEB_PREFERENCES = [
  'preload', 'session', 'devTools', 'sandbox', 'contextIsolation', 'nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames',
  'webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'webviewTag', 'plugins', 'navigateOnDragDrop', 'spellcheck', 'enableWebSQL',
  'disableDialogs', 'safeDialogs', 'autoplayPolicy',
]

const CONTENTS_EVENTS = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'render-process-gone']
const PRINT_OPTIONS = ['silent', 'printBackground', 'color', 'duplexMode', 'pageSize', 'margins']

export type WindowOptions = Record<string, unknown> & { webPreferences: Record<string, unknown> }
type OpenHandler = (details: { url: string }) => { action: string }

export interface WindowStandIn {
  options: WindowOptions
  contents: ReturnType<typeof makeContents>
  url: string | undefined
  open: boolean
  events: ReturnType<typeof eventsOf>
  exposed: object
}

export const windows: WindowStandIn[] = []

/** Told by the stand-in's entry, which knows `app`: every page is announced. */
export const announcing: { contents: (contents: object) => void } = { contents: () => {} }

function makeContents() {
  const events = eventsOf('webContents', CONTENTS_EVENTS)
  const openHandlers: OpenHandler[] = []
  const mainFrame = { url: 'about:blank' }
  const exposed = strict('webContents', {
    mainFrame,
    on: events.on,
    reload: () => note('webContents.reload'),
    send: (channel: string, ...args: unknown[]) => note(`webContents.send ${channel} ${JSON.stringify(args)}`),
    setWindowOpenHandler: (handler: OpenHandler) => void openHandlers.push(handler),
    print(options: object, done: (printed: boolean) => void) {
      only('webContents.print', options, PRINT_OPTIONS)
      note(`webContents.print ${JSON.stringify(options)}`)
      done(true)
    },
  })
  return { events, exposed, mainFrame, openHandlers }
}

function makeWindow(options: WindowOptions): object {
  only('BrowserWindow', options, WINDOW_OPTIONS)
  only('webPreferences', options.webPreferences, WEB_PREFERENCES)
  note('new BrowserWindow')
  const contents = makeContents()
  const events = eventsOf('BrowserWindow', ['ready-to-show', 'close', 'closed'])
  const state: WindowStandIn = { options, contents, url: undefined, open: true, events, exposed: {} }
  state.exposed = strict('BrowserWindow', { webContents: contents.exposed, on: events.on, once: events.once, ...actsOf(state) })
  windows.push(state)
  announcing.contents(contents.exposed)
  return state.exposed
}

function actsOf(state: WindowStandIn) {
  const bounds = { x: 10, y: 20, width: 1000, height: 700 }
  return {
    async loadURL(url: string) {
      note(`loadURL ${url}`)
      state.url = url
      state.contents.mainFrame.url = url
      await Promise.resolve()
      state.events.emit('ready-to-show')
    },
    show: () => note('window.show'),
    focus: () => note('window.focus'),
    restore: () => note('window.restore'),
    maximize: () => note('window.maximize'),
    isMinimized: () => true,
    isMaximized: () => false,
    isDestroyed: () => !state.open,
    getNormalBounds: () => bounds,
  }
}

/** Electron's class: what it builds is the strict object above. */
export class BrowserWindow {
  constructor(options: WindowOptions) {
    return makeWindow(options)
  }

  static getAllWindows(): object[] {
    return windows.filter(({ open }) => open).map(({ exposed }) => exposed)
  }

  static fromWebContents(contents: object): object | null {
    return windows.find((window) => window.contents.exposed === contents)?.exposed ?? null
  }
}

export function closeAllWindows(): void {
  for (const window of windows.filter(({ open }) => open)) {
    window.events.emit('close', anEvent({}))
    window.open = false
    window.events.emit('closed')
  }
}
