import type { AvisCourant, StatutAvis } from '#shared/domain/avis.ts'
import type { StatutCourriel } from '#shared/domain/courriel.ts'
import type { Maitre, ModeFormation, RegimeSilence, StatutDossier, Traitement } from '#shared/domain/dossier.ts'
import type { Profil } from '#shared/domain/droit.ts'
import type { Sens, Tri, Vue } from '#shared/domain/file-attente.ts'
import type { GenreLettre, StatutLettre } from '#shared/domain/lettre.ts'
import type { StatutPiece } from '#shared/domain/piece.ts'
import type { CanalPli, EtatCachet } from '#shared/domain/pli.ts'
import type { CanalReponse, StatutReponse } from '#shared/domain/reponse.ts'

export const statuts = {
  dossier: { en_attente: 'En attente', receptionne: 'Réceptionné', incomplet: 'Incomplet', complet: 'Complet' } as Record<StatutDossier, string>,
  piece: { en_attente: 'En attente', transmise: 'Transmise', validee: 'Validée', refusee: 'Refusée', non_concernee: 'Non concerné' } as Record<StatutPiece, string>,
  /** A paper piece that nobody scanned. */
  pieceSansFichier: 'Reçue sur papier, non numérisée',
  avis: {
    aucun: 'Sans avis',
    favorable: 'Favorable',
    defavorable: 'Défavorable',
    liste_complementaire: 'Liste complémentaire',
    liste_attente: 'Liste d’attente',
    preselection: 'Présélection',
  } as Record<AvisCourant, string>,
  avisCourt: { aucun: '—', favorable: 'Fav.', defavorable: 'Défav.', liste_complementaire: 'L. compl.', liste_attente: 'L. d’att.', preselection: 'Présél.' } as Record<AvisCourant, string>,
  avisEtat: { saisi: 'Saisi, à valider', valide: 'Validé', retire: 'Retiré' } as Record<StatutAvis, string>,
  reponse: { aucune: 'Sans réponse', confirmee: 'Confirmée', desistee: 'Désistement' } as Record<StatutReponse, string>,
  courriel: {
    brouillon: 'Brouillon',
    en_attente: 'En attente de départ',
    en_cours: 'Envoi en cours',
    envoye: 'Envoyé',
    a_reessayer: 'À réessayer',
    refuse: 'Refusé',
    incertain: 'Incertain',
    annule: 'Abandonné',
    ecrit: 'Écrit, non envoyé',
  } as Record<StatutCourriel, string>,
  lettre: { a_produire: 'En préparation', emise: 'Émise', annulee: 'Annulée' } as Record<StatutLettre, string>,
  genreLettre: {
    admission: 'Admission',
    refus: 'Refus',
    liste_complementaire: 'Liste complémentaire',
    liste_attente: 'Liste d’attente',
    preselection: 'Présélection',
    incomplet: 'Dossier incomplet',
    accuse: 'Accusé de réception',
    complet: 'Dossier complet',
    reponse: 'Réponse enregistrée',
  } as Record<GenreLettre, string>,
  mode: { courrier: 'Courrier', dematerialise: 'Dématérialisé' } as Record<ModeFormation, string>,
  traitement: { acces_controle: 'Accès contrôlé', acces_direct: 'Accès direct', en_attente: 'En attente' } as Record<Traitement, string>,
  maitre: { pli: 'Pli', ecandidat: 'eCandidat' } as Record<Maitre, string>,
  silence: { rejet: 'Le silence vaut rejet', accord: 'Le silence vaut accord' } as Record<RegimeSilence, string>,
  canalPli: { poste: 'Courrier simple', recommande: 'Recommandé', depot: 'Dépôt au guichet', courriel: 'Courriel', coursier: 'Coursier' } as Record<CanalPli, string>,
  cachet: { date: 'Lisible', illisible: 'Illisible', absent: 'Absent' } as Record<EtatCachet, string>,
  canalReponse: { telephone: 'Téléphone', poste: 'Courrier', courriel: 'Courriel', guichet: 'Guichet' } as Record<CanalReponse, string>,
  profil: { responsable: 'Responsable', gestionnaire: 'Gestionnaire', saisie: 'Saisie', consultation: 'Consultation' } as Record<Profil, string>,
  vue: {
    toutes: 'Toutes',
    a_controler: 'À contrôler',
    a_pointer: 'À pointer',
    a_declarer: 'À déclarer',
    en_retard: 'En retard',
    echeance_proche: 'Échéance proche',
    attendues: 'Attendues',
    incompletes: 'Incomplètes',
    completes: 'Complètes',
    avis_a_valider: 'Avis à valider',
    avis_valides: 'Avis validés',
  } as Record<Vue, string>,
  tri: { numero: 'Numéro', nom: 'Nom', formation: 'Formation', reception: 'Date de réception', limite: 'Date limite', modification: 'Dernière modification' } as Record<Tri, string>,
  sens: { asc: 'croissant', desc: 'décroissant' } as Record<Sens, string>,
}

export type StatutsWording = typeof statuts
