import { enregistrerPli, getDernierPliView, listPlisView } from '#main/usecases/plis/enregistrer-pli.ts'
import { faire, os } from './os.ts'

export const plis = {
  enregistrer: os.plis.enregistrer.handler(faire(enregistrerPli)),
  list: os.plis.list.handler(faire(listPlisView)),
  dernier: os.plis.dernier.handler(faire(getDernierPliView)),
}
