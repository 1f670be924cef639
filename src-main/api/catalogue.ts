import { enregistrerCommission, listCommissionsView } from '#main/usecases/catalogue/commissions.ts'
import { enregistrerFormation, listFormationsView } from '#main/usecases/catalogue/formations.ts'
import { enregistrerMotif, enregistrerTag, listMotifsView, listTagsView } from '#main/usecases/catalogue/motifs-et-tags.ts'
import { ajouterPiecesUsuelles, enregistrerPieceJustificative, listPiecesView } from '#main/usecases/catalogue/pieces-justificatives.ts'
import { faire, os } from './os.ts'

export const catalogue = {
  commissions: os.catalogue.commissions.handler(faire(listCommissionsView)),
  enregistrerCommission: os.catalogue.enregistrerCommission.handler(faire(enregistrerCommission)),
  formations: os.catalogue.formations.handler(faire(listFormationsView)),
  enregistrerFormation: os.catalogue.enregistrerFormation.handler(faire(enregistrerFormation)),
  piecesJustificatives: os.catalogue.piecesJustificatives.handler(faire(listPiecesView)),
  enregistrerPieceJustificative: os.catalogue.enregistrerPieceJustificative.handler(faire(enregistrerPieceJustificative)),
  ajouterPiecesUsuelles: os.catalogue.ajouterPiecesUsuelles.handler(faire(ajouterPiecesUsuelles)),
  motifs: os.catalogue.motifs.handler(faire(listMotifsView)),
  enregistrerMotif: os.catalogue.enregistrerMotif.handler(faire(enregistrerMotif)),
  tags: os.catalogue.tags.handler(faire(listTagsView)),
  enregistrerTag: os.catalogue.enregistrerTag.handler(faire(enregistrerTag)),
}
