import type { DossierView } from '#shared/contract/candidatures.ts'
import type { FichierView, PieceView } from '#shared/contract/pieces.ts'

export const unFichier = (change: Partial<FichierView> = {}): FichierView => ({
  id: 1, rang: 1, nom: 'releve.pdf', type: 'application/pdf', tailleOctets: 40_000, pages: 2, probleme: null, avertissements: [], rotations: {}, deposeLe: '2027-03-12T08:00:00.000Z', deposePar: null, retireLe: null, ...change,
})

/** A piece asked, transmitted on line unless said otherwise. */
export const unePiece = (rang: number, change: Partial<PieceView> = {}): PieceView => ({
  candidatureId: 7, pieceJustificativeId: rang, pieceId: rang, version: 1, code: `P${rang}`, libelle: `Pièce ${rang}`, consigne: '', conditionnelle: false, partagee: false, demandee: true,
  statut: 'transmise', commentaire: '', fichier: unFichier({ id: rang }), versions: 1, modifieeLe: null, modifieePar: null, actes: ['valider', 'refuser'], ...change,
})

const IDENTITE: DossierView['identite'] = {
  civilite: '', nom: 'Łukasiewicz', nomUsage: '', prenom: 'Jan', autrePrenom: '', naissanceLe: null, naissanceVille: '', naissancePays: '', nationalite: '', ine: null, bac: '', bacAnnee: null, bacMention: '',
  dernierDiplome: '', dernierEtablissement: '',
}

/** A dossier received, on line, without any avis. */
export const unDossier = (pieces: readonly PieceView[], change: Partial<DossierView> = {}): DossierView => ({
  id: 7, version: 3, numero: 'E2K4M8QT-2', candidatId: 4, identite: IDENTITE, coordonnees: { langue: 'fr', courriel: '', telephone: '', adresse: '', codePostal: '', ville: '', pays: 'France' },
  formation: { id: 1, code: 'M2OSS', libelle: 'M2 OSS', mode: 'dematerialise', maitre: 'pli', commission: 'Informatique', commissionId: 1, adresseRetour: '', limiteLe: '2027-04-14', juryLe: null, publicationLe: null, informations: '' },
  dossier: 'receptionne', dossierLe: null, recuLe: '2027-03-12', cachetLe: null, completLe: null, incompletLe: null, limiteLe: '2027-04-14', confirmationLe: null, horsDelai: false, enRetard: false, annuleeLe: null,
  compte: { demandees: pieces.length, controlees: 0, transmises: pieces.length, refusees: 0 },
  pieces: [...pieces], avis: [], avisCourant: 'aucun', avisEtat: 'aucun', reponse: 'aucune', reponses: [], plis: [], notes: [], tags: [], courriels: [], lettres: [], autres: [], histoire: [],
  actes: { dossier: ['receptionner', 'declarerComplet', 'declarerIncomplet', 'remettreEnAttente'], avis: ['saisir'], reponse: ['desister'], note: true, tag: true, pli: true },
  ...change,
})
