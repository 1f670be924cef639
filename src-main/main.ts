import { homedir } from 'node:os'
import { openCore } from './compose.ts'
import { defaultDataDir } from './demarrage/folders.ts'
import { runDesktop } from './desktop/run.ts'

/** Electron's entry: the desktop opens the same core as the browser door does. */
runDesktop({
  defaultDataDir: (demo) => defaultDataDir({ platform: process.platform, env: process.env, home: homedir() }, demo),
  openCore: (gifts) => openCore({ ...gifts, porte: 'electron' }),
})
