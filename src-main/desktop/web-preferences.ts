import type { Session, WebPreferences } from 'electron'

/**
 * Everything that a page of Pli may and may not do. Values that are Electron's defaults today are written all the same:
 * a default that changes must not change the workstation.
 */
export function webPreferences(window: { preload: string; packaged: boolean; session: Session }): WebPreferences {
  return {
    preload: window.preload,
    session: window.session,
    devTools: !window.packaged,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    // `true` would bring Chromium's own PDF viewer, which the pieces of candidats must never reach.
    plugins: false,
    navigateOnDragDrop: false,
    // `true` makes Chromium fetch dictionaries from its CDN.
    spellcheck: false,
    enableWebSQL: false,
    disableDialogs: false,
    safeDialogs: true,
    autoplayPolicy: 'document-user-activation-required',
  }
}
