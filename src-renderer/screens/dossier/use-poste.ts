import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { useDroit } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { ViewerHandle } from '../../viewer/source.ts'
import { PIECE, type Place, type Volet } from './magasin/places.ts'
import { useMagasinPoste } from './magasin/magasin-poste.ts'
import type { Poste } from './poste-context.ts'
import { estAffichable, sourceDe } from './regles/source-de.ts'
import { usePrefetcher } from './use-prefetch.ts'

/** A piece chosen while two are shown: the one that is already in the other half is gone to, not shown twice. */
const versPiece = (place: Place, id: number): Partial<Place> =>
  id === place.autre
    ? { courante: id, autre: place.courante, cote: place.cote === 'gauche' ? 'droite' : 'gauche', version: undefined }
    : { courante: id, version: undefined }

/** Leaving a piece leaves its refusal; a form of the dossier stays, the paper moving under it. */
const voletApres = ({ volet }: Place): Volet => (volet.genre === 'refuser' ? PIECE : volet)

/** My place in this dossier and what moves it. */
function usePlace(dossier: DossierView) {
  const { places } = useMagasinPoste()
  const { id } = dossier
  const place = useSyncExternalStore(places.subscribe, () => places.lire(dossier))
  const changer = useCallback((change: Partial<Place>) => places.changer(id, change), [places, id])
  const choisir = useCallback(
    (pieceId: number) => {
      const now = places.lire(dossier)
      if (pieceId !== now.courante) places.changer(id, { ...versPiece(now, pieceId), volet: voletApres(now) })
    },
    [places, dossier, id],
  )
  useEffect(() => () => places.changer(id, { volet: PIECE, version: undefined, lettre: undefined }), [places, id])
  return { place, changer, choisir }
}

/** The page of a piece before the rest of the screen, where one document gives its place to another. */
function useMontrerDAbord({ dossier, place }: Pick<Poste, 'dossier' | 'place'>, papier: RefObject<ViewerHandle | null>): Poste['montrerDAbord'] {
  const { apresPeinture } = useMagasinPoste()
  return useCallback(
    (piece, faire) => {
      const courante = dossier.pieces.find(({ pieceJustificativeId }) => pieceJustificativeId === place.courante)
      if (piece.pieceJustificativeId === place.courante) return faire()
      const seule = place.autre === undefined && place.lettre === undefined
      if (!seule || !papier.current || !courante || !estAffichable(courante) || !estAffichable(piece)) return faire()
      papier.current.show(sourceDe(piece.fichier))
      apresPeinture.differer(faire)
    },
    [apresPeinture, dossier, place, papier],
  )
}

/** Names the piece to those who do not see the list move. */
function useAnnonce({ dossier, place }: Pick<Poste, 'dossier' | 'place'>) {
  const { dossier: words, statuts } = useWording()
  const [said, setSaid] = useState('')
  const rang = dossier.pieces.findIndex((piece) => piece.pieceJustificativeId === place.courante)
  const piece = dossier.pieces[rang]
  const phrase = piece ? words.annonce.piece(piece.libelle, statuts.piece[piece.statut], rang + 1, dossier.pieces.length) : ''
  const key = `${dossier.id}/${place.courante}`
  const [seen, setSeen] = useState(key)
  if (seen !== key) {
    setSeen(key)
    setSaid(phrase)
  }
  return [said, setSaid] as const
}

interface Correction {
  readonly candidatId: number | undefined
  readonly fermer: () => void
}

/** The candidat being corrected; `undefined` when none is, or when another dossier came. */
function useCorrection(candidatId: number) {
  const may = useDroit('GEST_FEN_CAND')
  const [corrige, setCorrige] = useState<number>()
  const modifierCandidat = useMemo(() => (may ? () => setCorrige(candidatId) : undefined), [may, candidatId])
  const correction: Correction = { candidatId: corrige === candidatId ? candidatId : undefined, fermer: () => setCorrige(undefined) }
  return { correction, modifierCandidat }
}

/** All that the parts of the workstation share for one dossier. */
export function usePosteDe(dossier: DossierView): { readonly poste: Poste; readonly said: string; readonly correction: Correction } {
  const { place, changer, choisir } = usePlace(dossier)
  const [said, dire] = useAnnonce({ dossier, place })
  const prefetcher = usePrefetcher()
  const { correction, modifierCandidat } = useCorrection(dossier.candidatId)
  const suite = useRef<HTMLButtonElement>(null)
  const dossierSuivant = useRef<HTMLButtonElement>(null)
  const papier = useRef<ViewerHandle>(null)
  const montrerDAbord = useMontrerDAbord({ dossier, place }, papier)
  const poste = useMemo((): Poste => {
    const piece = dossier.pieces.find((one) => one.pieceJustificativeId === place.courante) ?? dossier.pieces[0]
    return {
      dossier,
      place,
      piece,
      pointage: dossier.pieces.every(({ fichier }) => fichier === null),
      changer,
      choisir,
      montrerDAbord,
      ouvrir: (volet) => changer({ volet, lettre: undefined }),
      fermer: () => changer({ volet: PIECE, lettre: undefined }),
      modifierCandidat,
      dire,
      suite,
      dossierSuivant,
      papier,
      prefetcher,
    }
  }, [dossier, place, changer, choisir, montrerDAbord, modifierCandidat, dire, prefetcher])
  return { poste, said, correction }
}
