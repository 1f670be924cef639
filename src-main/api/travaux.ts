import { annulerTravail, getTravail, listTravaux } from '#main/usecases/travaux/suivre-travaux.ts'
import { faire, os } from './os.ts'

export const travaux = {
  list: os.travaux.list.handler(faire(listTravaux)),
  get: os.travaux.get.handler(faire(getTravail)),
  annuler: os.travaux.annuler.handler(faire(annulerTravail)),
}
