import { repondre } from '#main/usecases/avis/repondre.ts'
import { annulerValidation, leverReserve, retirerAvis } from '#main/usecases/avis/revenir-sur-avis.ts'
import { saisirAvis } from '#main/usecases/avis/saisir-avis.ts'
import { previsualiserValidation, validerAvis } from '#main/usecases/avis/valider-avis.ts'
import { faire, os } from './os.ts'

export const avis = {
  saisir: os.avis.saisir.handler(faire(saisirAvis)),
  previsualiser: os.avis.previsualiser.handler(faire(previsualiserValidation)),
  valider: os.avis.valider.handler(faire(validerAvis)),
  retirer: os.avis.retirer.handler(faire(retirerAvis)),
  annulerValidation: os.avis.annulerValidation.handler(faire(annulerValidation)),
  leverReserve: os.avis.leverReserve.handler(faire(leverReserve)),
  repondre: os.avis.repondre.handler(faire(repondre)),
}
