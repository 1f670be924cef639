/** The three people of the office, by their place. All invented. */
export const GESTIONNAIRES = [
  { prenom: 'Anaïs', nom: 'Kerlosquer', qualite: 'responsable des admissions', courriel: 'anais.kerlosquer@example.org', profil: 'responsable' },
  { prenom: 'Bastien', nom: 'Okoundé', qualite: 'gestionnaire des candidatures', courriel: 'bastien.okounde@example.org', profil: 'gestionnaire' },
  { prenom: 'Clémence', nom: 'Vautrelle', qualite: 'chargée de l’ouverture du courrier', courriel: 'clemence.vautrelle@example.org', profil: 'saisie' },
] as const

export type Place = 0 | 1 | 2

export const TAGS = [
  { libelle: 'À rappeler', couleur: '#d9480f' },
  { libelle: 'Reprise d’études', couleur: '#1971c2' },
  { libelle: 'Diplôme étranger', couleur: '#6741d9' },
  { libelle: 'Boursier', couleur: '#2b8a3e' },
  { libelle: 'Situation signalée', couleur: '#c2255c' },
] as const

/** What is jotted down at the counter or on the telephone. */
export const NOTES: readonly string[] = [
  'A téléphoné : attend son relevé définitif pour la fin du mois.',
  'Rappeler après 17 h, travaille la journée.',
  'Le nom d’usage figure sur les relevés, le nom de naissance sur la pièce d’identité : c’est la même personne.',
  'Originaux joints par erreur, à rendre avec l’accusé.',
  'Demande un délai pour la traduction assermentée, accordé jusqu’à la date limite.',
  'Passée au guichet avec sa mère. Pièce d’identité vue.',
  'Deux enveloppes reçues le même jour, la seconde complète la première.',
  'Cursus interrompu deux ans, attestation d’emploi annoncée.',
  'Souhaite l’alternance si le parcours le permet.',
  'La recommandation arrive directement de l’enseignant, par courriel.',
  'Dossier transmis au relais handicap pour l’aménagement demandé.',
  'Confusion possible avec une candidate de même nom : vérifier la date de naissance.',
  'A demandé où en est son dossier. Répondu : en cours de contrôle.',
  'Relevé de notes du semestre 5 illisible au téléphone, renvoi promis.',
]

export const RESERVES: readonly string[] = [
  'Obtention de la licence avant le 30 septembre.',
  'Validation du stage en cours et envoi de l’attestation.',
  'Présentation de l’attestation de niveau de français B2 à l’inscription.',
]

export const COMMENTAIRES_AVIS: readonly string[] = ['Très bon dossier, projet précis.', 'Résultats réguliers, recommandation appuyée.', 'Parcours atypique mais cohérent.', 'Dossier discuté en séance.']
