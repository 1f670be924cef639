import { nombreDe, texteDe } from '../mots.ts'
import { format } from './format.ts'
import { statuts } from './statuts.ts'

export type DonneesJournal = Readonly<Record<string, unknown>>
export type PhraseJournal = (donnees: DonneesJournal) => string

const nomPiece = (donnees: DonneesJournal): string => {
  const nom = texteDe(donnees, 'libelle', 'piece', 'code')
  return nom === '' ? 'La pièce' : `Pièce « ${nom} »`
}
const nomme = (mot: string, donnees: DonneesJournal): string => {
  const nom = texteDe(donnees, 'libelle', 'nom', 'code')
  return nom === '' ? mot : `${mot} « ${nom} »`
}
const le = (donnees: DonneesJournal): string => {
  const jour = texteDe(donnees, 'date', 'le')
  return /^\d{4}-\d{2}-\d{2}/.test(jour) ? ` au ${format.date(jour)}` : ''
}
/** What each courriel is about, by the code of its model. */
const COURRIELS: Readonly<Record<string, string>> = {
  dossier_receptionne: 'accusé de réception',
  dossier_incomplet: 'dossier incomplet',
  dossier_complet: 'dossier complet',
  avis_favorable: 'avis favorable',
  avis_favorable_reserve: 'avis favorable sous réserve',
  avis_defavorable: 'avis défavorable',
  avis_liste_complementaire: 'liste complémentaire',
  avis_liste_attente: 'liste d’attente',
  avis_preselection: 'présélection',
  reponse_confirmation: 'confirmation enregistrée',
  reponse_desistement: 'désistement enregistré',
}
const deCourriel = (donnees: DonneesJournal): string => {
  const code = texteDe(donnees, 'objet', 'code')
  const objet = COURRIELS[code] ?? code
  return objet === '' ? 'Courriel' : `Courriel « ${objet} »`
}
const deLettre = (donnees: DonneesJournal): string => {
  const genre = texteDe(donnees, 'genre')
  const mot = Object.entries(statuts.genreLettre).find(([code]) => code === genre)?.[1]
  return mot === undefined ? 'Lettre' : `Lettre « ${mot} »`
}
const typeAvis = (donnees: DonneesJournal): string => {
  const type = texteDe(donnees, 'type', 'avis')
  const mot = Object.entries(statuts.avis).find(([code]) => code === type)?.[1]
  return mot === undefined ? 'Avis' : `Avis « ${mot} »`
}

