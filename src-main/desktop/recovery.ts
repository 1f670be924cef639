import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { WORDING } from './wording.ts'

const WINDOW_MS = 60_000
const TRIES = 3

/** True while a page that dies again and again still deserves to be reloaded without asking anybody. */
export function createReloadLimit(): (now: number) => boolean {
  let deaths: number[] = []
  return (now) => {
    deaths = [...deaths.filter((at) => now - at < WINDOW_MS), now]
    return deaths.length <= TRIES
  }
}

/** A page that died (memory, a fault of the display) comes back by itself: the core holds the data, not the page. */
export function reloadDeadPage(window: BrowserWindow, quit: () => void): void {
  const mayReload = createReloadLimit()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    if (mayReload(performance.now())) window.webContents.reload()
    else void ask(window, quit)
  })
}

async function ask(window: BrowserWindow, quit: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: WORDING.pageGone,
    detail: WORDING.pageGoneDetail,
    buttons: [WORDING.reload, WORDING.quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 0) window.webContents.reload()
  else quit()
}
