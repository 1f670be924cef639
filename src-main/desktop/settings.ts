import ElectronStore from 'electron-store'
import type { WindowState } from './window-state.ts'

/** What this machine remembers, never about candidats: the window, and secrets under the system's key. */
export interface MachineSettings {
  window?: WindowState
  secrets?: Record<string, { backend: string; bytes: string }>
}

export type SettingsFile = ElectronStore<MachineSettings>

/** A damaged file gives an empty one: losing the window's place must not keep the office closed. */
export function openSettings(folder: string): SettingsFile {
  return new ElectronStore<MachineSettings>({ cwd: folder, name: 'poste', clearInvalidConfig: true })
}
