import type { DossierView } from '#shared/contract/candidatures.ts'
import type { PieceView } from '#shared/contract/pieces.ts'
import { estControlee } from '#shared/domain/piece.ts'
import type { Esquisse } from './file-des-actes.ts'

type Compte = DossierView['compte']

function parts({ statut, demandee }: PieceView): Compte {
  const one = demandee || statut !== 'en_attente' ? 1 : 0
  return { demandees: 0, controlees: estControlee(statut) ? one : 0, transmises: statut === 'transmise' ? one : 0, refusees: statut === 'refusee' ? one : 0 }
}

function recompter(compte: Compte, avant: PieceView, apres: PieceView): Compte {
  const out = parts(avant)
  const into = parts(apres)
  return { demandees: compte.demandees, controlees: compte.controlees - out.controlees + into.controlees, transmises: compte.transmises - out.transmises + into.transmises, refusees: compte.refusees - out.refusees + into.refusees }
}

/** The dossier as it will be once the acts on their way are done. The same dossier when there is none. */
export function superposer(dossier: DossierView, esquisses: readonly Esquisse[]): DossierView {
  const own = esquisses.filter(({ candidatureId }) => candidatureId === dossier.id)
  if (own.length === 0) return dossier
  let { compte } = dossier
  const pieces = dossier.pieces.map((piece) => {
    const apres = own.filter((one) => one.pieceJustificativeId === piece.pieceJustificativeId).reduce((seen, { apercu }) => apercu(seen), piece)
    if (apres !== piece) compte = recompter(compte, piece, apres)
    return apres
  })
  return { ...dossier, pieces, compte }
}

/** A cancelled candidature is read, never acted on. */
export function enLectureSeule(dossier: DossierView): DossierView {
  if (dossier.annuleeLe === null) return dossier
  return {
    ...dossier,
    pieces: dossier.pieces.map((piece) => ({ ...piece, actes: [] })),
    avis: dossier.avis.map((avis) => ({ ...avis, actes: [] })),
    actes: { dossier: [], avis: [], reponse: [], note: false, tag: false, pli: false },
  }
}
