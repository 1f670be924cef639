import type { ActeAvis } from '#shared/domain/avis.ts'
import type { ActeCourriel } from '#shared/domain/courriel.ts'
import type { ActeDossier } from '#shared/domain/dossier.ts'
import type { ActePiece } from '#shared/domain/piece.ts'
import type { ActeReponse } from '#shared/domain/reponse.ts'

/** What buttons say: an infinitive; an ellipsis when something is asked before the act. */
export const actes = {
  piece: {
    valider: 'Valider la pièce',
    refuser: 'Refuser…',
    declarerNonConcernee: 'Non concerné',
    recevoir: 'Pointer comme reçue',
    remettreEnAttente: 'Remettre en attente',
    remettreAControler: 'Remettre à contrôler',
    deposer: 'Déposer un fichier…',
    remplacer: 'Remplacer le fichier…',
    retirer: 'Retirer le fichier',
  } as Record<ActePiece, string>,
  dossier: {
    receptionner: 'Réceptionner…',
    declarerComplet: 'Déclarer complet…',
    declarerIncomplet: 'Déclarer incomplet…',
    remettreEnAttente: 'Remettre en attente',
  } as Record<ActeDossier, string>,
  avis: {
    saisir: 'Saisir un avis…',
    valider: 'Valider l’avis…',
    retirer: 'Retirer l’avis',
    annulerValidation: 'Annuler la validation',
    leverReserve: 'Lever la réserve…',
  } as Record<ActeAvis | 'saisir' | 'leverReserve', string>,
  reponse: { confirmer: 'Enregistrer la confirmation…', desister: 'Enregistrer le désistement…', annulerReponse: 'Annuler la réponse' } as Record<ActeReponse, string>,
  courriel: {
    annulerEnvoi: 'Annuler l’envoi',
    mettreEnFile: 'Mettre en partance',
    envoyerMaintenant: 'Envoyer maintenant',
    modifier: 'Modifier…',
    abandonner: 'Abandonner',
    marquerEnvoye: 'Marquer comme envoyé',
    renvoyer: 'Renvoyer',
  } as Record<ActeCourriel, string>,
  commun: {
    annuler: 'Annuler',
    fermer: 'Fermer',
    enregistrer: 'Enregistrer',
    modifier: 'Modifier…',
    supprimer: 'Supprimer',
    ajouter: 'Ajouter…',
    reessayer: 'Réessayer',
    continuer: 'Continuer',
    confirmer: 'Confirmer',
    copier: 'Copier',
    imprimer: 'Imprimer…',
    effacer: 'Effacer',
  },
}

export type ActesWording = typeof actes
