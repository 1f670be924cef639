import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { compterFacettesFile, listIdsFile, listLignesView, listPremieres, trouverCandidatures } from '#main/usecases/candidatures/lister.ts'
import { faire, os } from './os.ts'

export const candidatures = {
  ids: os.candidatures.ids.handler(faire(listIdsFile)),
  premieres: os.candidatures.premieres.handler(faire(listPremieres)),
  lignes: os.candidatures.lignes.handler(faire(listLignesView)),
  facettes: os.candidatures.facettes.handler(faire(compterFacettesFile)),
  trouver: os.candidatures.trouver.handler(faire(trouverCandidatures)),
  get: os.candidatures.get.handler(faire(getDossierView)),
}
