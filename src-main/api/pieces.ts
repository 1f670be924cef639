import { annulerVerdict } from '#main/usecases/pieces/annuler-verdict.ts'
import { declarerNonConcernee } from '#main/usecases/pieces/declarer-non-concernee.ts'
import { deposerFichier } from '#main/usecases/pieces/deposer-fichier.ts'
import { listVersionsPiece } from '#main/usecases/pieces/list-versions.ts'
import { recevoirPiece } from '#main/usecases/pieces/recevoir-piece.ts'
import { refuserPiece } from '#main/usecases/pieces/refuser-piece.ts'
import { remettreEnAttente } from '#main/usecases/pieces/remettre-en-attente.ts'
import { retirerFichier } from '#main/usecases/pieces/retirer-fichier.ts'
import { tournerPage } from '#main/usecases/pieces/tourner-page.ts'
import { validerPiece } from '#main/usecases/pieces/valider-piece.ts'
import { faire, os } from './os.ts'

export const pieces = {
  valider: os.pieces.valider.handler(faire(validerPiece)),
  refuser: os.pieces.refuser.handler(faire(refuserPiece)),
  declarerNonConcernee: os.pieces.declarerNonConcernee.handler(faire(declarerNonConcernee)),
  recevoir: os.pieces.recevoir.handler(faire(recevoirPiece)),
  remettreEnAttente: os.pieces.remettreEnAttente.handler(faire(remettreEnAttente)),
  deposer: os.pieces.deposer.handler(faire(deposerFichier)),
  retirer: os.pieces.retirer.handler(faire(retirerFichier)),
  annuler: os.pieces.annuler.handler(faire(annulerVerdict)),
  tourner: os.pieces.tourner.handler(faire(tournerPage)),
  versions: os.pieces.versions.handler(faire(listVersionsPiece)),
}
