import type { PieceView } from '#shared/contract/pieces.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import type { Action } from '../../shell/keyboard/action.ts'
import { usePreferences } from '../../shell/session/use-preferences.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { notify } from '../../ui/notify.tsx'
import type { ViewerHandle } from '../../viewer/source.ts'
import { telecharger } from './actes/telecharger.ts'
import { peutDeposer, useChoisirFichier } from './actes/use-deposer-fichier.ts'
import { useCommentairesPrets } from './actes/use-motifs.ts'
import { useRefuserPiece } from './actes/use-refuser-piece.ts'
import { estFormulaire } from './magasin/places.ts'
import { usePoste } from './poste-context.ts'
import { avisCourant } from './regles/avis-courant.ts'
import { acteNaturel } from './regles/acte-naturel.ts'
import { pieceVoisine } from './regles/piece-suivante.ts'
import { useAllerDossier } from './use-aller-dossier.ts'
import { useGestesPiece } from './use-gestes-piece.ts'
import { ACTIONS, type Verdict, verdictsOuverts } from './volet/verdicts.tsx'

const TOUCHES: Readonly<Record<string, readonly string[]>> = { 'piece.valider': ['v'], 'piece.refuser': ['r'], 'piece.nonConcernee': ['c'], 'piece.recevoir': ['b'], 'piece.attendre': ['u'] }

/** The verdict keys act on the piece in sight, when its acts allow it. */
function useActionsVerdict(): readonly Action[] {
  const { piece, place } = usePoste()
  const { actes, dossier } = useWording()
  const gestes = useGestesPiece()
  const group = dossier.groupes.piece
  const byAction = new Map<string, Verdict[]>()
  for (const [verdict, id] of Object.entries(ACTIONS) as [Verdict, string][]) byAction.set(id, [...(byAction.get(id) ?? []), verdict])
  return [...byAction].map(([id, verdicts]): Action => {
    const open = () => verdicts.find((verdict) => piece !== undefined && !estFormulaire(place.volet) && verdictsOuverts(piece).includes(verdict))
    return {
      id,
      label: actes.piece[verdicts[0] ?? 'valider'],
      group,
      keys: TOUCHES[id] ?? [],
      enabled: () => open() !== undefined,
      run: () => {
        const verdict = open()
        if (verdict && piece) gestes[verdict](piece)
      },
    }
  })
}

function useActionsPiece(): readonly Action[] {
  const { dossier: words } = useWording()
  const { dossier, piece, place, choisir, montrerDAbord } = usePoste()
  const [motif] = useCommentairesPrets()
  const refuser = useRefuserPiece()
  const choisirFichier = useChoisirFichier()
  const [{ passageAutomatique }, preferer] = usePreferences()
  const group = words.groupes.piece
  const move = (pas: 1 | -1) => () => {
    const voisine = pieceVoisine(dossier.pieces, place.courante, pas)
    if (voisine) montrerDAbord(voisine, () => choisir(voisine.pieceJustificativeId))
  }
  const onPiece = (may: (piece: PieceView) => boolean, run: (piece: PieceView) => void) => ({ enabled: () => piece !== undefined && !estFormulaire(place.volet) && may(piece), run: () => piece && run(piece) })
  return [
    { id: 'piece.precedente', label: words.gestes.piecePrecedente, group, keys: ['arrowup'], repeats: true, hidden: true, run: move(-1) },
    { id: 'piece.suivante', label: words.gestes.pieceSuivante, group, keys: ['arrowdown'], repeats: true, hidden: true, run: move(1) },
    { id: 'piece.dernierMotif', label: words.gestes.dernierMotif, group, keys: ['shift+r'], ...onPiece(({ actes }) => motif !== undefined && actes.includes('refuser'), (one) => motif !== undefined && refuser(one, motif)) },
    { id: 'piece.deposer', label: words.gestes.deposer, group, keys: ['j'], ...onPiece(peutDeposer, choisirFichier) },
    { id: 'piece.telecharger', label: words.gestes.telecharger, group, keys: [], ...onPiece(({ fichier }) => fichier !== null, ({ fichier }) => fichier && telecharger(fichier)) },
    { id: 'piece.automatique', label: words.gestes.automatique, group, keys: [], run: () => preferer({ passageAutomatique: !passageAutomatique }) },
  ]
}

