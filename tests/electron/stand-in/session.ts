import { requireReady } from './app.ts'
import { anEvent, eventsOf, note, only, strict } from './strict.ts'

type Handler = (...args: never[]) => unknown

export interface SessionStandIn {
  handlers: Map<string, Handler>
  download(url: string, filename: string): { refused: boolean; defaultPath: string | undefined }
}

/** The sessions that the application made, by partition. */
export const sessions = new Map<string, SessionStandIn>()

const SETTERS = ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'setDisplayMediaRequestHandler'] as const

function makeSession(partition: string) {
  const events = eventsOf('session', ['will-download'])
  const handlers = new Map<string, Handler>()
  const keep = (name: string) => (handler: Handler) => {
    note(`session.${name}`)
    handlers.set(name, handler)
  }
  const setters = Object.fromEntries(SETTERS.map((name) => [name, keep(name)]))
  const protocol = strict('session.protocol', {
    handle(scheme: string, handler: Handler) {
      if (handlers.has(`protocol:${scheme}`)) throw new Error(`electron stand-in: ${scheme} is already handled`)
      keep(`protocol:${scheme}`)(handler)
    },
  })
  const webRequest = strict('session.webRequest', { onBeforeRequest: keep('onBeforeRequest') })
  const made = strict('session', { ...setters, protocol, webRequest, on: events.on })
  sessions.set(partition, { handlers, download: (url, filename) => download(events, url, filename) })
  return made
}

function download(events: ReturnType<typeof eventsOf>, url: string, filename: string) {
  const answer: { refused: boolean; defaultPath: string | undefined } = { refused: false, defaultPath: undefined }
  const item = strict('downloadItem', {
    getURL: () => url,
    getFilename: () => filename,
    setSaveDialogOptions(options: { defaultPath: string }) {
      only('setSaveDialogOptions', options, ['title', 'defaultPath', 'buttonLabel', 'filters'])
      answer.defaultPath = options.defaultPath
    },
  })
  const event = anEvent({})
  events.emit('will-download', event, item, {})
  return { ...answer, refused: event.prevented }
}

export const session = strict('session', {
  fromPartition(partition: string, options: { cache: boolean }) {
    requireReady('session.fromPartition')
    only('session.fromPartition', options, ['cache'])
    note(`session.fromPartition ${partition} cache:${options.cache}`)
    return makeSession(partition)
  },
})
