/**
 * Lives a whole day of the workstation on the stand-in, and prints what happened as JSON. Arguments: the bundle of main, the data folder.
 * Run in a process of its own: the bundle belongs to one process, as in Electron.
 */
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const STAND_IN = pathToFileURL(join(import.meta.dirname, 'stand-in.ts')).href
registerHooks({ resolve: (name, context, next) => (name === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(name, context)) })

const { appEvents, beReady, registeredSchemes } = await import('./stand-in/app.ts')
const { sessions } = await import('./stand-in/session.ts')
const { anEvent, journal } = await import('./stand-in/strict.ts')
const { ipcHandlers, menus, person, powerEvents } = await import('./stand-in/system.ts')
const { windows } = await import('./stand-in/window.ts')
const { app } = await import('./stand-in.ts')

const [bundle = '', dataDir = ''] = process.argv.slice(2)
process.argv = ['electron', '.', `--data=${dataDir}`, '--demo']
const ended = new Promise<void>((resolve) => appEvents.on('quit', () => resolve()))

const until = async (condition: () => boolean) => {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 1_500) throw new Error(`waited too long; so far: ${journal.join(' | ')}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

await import(pathToFileURL(bundle).href)
const beforeReady = [...journal]
if (process.env['PLI_TEST_LOCK_TAKEN'] !== undefined) {
  await ended
  print({ beforeReady, journal })
}
beReady()
await until(() => journal.includes('window.show') || journal.some((line) => line.startsWith('dialog.showErrorBox')))
print({ beforeReady, ...(await live()) })

async function live() {
  const window = windows[0]
  const session = sessions.get('bureau')
  if (window === undefined || session === undefined) throw new Error(`no window: ${journal.join(' | ')}`)
  const answers = await askCore(session.handlers, window.url ?? '')
  const ours = { sender: window.contents.exposed, senderFrame: window.contents.mainFrame }
  const gestures = await tryGestures(ours)
  const navigations = tryNavigations(window.contents)
  const requests = tryRequests(session.handlers)
  const permissions = tryPermissions(session.handlers)
  const downloads = tryDownloads(session)
  for (const event of ['suspend', 'resume', 'lock-screen']) powerEvents.emit(event)
  for (const reason of ['crashed', 'oom', 'clean-exit', 'crashed', 'crashed']) window.contents.events.emit('render-process-gone', anEvent({}), { reason })
  appEvents.emit('second-instance', anEvent({}))
  const url = window.url
  app.quit()
  await ended
  const { webPreferences, ...windowOptions } = window.options
  const { session: ownSession, preload, ...preferences } = webPreferences
  return { schemes: registeredSchemes, url, answers, gestures, navigations, requests, permissions, downloads, preferences, preload, ownSession: ownSession !== undefined, windowOptions, menu: menus.at(-1)?.template, journal }
}

async function askCore(handlers: Map<string, (...args: never[]) => unknown>, opening: string) {
  const handler = handlers.get('protocol:pli') as ((request: Request) => Promise<Response>) | undefined
  if (handler === undefined) throw new Error('the protocol is not handled')
  const ask = async (url: string, init?: RequestInit) => {
    const response = await handler(new Request(url, init))
    return { status: response.status, type: response.headers.get('content-type'), csp: response.headers.get('content-security-policy'), text: await response.text() }
  }
  return {
    page: await ask(new URL('/', opening).href),
    post: await ask('pli://bureau/rpc/pieces', { method: 'POST', body: 'é', headers: { 'content-type': 'application/json' } }),
    stranger: await ask('pli://autre/'),
    fault: await ask('pli://bureau/panne'),
  }
}

async function tryGestures(ours: { sender: object; senderFrame: object | null }) {
  const invoke = async (channel: string, event: object, ...input: unknown[]) => {
    try {
      return (await ipcHandlers.get(channel)?.(event, ...input)) ?? null
    } catch (error) {
      return (error as Error).message
    }
  }
  const outcome = {
    channels: [...ipcHandlers.keys()],
    fromSubframe: await invoke('pli:choisir-dossier', { ...ours, senderFrame: { url: 'pli://bureau/' } }),
    fromNobody: await invoke('pli:choisir-dossier', { ...ours, senderFrame: null }),
    badShape: await invoke('pli:imprimer', ours, { rectoVerso: true, couleur: true, silent: true }),
    outside: await invoke('pli:montrer-dans-dossier', ours, '/chosen-too/a.pdf'),
    beforeChoosing: await invoke('pli:montrer-dans-dossier', ours, '/chosen/a.pdf'),
    chosen: await invoke('pli:choisir-dossier', ours),
    afterChoosing: await invoke('pli:montrer-dans-dossier', ours, '/chosen/a.pdf'),
    climbing: await invoke('pli:montrer-dans-dossier', ours, '/chosen/../etc/passwd'),
    printed: await invoke('pli:imprimer', ours, { rectoVerso: true, couleur: false }),
    link: await invoke('pli:ouvrir-lien', ours, 'https://www.legifrance.gouv.fr/codes/'),
    badLink: await invoke('pli:ouvrir-lien', ours, 'https://www.legifrance.gouv.fr.evil.test/'),
  }
  person.button = 1
  return { ...outcome, refusedLink: await invoke('pli:ouvrir-lien', ours, 'https://www.cnil.fr/') }
}

function tryNavigations(contents: (typeof windows)[number]['contents']) {
  const tried = (event: string, url: string) => {
    const sent = anEvent({ url })
    contents.events.emit(event, sent)
    return sent.prevented
  }
  const away = 'https://www.legifrance.gouv.fr/'
  return {
    away: ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'].map((event) => tried(event, away)),
    home: ['will-navigate', 'will-frame-navigate', 'will-redirect'].map((event) => tried(event, 'pli://bureau/candidatures')),
    opened: contents.openHandlers.map((handler) => handler({ url: 'https://evil.test/' }).action),
  }
}

function tryRequests(handlers: Map<string, (...args: never[]) => unknown>) {
  const handler = handlers.get('onBeforeRequest') as ((details: object, answer: (a: { cancel: boolean }) => void) => void) | undefined
  const cancelled = (url: string, resourceType: string) => {
    let cancel: boolean | undefined
    handler?.({ url, resourceType }, (answer) => (cancel = answer.cancel))
    return cancel
  }
  return { own: cancelled('pli://bureau/a.js', 'script'), net: cancelled('https://fonts.gstatic.com/a', 'font'), image: cancelled('data:image/png;base64,AA', 'image'), page: cancelled('data:text/html,x', 'mainFrame') }
}

function tryPermissions(handlers: Map<string, (...args: never[]) => unknown>) {
  const asked = (permission: string) => {
    let granted: boolean | undefined
    ;(handlers.get('setPermissionRequestHandler') as (c: unknown, p: string, done: (g: boolean) => void) => void)(undefined, permission, (g) => (granted = g))
    const checked = (handlers.get('setPermissionCheckHandler') as (c: unknown, p: string) => boolean)(undefined, permission)
    return [granted, checked]
  }
  const device = (handlers.get('setDevicePermissionHandler') as (d: object) => boolean)({})
  let screen: unknown = 'unanswered'
  ;(handlers.get('setDisplayMediaRequestHandler') as (r: object, done: (s: unknown) => void) => void)({}, (s) => (screen = s))
  return { camera: asked('media'), copy: asked('clipboard-sanitized-write'), read: asked('clipboard-read'), device, screen }
}

function tryDownloads(session: NonNullable<ReturnType<typeof sessions.get>>) {
  return { ours: session.download('pli://bureau/exports/3', '../../liste:avis.csv'), foreign: session.download('https://evil.test/a.exe', 'a.exe') }
}

function print(result: object): never {
  process.stdout.write(`\nRESULT ${JSON.stringify(result)}\n`)
  process.exit(0)
}
