import type { App, Event, WebContents } from 'electron'
import { openExternal } from './external.ts'
import { isOwnUrl } from './scheme.ts'

/** Every page that Electron creates, ours and those that nobody asked for, stays on the workstation's own address. */
export function keepPagesAtHome(app: App): void {
  app.on('web-contents-created', (_event, contents) => keepAtHome(contents))
}

function keepAtHome(contents: WebContents): void {
  const stay = (event: Event & { url: string }) => {
    if (!isOwnUrl(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url)
    return { action: 'deny' }
  })
}
