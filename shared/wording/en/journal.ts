import { nombreDe, texteDe } from '../mots.ts'
import type { DonneesJournal, JournalWording } from '../fr/journal.ts'
import { format } from './format.ts'
import { statuts } from './statuts.ts'

const document = (donnees: DonneesJournal): string => {
  const nom = texteDe(donnees, 'libelle', 'piece', 'code')
  return nom === '' ? 'Document' : `Document “${nom}”`
}
const named = (word: string, donnees: DonneesJournal): string => {
  const nom = texteDe(donnees, 'libelle', 'nom', 'code')
  return nom === '' ? word : `${word} “${nom}”`
}
const on = (donnees: DonneesJournal): string => {
  const day = texteDe(donnees, 'date', 'le')
  return /^\d{4}-\d{2}-\d{2}/.test(day) ? ` on ${format.date(day)}` : ''
}
/** What each courriel is about, by the code of its model. */
const MAILS: Readonly<Record<string, string>> = {
  dossier_receptionne: 'acknowledgement of receipt',
  dossier_incomplet: 'incomplete application',
  dossier_complet: 'complete application',
  avis_favorable: 'favourable opinion',
  avis_favorable_reserve: 'favourable opinion, conditional',
  avis_defavorable: 'unfavourable opinion',
  avis_liste_complementaire: 'ranked waiting list',
  avis_liste_attente: 'waiting list',
  avis_preselection: 'preselection',
  reponse_confirmation: 'confirmation recorded',
  reponse_desistement: 'withdrawal recorded',
}
const mail = (donnees: DonneesJournal): string => {
  const code = texteDe(donnees, 'objet', 'code')
  const subject = MAILS[code] ?? code
  return subject === '' ? 'E-mail' : `E-mail “${subject}”`
}
const letter = (donnees: DonneesJournal): string => {
  const word = Object.entries(statuts.genreLettre).find(([code]) => code === texteDe(donnees, 'genre'))?.[1]
  return word === undefined ? 'Letter' : `Letter “${word}”`
}
const opinion = (donnees: DonneesJournal): string => {
  const word = Object.entries(statuts.avis).find(([code]) => code === texteDe(donnees, 'type', 'avis'))?.[1]
  return word === undefined ? 'Opinion' : `Opinion “${word}”`
}

export const journal = {
  phrases: {
    valider_piece: (d) => `${document(d)} accepted`,
    refuser_piece: (d) => `${document(d)} rejected`,
    recevoir_piece: (d) => `${document(d)} ticked as received`,
    declarer_non_concernee: (d) => `${document(d)}: not applicable`,
    remettre_piece_en_attente: (d) => `${document(d)} put back to awaited`,
    remettre_piece_a_controler: (d) => `${document(d)} put back to check`,
    deposer_fichier: (d) => `${document(d)}: file deposited`,
    remplacer_fichier: (d) => `${document(d)}: file replaced`,
    retirer_fichier: (d) => `${document(d)}: file removed`,
    tourner_page: (d) => `Page ${nombreDe(d, 'page') ?? ''} rotated`,
    annuler_verdict: (d) => `${document(d)}: verdict undone`,
    receptionner_dossier: (d) => `Application received${on(d)}`,
    declarer_complet: (d) => `Application declared complete${on(d)}`,
    declarer_incomplet: (d) => `Application declared incomplete${on(d)}`,
    remettre_en_attente: () => 'Application put back to awaited',
    annuler_statut: () => 'Last change of state undone',
    saisir_avis: (d) => `${opinion(d)} entered`,
    valider_avis: (d) => `${opinion(d)} validated`,
    retirer_avis: (d) => `${opinion(d)} withdrawn`,
    annuler_validation: (d) => `${opinion(d)}: validation cancelled`,
    lever_reserve: (d) => `Condition lifted${on(d)}`,
    confirmer: (d) => `Candidate’s confirmation recorded${on(d)}`,
    desister: (d) => `Candidate’s withdrawal recorded${on(d)}`,
    annuler_reponse: () => 'Candidate’s answer cancelled',
    enregistrer_pli: (d) => `Envelope registered${on(d)}`,
    annuler_pli: () => 'Envelope cancelled: it had been registered by mistake',
    creer_candidature: () => 'Application created',
    modifier_candidat: () => 'Candidate’s identity or address changed',
    prolonger: (d) => {
      const day = texteDe(d, 'limiteLe', 'date')
      return day === '' ? 'Deadline extended' : `Deadline extended to ${format.date(day)}`
    },
    noter: () => 'Note added',
    supprimer_note: () => 'Note deleted',
    poser_tag: (d) => `${named('Tag', d)} set`,
    oter_tag: (d) => `${named('Tag', d)} removed`,
    creer_courriel: (d) => `${mail(d)} prepared`,
    annuler_envoi: (d) => `${mail(d)}: sending cancelled`,
    remettre_en_file: (d) => `${mail(d)} queued again`,
    modifier_courriel: (d) => `${mail(d)} edited`,
    envoyer_courriel: (d) => `${mail(d)}: asked to leave at once`,
    courriel_envoye: (d) => `${mail(d)} sent`,
    courriel_ecrit: (d) => `${mail(d)} written to a file (demonstration)`,
    courriel_a_reessayer: (d) => `${mail(d)}: to be tried again, the line did not answer`,
    courriel_refuse: (d) => `${mail(d)} refused by the server`,
    courriel_incertain: (d) => `${mail(d)}: uncertain, the line broke`,
    abandonner_courriel: (d) => `${mail(d)} given up`,
    marquer_courriel_envoye: (d) => `${mail(d)} marked as sent`,
    preparer_lettre: (d) => `${letter(d)} prepared`,
    emettre_lettre: (d) => `${letter(d)} issued`,
    imprimer_lettre: (d) => `${letter(d)} printed${on(d)}`,
    poster_lettre: (d) => `${letter(d)} posted${on(d)}`,
    demarquer_lettre: (d) => `${letter(d)}: printing or posting undone, marked by mistake`,
    notifier_lettre: (d) => `${letter(d)} notified${on(d)}`,
    annuler_lettre: (d) => `${letter(d)} cancelled`,
    creer_bureau: () => 'Office created',
    modifier_etablissement: () => 'Institution changed',
    changer_logo: () => 'Logo changed',
    regler: () => 'Office settings changed',
    enregistrer_signataire: (d) => `${named('Signatory', d)} saved`,
    ajouter_gestionnaire: (d) => `${named('Officer', d)} added`,
    modifier_gestionnaire: (d) => `${named('Officer', d)} changed`,
    changer_de_gestionnaire: () => 'Another officer at the keyboard',
    enregistrer_commission: (d) => `${named('Board', d)} saved`,
    enregistrer_formation: (d) => `${named('Programme', d)} saved`,
    enregistrer_piece_justificative: (d) => `${named('Required document', d)} saved`,
    enregistrer_motif: (d) => `${named('Reason', d)} saved`,
    enregistrer_tag: (d) => `${named('Tag', d)} saved`,
    regler_smtp: () => 'Mail server set',
    tester_smtp: () => 'Mail server tried',
    regler_sauvegarde: () => 'Backup folder set',
    sauvegarder: () => 'Backup made',
    restaurer: () => 'Backup restored',
    verifier_journal: () => 'Journal chain verified',
  },
  autre: (acte) => `${acte.charAt(0).toUpperCase()}${acte.slice(1).replaceAll('_', ' ')}`,
  par: (nom) => `by ${nom}`,
  automatique: 'by Pli',
} satisfies JournalWording
