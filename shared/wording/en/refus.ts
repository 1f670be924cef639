import type { CodeProblemeFichier } from '#shared/domain/probleme-fichier.ts'
import type { RefusWording } from '../fr/refus.ts'
import { motDeStatut } from '../mots.ts'
import { format } from './format.ts'
import { problemes } from './problemes.ts'
import { statuts } from './statuts.ts'

const WHAT: Readonly<Record<string, string>> = {
  candidature: 'This application', piece: 'This document', candidat: 'This candidate', formation: 'This programme', commission: 'This board', avis: 'This opinion',
  courriel: 'This e-mail', lettre: 'This letter', pli: 'This envelope', fichier: 'This file', gestionnaire: 'This officer', signataire: 'This signatory',
  note: 'This note', tag: 'This tag', travail: 'This job', dossier: 'This folder', motif: 'This reason',
}

const CONDITIONS: Readonly<Record<string, string>> = {
  conditionnelle: 'this document is asked of everybody, so it cannot be “not applicable”',
  sans_fichier: 'a file is there. Remove it first, or replace it',
  fichier: 'no file was deposited for this document',
  rien_parti: 'the e-mail or the letter has already left',
  favorable_valide: 'a validated favourable opinion is needed first',
  piece_en_defaut: 'no document is rejected or missing',
}

const MENTIONS: Readonly<Record<string, string>> = { date_limite: 'the deadline', service: 'the name of the service' }

const GONE = { courriel: 'the e-mail has left', lettre_imprimee: 'the letter is printed', lettre_postee: 'the letter is posted' } as const
const SIGNATORY = { absent: 'no signatory is named', hors_dates: 'the signatory’s delegation is not in force', delegation_incomplete: 'the signatory’s delegation is incomplete (authority, order and its two dates)' } as const

const BACKUPS: Readonly<Record<string, string>> = {
  'E-SAUV-DESTINATION': 'The backup folder is missing or cannot be written. Plug the disk in, or choose another folder.',
  'E-SAUV-PLACE': 'There is not enough room in the backup folder. Free some, or choose another disk.',
  'E-SAUV-MANIFESTE': 'This folder does not hold a backup of Pli. Choose another.',
  'E-SAUV-AUTRE-BUREAU': 'This backup is another office’s. Choose your own.',
  'E-SAUV-VERSION': 'This backup comes from a later version of Pli. Update Pli before restoring it.',
  'E-SAUV-TRONQUEE': 'This backup is incomplete: it was interrupted. Choose the one before.',
  'E-SAUV-OCTETS': 'This backup is damaged. Choose the one before.',
  'E-SAUV-PIECE-MANQUANTE': 'Files are missing from this backup. Choose the one before.',
  'E-SAUV-PIECE-CHANGEE': 'Files of this backup have changed since. Choose the one before.',
  'E-SAUV-BASE': 'The base of this backup is damaged. Choose the one before.',
  'E-SAUV-EN-COURS': 'A restore is running. Wait for its end, or cancel it.',
  'E-SAUV-SOURCE': 'The office’s base is damaged: nothing was backed up. Restore the last backup.',
}

export const refus: RefusWording = {
  INTROUVABLE: ({ quoi }) => `${WHAT[quoi] ?? 'This item'} cannot be found. Go back to the list and refresh it.`,
  TRANSITION_INTERDITE: ({ statut }) => `The state is now “${motDeStatut([statuts.piece, statuts.dossier, statuts.courriel, statuts.avisEtat, statuts.reponse, statuts.lettre], statut)}”: this can no longer be done. Reload to see what can.`,
  CONDITION_REQUISE: ({ condition }) => `This cannot be done: ${CONDITIONS[condition] ?? condition}.`,
  MODIFIEE_ENTRE_TEMPS: ({ par, le }) => `Changed in the meantime${le === null ? '' : ` at ${format.heure(le)}`}${par === null ? '' : ` by ${par}`}. The screen has just been reloaded: check, then try again.`,
  ROLE_INTERDIT: () => 'Your profile does not allow this. Ask a head of office to do it or to change your profile.',
  DATE_FUTURE: ({ date }) => `${format.date(date)} is in the future. Enter today or an earlier date.`,
  DATE_PASSEE: ({ date }) => `${format.date(date)} is past. Enter a later date.`,
  AVIS_INCOMPLET: ({ champ }) => `The field “${champ}” is missing for this opinion. Fill it in before saving.`,
  AVIS_ABSENT: ({ numeros }) => `No opinion was entered for ${format.liste(numeros)}. Enter it first.`,
  SIGNATAIRE_ABSENT: ({ commission, raison }) => `Nothing can be signed for “${commission}”: ${SIGNATORY[raison]}. Correct it in Settings, Signatories.`,
  MENTIONS_ABSENTES: ({ mentions }) => `The text no longer says ${format.liste(mentions.map((mention) => MENTIONS[mention] ?? mention))}. The law wants it: put it back, or take the text proposed.`,
  VOIES_ET_DELAIS_ABSENTS: () => 'The remedies and time limits are not filled in: no refusal may be notified without them. Write them in Settings, Institution.',
  DEJA_PARTI: ({ quoi }) => `It is too late to cancel: ${GONE[quoi]}.`,
  RIEN_A_ANNULER: () => 'There is nothing left to undo here: something else was done since.',
  DESTINATAIRE_ABSENT: ({ quoi }) => (quoi === 'courriel' ? 'This applicant has no e-mail address. Enter it in their application, with “Edit the applicant…”, or print the letter.' : 'This applicant has no postal address. Enter it in their application, with “Edit the applicant…”, before issuing the letter.'),
  COURRIEL_INVALIDE: ({ adresse }) => `“${adresse}” is not a valid e-mail address. Check it letter by letter.`,
  INE_INVALIDE: ({ ine }) => `The INE “${ine}” is not valid: its key does not match. Copy it from the transcript, or leave it empty.`,
  DOUBLON: ({ valeur }) => `“${valeur}” already exists. Open the existing one, or enter another value.`,
  SAISIE_INVALIDE: ({ champ, raison }) => `The field “${champ}” is not valid${raison === '' ? '' : ` (${raison})`}. Correct it.`,
  FICHIER_REFUSE: ({ code, nom, donnees }) => problemes.fichier[code as CodeProblemeFichier]?.(nom, donnees) ?? problemes.inconnu(nom, code),
  DEPOT_EXPIRE: () => 'This upload was not used in time and was erased. Upload it again.',
  DEMONSTRATION: () => 'In the demonstration nothing can be sent. Leave it to work in your own office.',
  SMTP_ABSENT: () => 'No mail server is set. Fill it in under Settings, E-mails.',
  SMTP_ECHEC: ({ detail }) => `The mail server refused${detail === '' ? '' : `: ${detail}`}. Check the address, the port and the password.`,
  SAUVEGARDE: ({ code }) => BACKUPS[code] ?? `The backup failed (${code}). Choose another folder and try again.`,
  DISQUE_PLEIN: () => 'The disk is full: nothing was saved. Free some room, then try again.',
  VERIFICATION_EN_COURS: () => 'Pli is still checking its data. You may read; acts will be possible in a few seconds.',
  BUREAU_FERME: () => 'No office is open. Reload the page.',
  BUREAU_AILLEURS: () => 'This office is already open in another Pli. Go on there, or close it first.',
  PANNE: ({ reference }) => `Something broke; nothing was changed. Try again. ${reference === '' ? 'If it happens again, reload the page.' : `If it happens again, give this reference: ${reference}.`}`,
}
