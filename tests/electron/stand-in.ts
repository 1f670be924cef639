/**
 * A stand-in of the `electron` module for machines without its binary. It implements what the workstation uses, in the order that
 * Electron imposes (before and after ready), and throws on any member, option or event that it does not know.
 */
import { app, appEvents, protocol } from './stand-in/app.ts'
import { session } from './stand-in/session.ts'
import { anEvent, strict } from './stand-in/strict.ts'
import { dialog, ipcMain, Menu, powerMonitor, safeStorage, screen, shell, utilityProcess } from './stand-in/system.ts'
import { announcing, BrowserWindow } from './stand-in/window.ts'

announcing.contents = (contents) => appEvents.emit('web-contents-created', anEvent({}), contents)

const electron = strict('electron', { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, screen, session, shell, utilityProcess })

// oxlint-disable-next-line import/no-default-export -- electron-store takes the module's default export, as CommonJS does.
export { electron as default, app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, screen, session, shell, utilityProcess }
