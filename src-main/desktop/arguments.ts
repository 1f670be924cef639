import { isAbsolute, resolve } from 'node:path'

export interface DesktopArguments {
  data: string | undefined
  demo: boolean
}

/** Reads Pli's own words among those that Electron and Chromium add to the command line; the others are not ours to judge. */
export function desktopArguments(argv: readonly string[]): DesktopArguments {
  const data = argv.find((word) => word.startsWith('--data='))?.slice('--data='.length)
  return { demo: argv.includes('--demo'), data: data === undefined || data === '' ? undefined : isAbsolute(data) ? data : resolve(data) }
}
