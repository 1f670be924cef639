import { modifierCandidat, rapprocherCandidat } from '#main/usecases/candidats/enregistrer-candidat.ts'
import { getCandidatView } from '#main/usecases/candidats/get-candidat.ts'
import { faire, os } from './os.ts'

export const candidats = {
  rapprocher: os.candidats.rapprocher.handler(faire(rapprocherCandidat)),
  modifier: os.candidats.modifier.handler(faire(modifierCandidat)),
  get: os.candidats.get.handler(faire(getCandidatView)),
}
