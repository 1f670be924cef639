import type { CodeProblemeFichier } from '#shared/domain/probleme-fichier.ts'
import type { CodeRefus, DonneesRefus } from '#shared/domain/refus.ts'
import { motDeStatut } from '../mots.ts'
import { format } from './format.ts'
import { problemes } from './problemes.ts'
import { statuts } from './statuts.ts'

export type RefusWording = { readonly [Code in CodeRefus]: (donnees: DonneesRefus<Code>) => string }

const QUOI: Readonly<Record<string, string>> = {
  candidature: 'Cette candidature', piece: 'Cette pièce', candidat: 'Ce candidat', formation: 'Cette formation', commission: 'Cette commission',
  avis: 'Cet avis', courriel: 'Ce courriel', lettre: 'Cette lettre', pli: 'Ce pli', fichier: 'Ce fichier', gestionnaire: 'Ce gestionnaire',
  signataire: 'Ce signataire', note: 'Cette note', tag: 'Cette étiquette', travail: 'Ce travail', dossier: 'Ce dossier', motif: 'Ce motif',
}

const CONDITIONS: Readonly<Record<string, string>> = {
  conditionnelle: 'cette pièce est demandée à tous : elle ne peut pas être « non concerné »',
  sans_fichier: 'un fichier est déposé. Retirez-le d’abord, ou remplacez-le',
  fichier: 'aucun fichier n’est déposé sur cette pièce',
  rien_parti: 'le courriel ou la lettre est déjà parti',
  favorable_valide: 'il faut d’abord un avis favorable validé',
  piece_en_defaut: 'aucune pièce n’est refusée ni manquante',
}

const CHAMPS: Readonly<Record<string, string>> = {
  motifId: 'le motif', rang: 'le rang', reserve: 'la réserve', nom: 'le nom', prenom: 'le prénom', courriel: 'l’adresse électronique', code: 'le code',
  libelle: 'le libellé', formationId: 'la formation', commissionId: 'la commission', limiteLe: 'la date limite', cachetLe: 'la date du cachet', ine: 'l’INE',
  finLe: 'la date de fin', debutLe: 'la date de début', valideDu: 'le début de validité', valideAu: 'la fin de validité', identite: 'l’identité', autorite: 'l’autorité',
}

/** The mentions of `modele-mentions.ts` that an agent can lose while correcting a text. */
const MENTIONS: Readonly<Record<string, string>> = { date_limite: 'la date limite', service: 'le nom du service' }

const DEJA_PARTI = {
  courriel: 'le courriel est déjà parti',
  lettre_imprimee: 'la lettre est déjà imprimée',
  lettre_postee: 'la lettre est déjà postée',
} as const

const SIGNATAIRE = {
  absent: 'aucun signataire n’est désigné',
  hors_dates: 'la délégation du signataire n’est pas en cours de validité',
  delegation_incomplete: 'la délégation du signataire est incomplète (autorité, arrêté et ses deux dates)',
} as const

const SAUVEGARDES: Readonly<Record<string, string>> = {
  'E-SAUV-DESTINATION': 'Le dossier de sauvegarde est absent ou interdit en écriture. Branchez le disque, ou choisissez un autre dossier.',
  'E-SAUV-PLACE': 'Il n’y a plus assez de place dans le dossier de sauvegarde. Libérez de la place, ou choisissez un autre disque.',
  'E-SAUV-MANIFESTE': 'Ce dossier ne contient pas une sauvegarde de Pli. Choisissez-en un autre.',
  'E-SAUV-AUTRE-BUREAU': 'Cette sauvegarde est celle d’un autre bureau. Choisissez le dossier du vôtre.',
  'E-SAUV-VERSION': 'Cette sauvegarde vient d’une version plus récente de Pli. Mettez Pli à jour avant de la restaurer.',
  'E-SAUV-TRONQUEE': 'Cette sauvegarde est incomplète : elle a été interrompue. Choisissez la précédente.',
  'E-SAUV-OCTETS': 'Cette sauvegarde est abîmée. Choisissez la précédente.',
  'E-SAUV-PIECE-MANQUANTE': 'Il manque des fichiers dans cette sauvegarde. Choisissez la précédente.',
  'E-SAUV-PIECE-CHANGEE': 'Des fichiers de cette sauvegarde ont changé depuis. Choisissez la précédente.',
  'E-SAUV-BASE': 'La base de cette sauvegarde est abîmée. Choisissez la précédente.',
  'E-SAUV-EN-COURS': 'Une restauration est en cours. Attendez sa fin, ou annulez-la.',
  'E-SAUV-SOURCE': 'La base du bureau est abîmée : rien n’a été sauvegardé. Restaurez la dernière sauvegarde.',
}

const capitale = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)
const champ = (nom: string): string => CHAMPS[nom.split('.').at(-1) ?? nom] ?? `le champ « ${nom} »`
const auteur = ({ par, le }: DonneesRefus<'MODIFIEE_ENTRE_TEMPS'>): string =>
  [le === null ? '' : `, à ${format.heure(le)}`, par === null ? '' : `, par ${par}`].join('')

