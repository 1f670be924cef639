import { powerMonitor } from 'electron'
import type { BrowserWindow } from 'electron'
import { POWER_CHANNEL } from './gesture-names.ts'
import type { PowerEvent } from './gesture-names.ts'

/** Tells the page what happens to the machine, so that it can lock itself, and catch up on events after a sleep. */
export function tellPower(window: BrowserWindow): void {
  const tell = (event: PowerEvent) => () => {
    if (!window.isDestroyed()) window.webContents.send(POWER_CHANNEL, event)
  }
  powerMonitor.on('suspend', tell('veille'))
  powerMonitor.on('resume', tell('reveil'))
  powerMonitor.on('lock-screen', tell('verrou'))
}
