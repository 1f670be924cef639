import { annulerPli } from '#main/usecases/plis/annuler-pli.ts'
import { enregistrerPli, getDernierPliView, listPlisView } from '#main/usecases/plis/enregistrer-pli.ts'
import { faire, os } from './os.ts'

export const plis = {
  enregistrer: os.plis.enregistrer.handler(faire(enregistrerPli)),
  annuler: os.plis.annuler.handler(faire(annulerPli)),
  list: os.plis.list.handler(faire(listPlisView)),
  dernier: os.plis.dernier.handler(faire(getDernierPliView)),
}
