import { FILIERES } from '../../personnes/filieres.ts'
import { accord, dateLongue, nomComplet } from '../moyens/mots.ts'
import { logo, signature } from '../moyens/marques.ts'
import { ecrire, paragraphe, trait, type Toile } from '../moyens/plume.ts'
import type { Contenu, ModeleDocument } from '../modele.ts'

const AUTEURS = ['Anne-Cécile Moërdijk', 'Fañch Guillœuf', 'Ouarda Benhaïm', 'Piotr Żurawski', 'Solange Bétoulières', 'Tiên Đào-Marchal'] as const
const TITRES = ['maître de conférences', 'professeure des universités', 'enseignant agrégé', 'responsable de la licence'] as const
const JUGEMENTS = ['son sérieux et une curiosité peu commune à ce stade des études', 'une progression régulière et un vrai sens du travail collectif', 'la clarté de ses écrits et sa capacité à accepter la critique'] as const
const RESERVES = ['Je recommande cette candidature sans réserve.', 'Je recommande cette candidature avec conviction.', 'Sa candidature me paraît solide ; un effort reste à faire en langues.'] as const

const encre = (toile: Toile, { personne, hasard, formation, avant }: Contenu): void => {
  const { etablissement, ville } = personne.dernierDiplome
  const tirage = hasard.fork('auteur')
  const auteur = tirage.pick(AUTEURS)
  const sujet = personne.civilite === 'M.' ? 'Il' : 'Elle'
  logo(toile, hasard, etablissement, 230, 230, 1.1)
  ecrire(toile, etablissement, 340, 215, { taille: 33, police: 'serifGras', max: 1150 })
  ecrire(toile, `Département ${FILIERES[personne.filiere].licence}`, 340, 262, { taille: 27, police: 'serifItalique', couleur: '#555a61' })
  for (const [rang, ligne] of [auteur, tirage.pick(TITRES), `bureau ${tirage.int(101, 412)}`, `${tirage.pick(['a', 'c', 'm'])}.${tirage.digits(4)}@example.net`].entries()) ecrire(toile, ligne, 190, 440 + rang * 42, { taille: 28, police: 'serif' })
  ecrire(toile, `${ville}, le ${dateLongue(avant(tirage.int(20, 70)))}`, 1464, 680, { taille: 29, police: 'serif', aligne: 'right' })
  let y = paragraphe(toile, `Objet : recommandation pour ${nomComplet(personne)}, ${formation}`, 190, 800, 1274, { taille: 30, police: 'serifGras', interligne: 44 }) + 40
  const textes = [
    'Madame, Monsieur,',
    `J’ai eu ${nomComplet(personne)} comme ${accord(personne, 'étudiant')} pendant deux années, dans les enseignements « ${tirage.pick(FILIERES[personne.filiere].ues)} » et « ${tirage.pick(FILIERES[personne.filiere].ues)} ».`,
    `${sujet} s’y est ${accord(personne, 'distingué')} par ${tirage.pick(JUGEMENTS)}. ${sujet} se place dans le ${tirage.pick(['premier tiers', 'premier quart', 'deuxième tiers'])} d’un groupe de ${tirage.int(28, 110)} étudiants.`,
    `Son projet (${FILIERES[personne.filiere].projet}) est réfléchi et s’appuie sur des expériences concrètes. ${tirage.pick(RESERVES)}`,
    'Je reste à la disposition de la commission pour toute précision et vous prie de croire, Madame, Monsieur, à l’assurance de mes sentiments les meilleurs.',
  ]
  for (const texte of textes) y = paragraphe(toile, texte, 190, y, 1274, { taille: 31, police: 'serif', interligne: 48 }) + 30
  ecrire(toile, auteur, 960, y + 40, { taille: 29, police: 'serif' })
  signature(toile, tirage.fork('main'), 1000, y + 170)
}

export const recommandation: ModeleDocument = { pages: 1, fond: (toile) => trait(toile, 150, 330, 1504, 330, '#8f959d', 2), encre }
