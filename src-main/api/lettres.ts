import { apercevoirLettre } from '#main/usecases/lettres/apercevoir-lettre.ts'
import { getLettre, listerIdsLettres, listerLettres } from '#main/usecases/lettres/consulter-lettres.ts'
import { demarquer, marquerImprimees, marquerNotifiee, marquerPostees } from '#main/usecases/lettres/marquer-lettres.ts'
import { exporterLettres, imprimerLettres } from '#main/usecases/lettres/tirer-lettres.ts'
import { faire, os } from './os.ts'

export const lettres = {
  list: os.lettres.list.handler(faire(listerLettres)),
  ids: os.lettres.ids.handler(faire(listerIdsLettres)),
  get: os.lettres.get.handler(faire(getLettre)),
  apercu: os.lettres.apercu.handler(faire(apercevoirLettre)),
  imprimer: os.lettres.imprimer.handler(faire(imprimerLettres)),
  exporter: os.lettres.exporter.handler(faire(exporterLettres)),
  marquerImprimees: os.lettres.marquerImprimees.handler(faire(marquerImprimees)),
  marquerPostees: os.lettres.marquerPostees.handler(faire(marquerPostees)),
  demarquer: os.lettres.demarquer.handler(faire(demarquer)),
  marquerNotifiee: os.lettres.marquerNotifiee.handler(faire(marquerNotifiee)),
}
