import { abandonnerCourriel } from '#main/usecases/courriels/abandonner-courriel.ts'
import { annulerEnvoi } from '#main/usecases/courriels/annuler-envoi.ts'
import { envoyerMaintenant } from '#main/usecases/courriels/envoyer-maintenant.ts'
import { getCourrielDuBureau } from '#main/usecases/courriels/get-courriel.ts'
import { listCourrielsDuBureau } from '#main/usecases/courriels/list-courriels.ts'
import { marquerEnvoye } from '#main/usecases/courriels/marquer-envoye.ts'
import { modifierCourriel } from '#main/usecases/courriels/modifier-courriel.ts'
import { getSmtp, reglerSmtp, testerSmtp } from '#main/usecases/courriels/regler-smtp.ts'
import { mettreEnFile, renvoyerCourriel } from '#main/usecases/courriels/remettre-en-file.ts'
import { faire, os } from './os.ts'

export const courriels = {
  list: os.courriels.list.handler(faire(listCourrielsDuBureau)),
  get: os.courriels.get.handler(faire(getCourrielDuBureau)),
  annulerEnvoi: os.courriels.annulerEnvoi.handler(faire(annulerEnvoi)),
  mettreEnFile: os.courriels.mettreEnFile.handler(faire(mettreEnFile)),
  envoyerMaintenant: os.courriels.envoyerMaintenant.handler(faire(envoyerMaintenant)),
  modifier: os.courriels.modifier.handler(faire(modifierCourriel)),
  abandonner: os.courriels.abandonner.handler(faire(abandonnerCourriel)),
  marquerEnvoye: os.courriels.marquerEnvoye.handler(faire(marquerEnvoye)),
  renvoyer: os.courriels.renvoyer.handler(faire(renvoyerCourriel)),
  smtp: os.courriels.smtp.handler(faire(getSmtp)),
  reglerSmtp: os.courriels.reglerSmtp.handler(faire(reglerSmtp)),
  testerSmtp: os.courriels.testerSmtp.handler(faire(testerSmtp)),
}