function useActionsDossier(): readonly Action[] {
  const { accueil, dossier: words, shell } = useWording()
  const { dossier, ouvrir, place, changer, fermer, modifierCandidat } = usePoste()
  const { suivant, precedent } = useAllerDossier(dossier.id)
  const group = words.groupes.dossier
  const say = (message: string) => () => void notify({ id: 'file', tone: 'neutral', message, closeLabel: shell.fenetre.fermer })
  const free = () => !estFormulaire(place.volet)
  const opened = place.volet.genre !== 'piece' || place.version !== undefined || place.lettre !== undefined || place.autre !== undefined
  const close = () => {
    if (place.lettre !== undefined) changer({ lettre: undefined })
    else if (place.volet.genre !== 'piece') fermer()
    else if (place.version !== undefined) changer({ version: undefined })
    else changer({ autre: undefined, cote: 'gauche' })
  }
  return [
    { id: 'dossier.suivant', label: words.gestes.dossierSuivant, group, keys: ['n'], enabled: free, run: suivant ?? say(words.barre.finFile) },
    { id: 'dossier.precedent', label: words.gestes.dossierPrecedent, group, keys: ['p'], enabled: free, run: precedent ?? say(words.barre.debutFile) },
    {
      id: 'dossier.suite',
      label: words.gestes.suite,
      group,
      keys: ['s'],
      enabled: () => free() && acteNaturel(dossier) !== undefined,
      run: () => {
        const next = acteNaturel(dossier)
        if (next) ouvrir({ genre: next.acte })
      },
    },
    { id: 'dossier.avis', label: words.gestes.avis, group, keys: ['a'], enabled: () => free() && dossier.actes.avis.includes('saisir'), run: () => ouvrir({ genre: avisCourant(dossier)?.actes.includes('valider') === true ? 'validerAvis' : 'saisirAvis' }) },
    { id: 'dossier.noter', label: words.gestes.note, group, keys: ['w'], enabled: () => dossier.actes.note, run: () => document.querySelector<HTMLElement>('[data-geste="noter"]')?.click() },
    { id: 'dossier.modifierCandidat', label: accueil.candidature.modifier.action, group, keys: [], enabled: () => modifierCandidat !== undefined, run: () => modifierCandidat?.() },
    { id: 'poste.fermer', label: words.gestes.fermer, group, keys: ['escape'], hidden: true, enabled: () => opened, run: close },
  ]
}

interface Cadre {
  readonly basculerVolet: () => void
  readonly basculerDeux: () => void
}

function useActionsPapier({ basculerVolet, basculerDeux }: Cadre): readonly Action[] {
  const { dossier: words, dossierVisionneuse: viewer } = useWording()
  const { papier, place, changer, pointage } = usePoste()
  const group = words.groupes.document
  const shown = () => papier.current !== null && !pointage
  const on = (id: string, label: string, keys: readonly string[], run: (handle: ViewerHandle) => void, repeats = false): Action => ({ id: `papier.${id}`, label, group, keys, repeats, enabled: shown, run: () => papier.current && run(papier.current) })
  return [
    on('pageSuivante', viewer.nextPage, ['arrowright'], (it) => it.nextPage(), true),
    on('pagePrecedente', viewer.previousPage, ['arrowleft'], (it) => it.previousPage(), true),
    on('agrandir', viewer.zoomIn, ['+', '='], (it) => it.zoomIn(), true),
    on('reduire', viewer.zoomOut, ['-'], (it) => it.zoomOut(), true),
    on('taille', viewer.actualSize, ['0'], (it) => it.actualSize()),
    on('largeur', viewer.fitWidth, ['l'], (it) => it.fitWidth()),
    on('entiere', viewer.fitPage, ['e'], (it) => it.fitPage()),
    on('tourner', viewer.rotate, ['t'], (it) => it.rotate(90)),
    on('tournerGauche', viewer.rotateBack, ['shift+t'], (it) => it.rotate(-90)),
    on('chercher', viewer.search, ['/'], (it) => it.openSearch()),
    on('vignettes', viewer.thumbnails, ['m'], (it) => it.toggleThumbnails()),
    { id: 'papier.deux', label: words.gestes.deux, group, keys: ['d'], enabled: () => !pointage, run: basculerDeux },
    { id: 'papier.autre', label: words.gestes.autre, group, keys: ['x'], enabled: () => place.autre !== undefined, run: () => place.autre !== undefined && changer({ courante: place.autre, autre: place.courante, cote: place.cote === 'gauche' ? 'droite' : 'gauche', version: undefined }) },
    { id: 'poste.volet', label: words.gestes.volet, group: words.groupes.dossier, keys: ['i'], run: basculerVolet },
  ]
}

/** The keys of the workstation. */
export function useActionsPoste(cadre: Cadre): void {
  const wording = useWording()
  const { pointage } = usePoste()
  const actions = [...useActionsVerdict(), ...useActionsPiece(), ...useActionsDossier(), ...useActionsPapier(cadre)]
  useActions(actions, [wording, pointage])
}
