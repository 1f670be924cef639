import { anEvent, eventsOf, note, strict } from './strict.ts'
import { closeAllWindows } from './window.ts'

const events = eventsOf('app', ['ready', 'second-instance', 'window-all-closed', 'web-contents-created', 'before-quit', 'will-quit', 'quit'])
const paths = new Map<string, string>([['userData', '/nowhere']])

let ready = false
let becomeReady: () => void = () => {}
const whenReady = new Promise<void>((resolve) => (becomeReady = resolve))

export const appEvents = events

export function requireReady(what: string): void {
  if (!ready) throw new Error(`electron stand-in: ${what} cannot be used before ready`)
}

function requireNotReady(what: string): void {
  if (ready) throw new Error(`electron stand-in: ${what} must be called before ready`)
  note(what)
}

/** Electron becomes ready once the entry module has been evaluated, not before. */
export function beReady(): void {
  ready = true
  note('ready')
  becomeReady()
}

/** Quits as Electron does: before-quit, the windows, will-quit; an application that prevents will-quit has to ask again. */
function quit(): void {
  events.emit('before-quit', anEvent({}))
  closeAllWindows()
  const event = anEvent({})
  events.emit('will-quit', event)
  if (event.prevented) return note('will-quit prevented')
  note('quit')
  events.emit('quit', anEvent({}), 0)
}

export const app = strict('app', {
  get isPackaged() {
    return false
  },
  setPath(name: string, path: string) {
    note(`app.setPath ${name}`)
    paths.set(name, path)
  },
  getPath(name: string) {
    const path = paths.get(name)
    if (path === undefined) throw new Error(`electron stand-in: no path called ${name}`)
    return path
  },
  getVersion: () => '0.1.0',
  getAppPath: () => process.env['PLI_TEST_ROOT'] ?? process.cwd(),
  enableSandbox: () => requireNotReady('app.enableSandbox'),
  requestSingleInstanceLock() {
    note('app.requestSingleInstanceLock')
    return process.env['PLI_TEST_LOCK_TAKEN'] === undefined
  },
  whenReady: () => whenReady,
  on: events.on,
  quit,
  exit(code: number) {
    note(`app.exit ${code}`)
    events.emit('quit', anEvent({}), code)
  },
})

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]) {
    requireNotReady('protocol.registerSchemesAsPrivileged')
    registeredSchemes.push(...schemes)
  },
})

export const registeredSchemes: { scheme: string; privileges: Record<string, boolean> }[] = []
