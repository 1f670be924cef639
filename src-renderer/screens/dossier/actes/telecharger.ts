import type { FichierView } from '#shared/contract/pieces.ts'
import { adresseFichier } from '../../../api/adresses.ts'

/** Saves a file under the name that the candidat gave it, without leaving the page. */
export function telecharger(fichier: FichierView): void {
  const link = document.createElement('a')
  link.href = `${adresseFichier(fichier.id)}?telecharger`
  link.download = fichier.nom
  link.click()
}
