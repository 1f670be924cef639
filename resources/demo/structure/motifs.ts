/** A ready sentence that the office may edit. `code` ≤ 20 characters, `libelle` ≤ 50, as in eCandidat. */
export interface MotifDemo {
  readonly code: string
  readonly libelle: string
  readonly texte: string
}

const motif = (code: string, libelle: string, texte: string): MotifDemo => ({ code, libelle, texte })

/** Why a piece is refused: says what is wrong, then what to send. */
export const MOTIFS_REFUS_PIECE: readonly MotifDemo[] = [
  motif('ILLISIBLE', 'Document illisible', 'Le document est illisible. Envoyez une copie nette, en bonne lumière, sur laquelle toutes les lignes se lisent.'),
  motif('FLOU', 'Photographie floue', 'La photographie est floue. Posez le document à plat et photographiez-le de face, ou numérisez-le.'),
  motif('COUPE', 'Document coupé', 'Une partie du document manque sur l’image. Les quatre bords doivent être visibles.'),
  motif('RECTO_SEUL', 'Verso manquant', 'Seul le recto a été transmis. Envoyez le recto et le verso dans un seul fichier.'),
  motif('PAGES', 'Pages manquantes', 'Des pages manquent. Envoyez le document complet, toutes ses pages dans un seul fichier.'),
  motif('AUTRE_PIECE', 'Ce n’est pas la pièce demandée', 'Le document transmis n’est pas celui qui est demandé ici. Vérifiez l’intitulé de la pièce et envoyez la bonne.'),
  motif('AUTRE_PERSONNE', 'Document d’une autre personne', 'Le document porte un autre nom que le vôtre. Envoyez le vôtre ou, si vous avez changé de nom, joignez le justificatif.'),
  motif('NON_SIGNE', 'Signature absente', 'Le document n’est pas signé. Envoyez-le signé à la main par la personne qui s’engage.'),
  motif('SANS_CACHET', 'Cachet de l’établissement absent', 'Le document ne porte ni cachet ni signature de l’établissement. Demandez-lui un exemplaire authentifié.'),
  motif('PROVISOIRE', 'Relevé non officiel', 'Une copie d’écran ou un relevé provisoire ne suffit pas. Envoyez le relevé officiel délivré par votre scolarité.'),
  motif('SEMESTRE', 'Semestres manquants', 'Tous les semestres demandés ne figurent pas. Envoyez les relevés de chaque année d’études supérieures.'),
  motif('PERIME', 'Pièce d’identité périmée', 'Votre pièce d’identité n’est plus valide. Envoyez une pièce en cours de validité ou le récépissé de renouvellement.'),
  motif('TRADUCTION', 'Traduction manquante', 'Le document n’est pas en français. Joignez sa traduction par un traducteur assermenté, avec l’original.'),
  motif('ANNEE', 'Mauvaise année universitaire', 'Le document concerne une autre année universitaire. Envoyez celui de l’année demandée.'),
  motif('PROTEGE', 'Fichier protégé par mot de passe', 'Le fichier s’ouvre avec un mot de passe. Envoyez une version sans protection.'),
  motif('ABIME', 'Fichier endommagé', 'Le fichier ne s’ouvre pas. Enregistrez-le de nouveau, vérifiez qu’il s’ouvre, puis envoyez-le.'),
  motif('NIVEAU_LANGUE', 'Niveau de langue insuffisant', 'Le niveau attesté est inférieur à celui qui est demandé. Envoyez une attestation du niveau requis ou supérieur.'),
  motif('LANGUE_ANCIENNE', 'Test de langue trop ancien', 'Le test de langue a plus de deux ans. Envoyez un résultat de moins de deux ans.'),
  motif('LETTRE_AUTRE', 'Lettre adressée à une autre formation', 'La lettre de motivation nomme une autre formation. Envoyez celle que vous avez écrite pour cette candidature.'),
  motif('NON_DATE', 'Document sans date', 'Le document n’est pas daté. Envoyez un exemplaire daté de moins de trois mois.'),
  motif('ENCADRANT', 'Recommandation sans auteur identifié', 'L’auteur de la recommandation n’est pas identifié. Faites indiquer son nom, sa fonction et ses coordonnées.'),
  motif('CVEC_ANNEE', 'Attestation CVEC non valable', 'L’attestation de contribution de vie étudiante n’est pas celle de l’année en cours. Téléchargez-la de nouveau.'),
]

/** Why an avis is défavorable. A full group is never a reason by itself (the comparison of the dossiers is). */
export const MOTIFS_AVIS_DEFAVORABLE: readonly MotifDemo[] = [
  motif('NIVEAU', 'Résultats insuffisants dans les matières clés', 'Les résultats obtenus dans les enseignements fondamentaux de la mention ne permettent pas d’envisager la réussite dans cette formation.'),
  motif('PREREQUIS', 'Prérequis non acquis', 'Le parcours suivi ne comprend pas les enseignements indiqués comme prérequis de la formation.'),
  motif('ADEQUATION', 'Parcours éloigné de la formation', 'Le diplôme présenté est trop éloigné du contenu de la formation demandée.'),
  motif('PROJET', 'Projet peu en rapport avec la formation', 'Le projet exposé ne correspond pas aux débouchés et au contenu de la formation.'),
  motif('LANGUE', 'Niveau de français insuffisant', 'Le niveau de français attesté est inférieur au niveau requis pour suivre les enseignements.'),
  motif('DIPLOME', 'Diplôme requis non obtenu', 'Le diplôme exigé pour l’accès à cette année d’études n’est pas obtenu et ne le sera pas avant la rentrée.'),
  motif('EXPERIENCE', 'Expérience insuffisante', 'L’expérience présentée ne suffit pas au regard des attendus publiés de la formation.'),
  motif('CLASSEMENT', 'Dossier classé après les candidats retenus', 'Après comparaison des mérites au regard des critères publiés, votre dossier est classé après ceux des candidats retenus dans la limite de la capacité d’accueil.'),
  motif('ANNEE_DEMANDEE', 'Année d’études inadaptée', 'Le niveau validé ne permet pas l’accès à l’année demandée ; une candidature à l’année précédente pourra être étudiée.'),
]
