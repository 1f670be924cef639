import type { Wording } from '#shared/wording/fr.ts'
import type { Action } from '../../../shell/keyboard/action.ts'

/** A shortcut that can be remapped from here, though its screen is not open. `ecran`: the keys that are heard together. */
export interface Raccourci extends Pick<Action, 'id' | 'label' | 'group' | 'keys'> {
  readonly ecran: string
}

type Ligne = readonly [id: string, label: string, ...keys: readonly string[]]

const deGroupe = (ecran: string, group: string, lignes: readonly Ligne[]): readonly Raccourci[] => lignes.map(([id, label, ...keys]) => ({ id, label, group, keys, ecran }))

function duDossier({ accueil, dossier: { gestes, groupes }, dossierVisionneuse: viewer, actes }: Wording): readonly Raccourci[] {
  return [
    ...deGroupe('dossier', groupes.piece, [
      ['piece.valider', actes.piece.valider, 'v'],
      ['piece.refuser', actes.piece.refuser, 'r'],
      ['piece.nonConcernee', actes.piece.declarerNonConcernee, 'c'],
      ['piece.recevoir', actes.piece.recevoir, 'b'],
      ['piece.attendre', actes.piece.remettreEnAttente, 'u'],
      ['piece.dernierMotif', gestes.dernierMotif, 'shift+r'],
      ['piece.deposer', gestes.deposer, 'j'],
      ['piece.telecharger', gestes.telecharger],
      ['piece.automatique', gestes.automatique],
    ]),
    ...deGroupe('dossier', groupes.dossier, [
      ['dossier.suivant', gestes.dossierSuivant, 'n'],
      ['dossier.precedent', gestes.dossierPrecedent, 'p'],
      ['dossier.suite', gestes.suite, 's'],
      ['dossier.avis', gestes.avis, 'a'],
      ['dossier.noter', gestes.note, 'w'],
      ['dossier.modifierCandidat', accueil.candidature.modifier.action],
      ['poste.volet', gestes.volet, 'i'],
    ]),
    ...deGroupe('dossier', groupes.document, [
      ['papier.pageSuivante', viewer.nextPage, 'arrowright'],
      ['papier.pagePrecedente', viewer.previousPage, 'arrowleft'],
      ['papier.agrandir', viewer.zoomIn, '+', '='],
      ['papier.reduire', viewer.zoomOut, '-'],
      ['papier.taille', viewer.actualSize, '0'],
      ['papier.largeur', viewer.fitWidth, 'l'],
      ['papier.entiere', viewer.fitPage, 'e'],
      ['papier.tourner', viewer.rotate, 't'],
      ['papier.tournerGauche', viewer.rotateBack, 'shift+t'],
      ['papier.chercher', viewer.search, '/'],
      ['papier.vignettes', viewer.thumbnails, 'm'],
      ['papier.deux', gestes.deux, 'd'],
      ['papier.autre', gestes.autre, 'x'],
    ]),
  ]
}

function desListes({ fileAttente, courriels, lettres, actes, shell, courrierArrive, journalEcran }: Wording): readonly Raccourci[] {
  return [
    ...deGroupe('file', shell.groupes.file, [
      ['file.chercher', fileAttente.actes.chercher, '/'],
      ['file.guichet', fileAttente.actes.guichet, 'g'],
      ['file.statut', fileAttente.actes.statut, 's'],
      ['file.avis', fileAttente.actes.avis, 'a'],
      ['file.tags', fileAttente.actes.tags, 't'],
      ['file.apercu', fileAttente.apercu.montrer, 'o'],
      ['file.actualiser', fileAttente.actes.actualiser, 'r'],
    ]),
    ...deGroupe('courrier', courrierArrive.groupe, [
      ['courrier.enregistrer', courrierArrive.actions.enregistrer, 'ctrl+enter'],
      ['courrier.chercher', courrierArrive.actions.chercher, '/', 'f2'],
      ['courrier.meme-cachet', courrierArrive.actions.memeCachet, 'f4'],
      ['courrier.meme-place', courrierArrive.actions.memePlace, 'f8'],
      ['courrier.vider', courrierArrive.actions.vider],
      ['courrier.annuler', courrierArrive.annulation.acte, 'delete'],
    ]),
    ...deGroupe('lettres', shell.rail.lettres, [
      ['lettres.chercher', lettres.actes.chercher, '/'],
      ['lettres.imprimer', lettres.actes.imprimer, 'i'],
      ['lettres.exporter', lettres.actes.exporter, 'e'],
      ['lettres.imprimees', lettres.actes.imprimees, 'm'],
      ['lettres.postees', lettres.actes.postees, 'p'],
      ['lettres.notifier', lettres.actes.notifier, 'n'],
    ]),
    ...deGroupe('courriels', courriels.titre, [
      ['courriels.chercher', courriels.actes.chercher, '/'],
      ['courriels.annulerEnvoi', actes.courriel.annulerEnvoi, 'a'],
      ['courriels.envoyerMaintenant', actes.courriel.envoyerMaintenant, 'e'],
      ['courriels.modifier', actes.courriel.modifier, 'm'],
      ['courriels.mettreEnFile', actes.courriel.mettreEnFile, 'p'],
      ['courriels.marquerEnvoye', actes.courriel.marquerEnvoye, 'v'],
      ['courriels.renvoyer', actes.courriel.renvoyer, 'r'],
      ['courriels.abandonner', actes.courriel.abandonner, 'delete'],
    ]),
    ...deGroupe('journal', journalEcran.actions.groupe, [
      ['journal.chercher', journalEcran.actions.chercher, '/'],
      ['journal.verifier', journalEcran.actions.verifier],
    ]),
  ]
}

/** Heard whatever the screen. */
export const PARTOUT = 'partout'

/** Every shortcut of the workstation: those heard here and now, then those of the other screens. */
export function raccourcisConnus(wording: Wording, audibles: readonly Action[]): readonly Raccourci[] {
  const here = audibles.filter(({ id }) => !id.startsWith('formulaire.')).map(({ id, label, group, keys }) => ({ id, label, group, keys, ecran: PARTOUT }))
  const candidature = deGroupe(PARTOUT, wording.accueil.candidature.groupe, [['nouvelle-candidature', wording.accueil.candidature.action, 'ctrl+alt+n']])
  const known = new Set(here.map(({ id }) => id))
  return [...here, ...[...candidature, ...duDossier(wording), ...desListes(wording)].filter(({ id }) => !known.has(id))]
}
