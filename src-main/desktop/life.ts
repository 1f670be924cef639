import type { App } from 'electron'

/**
 * Closes the core before the process ends. On `will-quit` and not on `before-quit`: at that moment every window is closed, so that
 * nothing can ask the core for anything any more, and a window that refuses to close cannot leave a workstation without its core.
 */
export function closeBeforeQuit(app: App, opening: Promise<{ close(): Promise<void> }>): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    void opening
      .then((core) => core.close())
      .catch((error: unknown) => console.error(error))
      .then(() => {
        state = 'closed'
        app.quit()
      })
  })
}
