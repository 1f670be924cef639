import { BrowserWindow, screen } from 'electron'
import type { Session } from 'electron'
import type { SettingsFile } from './settings.ts'
import { webPreferences } from './web-preferences.ts'
import { openingBounds, SMALLEST } from './window-state.ts'
import { WORDING } from './wording.ts'

export interface WindowOptions {
  preload: string
  packaged: boolean
  session: Session
  settings: SettingsFile
}

/** The one window, where it was when it was last closed; hidden until it has something to show. */
export function createWindow({ preload, packaged, session, settings }: WindowOptions): BrowserWindow {
  const saved = settings.get('window')
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...openingBounds(saved, screens),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: WORDING.title,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: false,
    webPreferences: webPreferences({ preload, packaged, session }),
  })
  window.once('ready-to-show', () => {
    if (saved?.maximized === true) window.maximize()
    window.show()
  })
  window.on('close', () => settings.set('window', { bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
  return window
}
