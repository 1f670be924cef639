import { posix, win32 } from 'node:path'

export interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

/** Where this machine keeps the office's data. The demonstration never shares the folder of the real office. */
export function defaultDataDir(machine: Machine, demo: boolean): string {
  const suffix = demo ? '-demonstration' : ''
  const { platform, env, home } = machine
  if (platform === 'win32') return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), `Pli${suffix}`)
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', `Pli${suffix}`)
  return posix.join(absolute(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share'), `pli${suffix}`)
}

/** Where this machine keeps what Pli remembers about the machine itself, never about candidats. */
export function configDir({ platform, env, home }: Machine): string {
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Pli')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Preferences', 'Pli')
  return posix.join(absolute(env['XDG_CONFIG_HOME']) ?? posix.join(home, '.config'), 'pli')
}

/** The XDG specification says to ignore a relative path. */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && posix.isAbsolute(path) ? path : undefined
}