export const journal = {
  phrases: {
    valider_piece: (d) => `${nomPiece(d)} validée`,
    refuser_piece: (d) => `${nomPiece(d)} refusée`,
    recevoir_piece: (d) => `${nomPiece(d)} pointée comme reçue`,
    declarer_non_concernee: (d) => `${nomPiece(d)} : non concerné`,
    remettre_piece_en_attente: (d) => `${nomPiece(d)} remise en attente`,
    remettre_piece_a_controler: (d) => `${nomPiece(d)} remise à contrôler`,
    deposer_fichier: (d) => `${nomPiece(d)} : fichier déposé`,
    remplacer_fichier: (d) => `${nomPiece(d)} : fichier remplacé`,
    retirer_fichier: (d) => `${nomPiece(d)} : fichier retiré`,
    tourner_page: (d) => {
      const page = nombreDe(d, 'page')
      return page === undefined ? 'Page tournée' : `Page ${page} tournée${nombreDe(d, 'degres') === undefined ? '' : ` (${nombreDe(d, 'degres')}°)`}`
    },
    annuler_verdict: (d) => `${nomPiece(d)} : verdict annulé`,
    receptionner_dossier: (d) => `Dossier réceptionné${le(d)}`,
    declarer_complet: (d) => `Dossier déclaré complet${le(d)}`,
    declarer_incomplet: (d) => `Dossier déclaré incomplet${le(d)}`,
    remettre_en_attente: () => 'Dossier remis en attente',
    annuler_statut: () => 'Dernier changement d’état du dossier annulé',
    saisir_avis: (d) => `${typeAvis(d)} saisi`,
    valider_avis: (d) => `${typeAvis(d)} validé`,
    retirer_avis: (d) => `${typeAvis(d)} retiré`,
    annuler_validation: (d) => `${typeAvis(d)} : validation annulée`,
    lever_reserve: (d) => `Réserve levée${le(d)}`,
    confirmer: (d) => `Confirmation du candidat enregistrée${le(d)}`,
    desister: (d) => `Désistement du candidat enregistré${le(d)}`,
    annuler_reponse: () => 'Réponse du candidat annulée',
    enregistrer_pli: (d) => `Pli enregistré${le(d)}`,
    annuler_pli: () => 'Pli annulé : il avait été enregistré par erreur',
    creer_candidature: () => 'Candidature créée',
    modifier_candidat: () => 'Coordonnées ou identité du candidat modifiées',
    prolonger: (d) => {
      const jour = texteDe(d, 'limiteLe', 'date')
      return jour === '' ? 'Date limite prolongée' : `Date limite prolongée au ${format.date(jour)}`
    },
    noter: () => 'Note ajoutée',
    supprimer_note: () => 'Note supprimée',
    poser_tag: (d) => `${nomme('Étiquette', d)} posée`,
    oter_tag: (d) => `${nomme('Étiquette', d)} ôtée`,
    creer_courriel: (d) => `${deCourriel(d)} préparé`,
    annuler_envoi: (d) => `${deCourriel(d)} : envoi annulé`,
    remettre_en_file: (d) => `${deCourriel(d)} remis en partance`,
    modifier_courriel: (d) => `${deCourriel(d)} modifié`,
    envoyer_courriel: (d) => `${deCourriel(d)} : envoi demandé sans attendre`,
    courriel_envoye: (d) => `${deCourriel(d)} envoyé`,
    courriel_ecrit: (d) => `${deCourriel(d)} écrit dans un fichier (démonstration)`,
    courriel_a_reessayer: (d) => `${deCourriel(d)} : envoi à réessayer, la ligne n’a pas répondu`,
    courriel_refuse: (d) => `${deCourriel(d)} refusé par le serveur`,
    courriel_incertain: (d) => `${deCourriel(d)} : envoi incertain, la ligne a coupé`,
    abandonner_courriel: (d) => `${deCourriel(d)} abandonné`,
    marquer_courriel_envoye: (d) => `${deCourriel(d)} marqué comme envoyé`,
    preparer_lettre: (d) => `${deLettre(d)} préparée`,
    emettre_lettre: (d) => `${deLettre(d)} émise`,
    imprimer_lettre: (d) => `${deLettre(d)} imprimée${le(d)}`,
    poster_lettre: (d) => `${deLettre(d)} postée${le(d)}`,
    demarquer_lettre: (d) => `${deLettre(d)} : impression ou envoi annulé, marqué par erreur`,
    notifier_lettre: (d) => `${deLettre(d)} notifiée${le(d)}`,
    annuler_lettre: (d) => `${deLettre(d)} annulée`,
    creer_bureau: () => 'Bureau créé',
    modifier_etablissement: () => 'Établissement modifié',
    changer_logo: () => 'Logo changé',
    regler: () => 'Réglages du bureau modifiés',
    enregistrer_signataire: (d) => `${nomme('Signataire', d)} enregistré`,
    ajouter_gestionnaire: (d) => `${nomme('Gestionnaire', d)} ajouté`,
    modifier_gestionnaire: (d) => `${nomme('Gestionnaire', d)} modifié`,
    changer_de_gestionnaire: () => 'Changement de gestionnaire au clavier',
    enregistrer_commission: (d) => `${nomme('Commission', d)} enregistrée`,
    enregistrer_formation: (d) => `${nomme('Formation', d)} enregistrée`,
    enregistrer_piece_justificative: (d) => `${nomme('Pièce justificative', d)} enregistrée`,
    enregistrer_motif: (d) => `${nomme('Motif', d)} enregistré`,
    enregistrer_tag: (d) => `${nomme('Étiquette', d)} enregistrée`,
    regler_smtp: () => 'Serveur d’envoi réglé',
    tester_smtp: () => 'Serveur d’envoi essayé',
    regler_sauvegarde: () => 'Dossier de sauvegarde réglé',
    sauvegarder: () => 'Sauvegarde faite',
    restaurer: () => 'Sauvegarde restaurée',
    verifier_journal: () => 'Chaîne du journal vérifiée',
  } as Record<string, PhraseJournal>,
  /** An act that has no sentence yet is still told, by its name. */
  autre: (acte: string) => `${acte.charAt(0).toUpperCase()}${acte.slice(1).replaceAll('_', ' ')}`,
  par: (nom: string) => `par ${nom}`,
  automatique: 'par Pli',
}

export type JournalWording = typeof journal
