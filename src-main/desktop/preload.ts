import { contextBridge, ipcRenderer } from 'electron'
import { GESTURES, POWER_CHANNEL, POWER_EVENTS } from './gesture-names.ts'
import type { Bureau } from './gesture-names.ts'

/** Named functions only: neither ipcRenderer nor an event object ever crosses to the page. */
const bureau: Bureau = {
  choisirDossier: () => ipcRenderer.invoke(GESTURES.choisirDossier) as Promise<string | undefined>,
  montrerDansDossier: (chemin) => ipcRenderer.invoke(GESTURES.montrerDansDossier, chemin) as Promise<boolean>,
  imprimer: ({ rectoVerso, couleur }) => ipcRenderer.invoke(GESTURES.imprimer, { rectoVerso, couleur }) as Promise<boolean>,
  ouvrirLien: (url) => ipcRenderer.invoke(GESTURES.ouvrirLien, url) as Promise<boolean>,
  surPoste: (rappel) => {
    const listen = (_event: unknown, said: unknown) => {
      const event = POWER_EVENTS.find((known) => known === said)
      if (event !== undefined) rappel(event)
    }
    ipcRenderer.on(POWER_CHANNEL, listen)
    return () => void ipcRenderer.off(POWER_CHANNEL, listen)
  },
}

contextBridge.exposeInMainWorld('pliBureau', bureau)
