import { FILIERES } from '../../personnes/filieres.ts'
import { accord, dateLongue, lignesAdresse, nomComplet } from '../moyens/mots.ts'
import { signature } from '../moyens/marques.ts'
import { ecrire, paragraphe, type Toile } from '../moyens/plume.ts'
import type { Contenu, ModeleDocument } from '../modele.ts'

const OUVERTURES = ['J’ai l’honneur de présenter ma candidature à', 'Je me permets de vous soumettre ma candidature à', 'C’est avec un vif intérêt que je présente ma candidature à'] as const
const RAISONS = ['Le programme publié, et en particulier la place donnée aux projets, répond à ce que je cherche : apprendre en faisant, sous le regard d’enseignants exigeants.', 'J’ai assisté à la journée portes ouvertes et les échanges avec les étudiants de la promotion ont confirmé mon choix.', 'La taille de la promotion et le stage long me paraissent des conditions favorables à un travail suivi.'] as const
const QUALITES = ['Mes résultats ont progressé chaque semestre ; j’ai appris à m’organiser tout en occupant un emploi étudiant.', 'Si mon premier semestre a été difficile, la suite montre que j’ai su trouver une méthode de travail.', 'J’ai assumé pendant un an la trésorerie d’une association, ce qui m’a appris la précision et la patience.'] as const
const FINS = ['Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations respectueuses.', 'Dans l’attente de votre réponse, je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.'] as const

const envoi = (toile: Toile, { personne, destinataire }: Contenu): void => {
  for (const [rang, ligne] of [nomComplet(personne), ...lignesAdresse(personne), personne.portable ?? '', personne.courriel ?? ''].filter((ligne) => ligne !== '').entries()) ecrire(toile, ligne, 190, 220 + rang * 40, { taille: 27, police: rang === 0 ? 'demi' : 'normal', max: 620 })
  for (const [rang, ligne] of [destinataire, 'Commission d’admission', '14 allée des Sources-Vives', '35000 Rennes'].entries()) ecrire(toile, ligne, 950, 480 + rang * 40, { taille: 27, max: 560 })
}

const corps = ({ personne, hasard, formation, destinataire, rentree }: Contenu): string[] => {
  const filiere = FILIERES[personne.filiere]
  const { dernierDiplome: diplome } = personne
  const situation = diplome.obtenu === 'en_cours' ? `Actuellement ${accord(personne, 'inscrit')} en ${diplome.intitule.toLowerCase()}` : `Titulaire du diplôme « ${diplome.intitule} »`
  return [
    `${hasard.fork('ouverture').pick(OUVERTURES)} la formation « ${formation} » de l’${destinataire}, pour l’année ${rentree}-${rentree + 1}.`,
    `${situation} (${diplome.etablissement}, ${diplome.ville}), je voudrais ${filiere.projet}. Parmi mes travaux, je retiens ${filiere.interet}.`,
    hasard.fork('raison').pick(RAISONS),
    `${hasard.fork('qualite').pick(QUALITES)} L’enseignement « ${hasard.fork('ue').pick(filiere.ues)} » m’a particulièrement ${accord(personne, 'marqué')} et je souhaite l’approfondir.`,
    'Vous trouverez dans mon dossier les relevés de notes et les attestations demandés. Je me tiens à votre disposition pour un entretien.',
    hasard.fork('fin').pick(FINS),
  ]
}

const encre = (toile: Toile, contenu: Contenu, page: number): void => {
  const { personne, hasard, formation, avant } = contenu
  envoi(toile, contenu)
  ecrire(toile, `${personne.adresse.commune}, le ${dateLongue(avant(hasard.fork('jour').int(0, 25)))}`, 950, 740, { taille: 27, max: 560 })
  let y = paragraphe(toile, `Objet : ${page === 0 ? 'candidature' : 'complément à ma candidature'}, ${formation}`, 190, 860, 1280, { taille: 28, police: 'demi', interligne: 42 })
  y = paragraphe(toile, 'Madame, Monsieur,', 190, y + 50, 1280, { taille: 28 }) + 16
  for (const texte of corps(contenu)) y = paragraphe(toile, texte, 190, y, 1280, { taille: 28, interligne: 45 }) + 24
  ecrire(toile, nomComplet(personne), 980, y + 50, { taille: 27, max: 500 })
  signature(toile, hasard.fork('main'), 1010, y + 160)
}

export const lettre: ModeleDocument = { pages: 1, fond: () => undefined, encre }
