import type { Hasard } from '../../hasard.ts'
import { dateCourte, majuscules } from '../moyens/mots.ts'
import { signature } from '../moyens/marques.ts'
import { FILIERES } from '../../personnes/filieres.ts'
import { aplat, cadre, dans, ecrire, largeurDe, lettresDe, paragraphe, trait, type Toile } from '../moyens/plume.ts'
import type { Contenu, ModeleDocument } from '../modele.ts'

const CHAMPS = ['Nom de naissance', 'Nom d’usage', 'Prénoms', 'Né(e) le', 'Adresse', 'Téléphone', 'Courriel', 'Formation demandée', 'Dernier établissement'] as const
const HAUT = 620
const PAS = 92
const CASES = 1530

const fond = (toile: Toile): void => {
  ecrire(toile, 'FICHE PÉDAGOGIQUE', 827, 250, { taille: 52, police: 'bureauGras', aligne: 'center', espacement: 3 })
  ecrire(toile, 'à remplir lisiblement, en lettres capitales, au stylo bleu ou noir', 827, 306, { taille: 26, police: 'bureau', aligne: 'center', couleur: '#4a4e54' })
  cadre(toile, 1210, 370, 294, 130, '#33373d', 2)
  ecrire(toile, 'Réservé à l’administration', 1357, 400, { taille: 20, police: 'bureau', aligne: 'center', couleur: '#4a4e54' })
  aplat(toile, 150, 530, 1354, 46, '#3b4048')
  ecrire(toile, '1.  VOUS', 170, 563, { taille: 26, police: 'bureauGras', couleur: '#ffffff' })
  for (const [rang, champ] of CHAMPS.entries()) {
    ecrire(toile, `${champ} :`, 160, HAUT + rang * PAS + 34, { taille: 25, police: 'bureau' })
    toile.setLineDash([3, 7])
    trait(toile, 480, HAUT + rang * PAS + 44, 1500, HAUT + rang * PAS + 44, '#5a5e64', 2)
    toile.setLineDash([])
  }
  aplat(toile, 150, CASES - 70, 1354, 46, '#3b4048')
  ecrire(toile, '2.  ENSEIGNEMENTS SUIVIS (cochez)', 170, CASES - 37, { taille: 26, police: 'bureauGras', couleur: '#ffffff' })
  for (let rang = 0; rang < 8; rang += 1) cadre(toile, 170 + (rang % 2) * 690, CASES + 10 + Math.floor(rang / 2) * 62, 34, 34, '#33373d', 2)
  paragraphe(toile, 'Je certifie sur l’honneur l’exactitude des renseignements portés sur cette fiche.', 160, 1900, 1340, { taille: 26, police: 'bureau' })
  ecrire(toile, 'Date :', 160, 1990, { taille: 25, police: 'bureau' })
  ecrire(toile, 'Signature :', 820, 1990, { taille: 25, police: 'bureau' })
  cadre(toile, 960, 1950, 544, 200, '#8b9097', 1.5)
}

/** Letter after letter, never quite on the line: a hand that fills a form. */
const aLaMain = (toile: Toile, hasard: Hasard, texte: string, x: number, y: number, max: number): void => {
  const style = { taille: 34, police: 'italique' as const, couleur: '#1f3a93' }
  const lettres = lettresDe(majuscules(texte))
  const serre = Math.min(1, max / Math.max(1, largeurDe(toile, lettres.join(''), style) + lettres.length * 5))
  let px = x
  for (const lettre of lettres) {
    dans(toile, { x: px, y: y + hasard.between(-3, 3), angle: hasard.between(-7, 5), echelle: hasard.between(0.92, 1.06) * serre }, () => ecrire(toile, lettre, 0, 0, style))
    px += (largeurDe(toile, lettre, style) + hasard.between(2, 7)) * serre
  }
}

const coche = (toile: Toile, hasard: Hasard, x: number, y: number): void => {
  toile.strokeStyle = '#1f3a93'
  toile.lineWidth = 4
  toile.beginPath()
  toile.moveTo(x - hasard.int(0, 5), y - hasard.int(0, 5))
  toile.quadraticCurveTo(x + 17, y + 14, x + 34 + hasard.int(0, 6), y + 36)
  toile.moveTo(x + 36, y - hasard.int(0, 6))
  toile.quadraticCurveTo(x + 15, y + 20, x - hasard.int(0, 6), y + 36)
  toile.stroke()
}

const encre = (toile: Toile, { personne, hasard, formation, avant }: Contenu): void => {
  const main = hasard.fork('main')
  const valeurs = [personne.nomDeNaissance, personne.nomUsage ?? '', [personne.prenom, personne.autrePrenom].filter(Boolean).join(' '), dateCourte(personne.dateNaissance), `${personne.adresse.ligne1} ${personne.adresse.commune}`, personne.portable ?? '', personne.courriel ?? '', formation, personne.dernierDiplome.etablissement]
  for (const [rang, valeur] of valeurs.entries()) aLaMain(toile, main, valeur, 490, HAUT + rang * PAS + 36, 1000)
  for (const [rang, ue] of hasard.fork('ues').sample(FILIERES[personne.filiere].ues, 8).entries()) {
    const [x, y] = [170 + (rang % 2) * 690, CASES + 10 + Math.floor(rang / 2) * 62]
    ecrire(toile, ue, x + 54, y + 27, { taille: 25, police: 'bureau', max: 580 })
    if (main.chance(0.6)) coche(toile, main, x, y)
  }
  aLaMain(toile, main, dateCourte(avant(main.int(1, 9))), 260, 1992, 400)
  if (main.chance(0.9)) signature(toile, main, 1040, 2070, '#1f3a93', 1.2)
}

export const formulaire: ModeleDocument = { pages: 1, papierSeulement: true, fond, encre }
