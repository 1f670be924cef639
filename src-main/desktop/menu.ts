import type { MenuItemConstructorOptions } from 'electron'
import { WORDING } from './wording.ts'

const { menu: W, title, quit } = WORDING

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

const EDIT: MenuItemConstructorOptions[] = [
  { role: 'undo', label: W.undo },
  { role: 'redo', label: W.redo },
  SEPARATOR,
  { role: 'cut', label: W.cut },
  { role: 'copy', label: W.copy },
  { role: 'paste', label: W.paste },
  { role: 'pasteAndMatchStyle', label: W.pastePlain },
  { role: 'delete', label: W.delete },
  SEPARATOR,
  { role: 'selectAll', label: W.selectAll },
]

const VIEW: MenuItemConstructorOptions[] = [
  { role: 'resetZoom', label: W.zoomReset },
  { role: 'zoomIn', label: W.zoomIn },
  { role: 'zoomOut', label: W.zoomOut },
  SEPARATOR,
  { role: 'togglefullscreen', label: W.fullScreen },
]

const MAC: MenuItemConstructorOptions = {
  label: title,
  submenu: [
    { role: 'about', label: W.about },
    SEPARATOR,
    { role: 'hide', label: W.hide },
    { role: 'hideOthers', label: W.hideOthers },
    { role: 'unhide', label: W.unhide },
    SEPARATOR,
    { role: 'quit', label: quit },
  ],
}

export interface MenuFacts {
  platform: NodeJS.Platform
  packaged: boolean
  showDataFolder(): void
}

/** The whole menu, in French: Electron's own labels would follow the language of the system. */
export function menuTemplate({ platform, packaged, showDataFolder }: MenuFacts): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const tools: MenuItemConstructorOptions[] = packaged ? [] : [SEPARATOR, { role: 'toggleDevTools', label: W.devTools }]
  const leave: MenuItemConstructorOptions[] = mac ? [] : [SEPARATOR, { role: 'quit', label: quit }]
  const about: MenuItemConstructorOptions[] = mac ? [] : [SEPARATOR, { role: 'about', label: W.about }]
  return [
    ...(mac ? [MAC] : []),
    { label: W.file, submenu: [{ role: 'close', label: W.close }, ...leave] },
    { label: W.edit, submenu: EDIT },
    { label: W.view, submenu: [...VIEW, ...tools] },
    { label: W.window, submenu: [{ role: 'minimize', label: W.minimize }] },
    { label: W.help, submenu: [{ label: W.dataFolder, click: showDataFolder }, ...about] },
  ]
}