export const refus: RefusWording = {
  INTROUVABLE: ({ quoi }) => `${QUOI[quoi] ?? 'Cet élément'} est introuvable. Revenez à la liste et actualisez-la.`,
  TRANSITION_INTERDITE: ({ statut }) => `L’état est maintenant « ${motDeStatut([statuts.piece, statuts.dossier, statuts.courriel, statuts.avisEtat, statuts.reponse, statuts.lettre], statut)} » : ce geste n’est plus possible. Rechargez pour voir ce qui l’est.`,
  CONDITION_REQUISE: ({ condition }) => `Ce geste n’est pas possible : ${CONDITIONS[condition] ?? condition}.`,
  MODIFIEE_ENTRE_TEMPS: (donnees) => `Modifié entre-temps${auteur(donnees)}. L’affichage vient d’être rechargé : vérifiez, puis recommencez si besoin.`,
  ROLE_INTERDIT: () => 'Votre profil ne permet pas ce geste. Demandez à un responsable de le faire ou de changer votre profil.',
  DATE_FUTURE: ({ date }) => `Le ${format.date(date)} est dans l’avenir. Saisissez la date d’aujourd’hui ou une date passée.`,
  DATE_PASSEE: ({ date }) => `Le ${format.date(date)} est passé. Saisissez une date à venir.`,
  AVIS_INCOMPLET: (donnees) => `Il manque ${champ(donnees.champ)} pour cet avis. Complétez-le avant d’enregistrer.`,
  AVIS_ABSENT: ({ numeros }) => (numeros.length === 1 ? `Aucun avis n’est saisi pour ${numeros[0]}. Saisissez-le d’abord.` : `Aucun avis n’est saisi pour ${format.liste(numeros)}. Saisissez-les d’abord.`),
  SIGNATAIRE_ABSENT: ({ commission, raison }) => `Rien ne peut être signé pour « ${commission} » : ${SIGNATAIRE[raison]}. Corrigez-le dans Paramètres, Signataires.`,
  MENTIONS_ABSENTES: ({ mentions }) => `Le texte ne dit plus ${format.liste(mentions.map((mention) => MENTIONS[mention] ?? mention))}. La loi le veut : remettez-le, ou reprenez le texte proposé.`,
  VOIES_ET_DELAIS_ABSENTS: () => 'Les voies et délais de recours ne sont pas renseignés : un refus ne peut pas être notifié sans eux. Écrivez-les dans Paramètres, Établissement.',
  DEJA_PARTI: ({ quoi }) => `Il est trop tard pour annuler : ${DEJA_PARTI[quoi]}.`,
  RIEN_A_ANNULER: () => 'Il n’y a plus rien à annuler ici : autre chose a été fait depuis.',
  DESTINATAIRE_ABSENT: ({ quoi }) => (quoi === 'courriel' ? 'Ce candidat n’a pas d’adresse électronique. Saisissez-la dans son dossier, par « Modifier le candidat… », ou imprimez la lettre.' : 'Ce candidat n’a pas d’adresse postale. Saisissez-la dans son dossier, par « Modifier le candidat… », avant d’émettre la lettre.'),
  COURRIEL_INVALIDE: ({ adresse }) => `« ${adresse} » n’est pas une adresse électronique valable. Vérifiez-la lettre par lettre.`,
  INE_INVALIDE: ({ ine }) => `L’INE « ${ine} » n’est pas valable : sa clé ne correspond pas. Recopiez-le depuis le relevé de notes, ou laissez-le vide.`,
  DOUBLON: ({ valeur }) => `« ${valeur} » existe déjà. Ouvrez l’existant, ou saisissez une autre valeur.`,
  SAISIE_INVALIDE: (donnees) => `${capitale(champ(donnees.champ))} n’est pas valable${donnees.raison === '' ? '' : ` (${donnees.raison})`}. Corrigez la saisie.`,
  FICHIER_REFUSE: ({ code, nom, donnees }) => problemes.fichier[code as CodeProblemeFichier]?.(nom, donnees) ?? problemes.inconnu(nom, code),
  DEPOT_EXPIRE: () => 'Ce fichier déposé n’a pas été utilisé à temps et a été effacé. Déposez-le à nouveau.',
  DEMONSTRATION: () => 'Dans la démonstration, rien ne peut être envoyé. Quittez-la pour travailler dans votre bureau.',
  SMTP_ABSENT: () => 'Aucun serveur d’envoi n’est réglé. Renseignez-le dans Paramètres, Courriels.',
  SMTP_ECHEC: ({ detail }) => `Le serveur d’envoi a refusé${detail === '' ? '' : ` : ${detail}`}. Vérifiez l’adresse, le port et le mot de passe.`,
  SAUVEGARDE: ({ code }) => SAUVEGARDES[code] ?? `La sauvegarde a échoué (${code}). Choisissez un autre dossier, puis réessayez.`,
  DISQUE_PLEIN: () => 'Le disque est plein : rien n’a été enregistré. Libérez de la place, puis recommencez.',
  VERIFICATION_EN_COURS: () => 'Pli vérifie encore ses données. Vous pouvez lire ; les gestes seront possibles dans quelques secondes.',
  BUREAU_FERME: () => 'Aucun bureau n’est ouvert. Rechargez la page.',
  BUREAU_AILLEURS: () => 'Ce bureau est déjà ouvert dans un autre Pli. Continuez là-bas, ou fermez-le d’abord.',
  PANNE: ({ reference }) => `Une panne s’est produite ; rien n’a été modifié. Réessayez. ${reference === '' ? 'Si elle se répète, rechargez la page.' : `Si elle se répète, donnez cette référence : ${reference}.`}`,
}
