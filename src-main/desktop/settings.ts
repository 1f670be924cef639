import ElectronStore from 'electron-store'
import type { WindowState } from './window-state.ts'

/** What this machine remembers (never about candidats): the window, secrets under the system's key, what the core keeps. */
export interface MachineSettings {
  window?: WindowState
  secrets?: Record<string, { backend: string; bytes: string }>
  machine?: Record<string, unknown>
}

export type SettingsFile = ElectronStore<MachineSettings>

/** A damaged file gives an empty one: losing the window's place must not keep the office closed. */
export function openSettings(folder: string): SettingsFile {
  return new ElectronStore<MachineSettings>({ cwd: folder, name: 'poste', clearInvalidConfig: true })
}
