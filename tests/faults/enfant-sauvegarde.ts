/** Makes one backup and says how it went. Arguments: data folder, backup folder, instant. */
import { ErreurSauvegarde } from '#main/database/sauvegarde/erreurs.ts'
import { sauvegarder } from '#main/database/sauvegarde/sauvegarder.ts'
import { entreeSauvegarde } from './bureau.ts'

const [dossier = '', destination = '', maintenant = ''] = process.argv.slice(2)
try {
  const { nom } = await sauvegarder(entreeSauvegarde(dossier, destination, maintenant))
  console.log(`fait ${nom}`)
} catch (erreur) {
  console.log(erreur instanceof ErreurSauvegarde ? erreur.code : `autre ${String(erreur)}`)
}
