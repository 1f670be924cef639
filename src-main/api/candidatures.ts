import { etiqueter, noter, prolonger, supprimerNote } from '#main/usecases/candidatures/annoter.ts'
import { creerCandidature } from '#main/usecases/candidatures/creer-candidature.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { getGuichet } from '#main/usecases/candidatures/get-guichet.ts'
import { compterFacettesFile, listIdsFile, listLignesView, listPremieres, trouverCandidatures } from '#main/usecases/candidatures/lister.ts'
import { faire, os } from './os.ts'

export const candidatures = {
  ids: os.candidatures.ids.handler(faire(listIdsFile)),
  premieres: os.candidatures.premieres.handler(faire(listPremieres)),
  lignes: os.candidatures.lignes.handler(faire(listLignesView)),
  facettes: os.candidatures.facettes.handler(faire(compterFacettesFile)),
  trouver: os.candidatures.trouver.handler(faire(trouverCandidatures)),
  get: os.candidatures.get.handler(faire(getDossierView)),
  guichet: os.candidatures.guichet.handler(faire(getGuichet)),
  creer: os.candidatures.creer.handler(faire(creerCandidature)),
  prolonger: os.candidatures.prolonger.handler(faire(prolonger)),
  noter: os.candidatures.noter.handler(faire(noter)),
  supprimerNote: os.candidatures.supprimerNote.handler(faire(supprimerNote)),
  etiqueter: os.candidatures.etiqueter.handler(faire(etiqueter)),
}
