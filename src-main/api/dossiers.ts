import { annulerStatut } from '#main/usecases/dossiers/annuler-statut.ts'
import { declarerComplet, declarerIncomplet, preparerIncomplet, receptionner, remettreDossierEnAttente } from '#main/usecases/dossiers/declarer.ts'
import { listEnDefaut, listEnDefautEnMasse } from '#main/usecases/dossiers/en-defaut.ts'
import { changerStatutsEnMasse } from '#main/usecases/dossiers/en-masse.ts'
import { faire, os } from './os.ts'

export const dossiers = {
  receptionner: os.dossiers.receptionner.handler(faire(receptionner)),
  enDefaut: os.dossiers.enDefaut.handler(faire(listEnDefaut)),
  enDefautEnMasse: os.dossiers.enDefautEnMasse.handler(faire(listEnDefautEnMasse)),
  declarerComplet: os.dossiers.declarerComplet.handler(faire(declarerComplet)),
  preparerIncomplet: os.dossiers.preparerIncomplet.handler(faire(preparerIncomplet)),
  declarerIncomplet: os.dossiers.declarerIncomplet.handler(faire(declarerIncomplet)),
  remettreEnAttente: os.dossiers.remettreEnAttente.handler(faire(remettreDossierEnAttente)),
  annuler: os.dossiers.annuler.handler(faire(annulerStatut)),
  enMasse: os.dossiers.enMasse.handler(faire(changerStatutsEnMasse)),
}
