import { ETABLISSEMENTS, FILIERES } from '../../personnes/filieres.ts'
import { dateLongue, lignesAdresse, nomComplet } from '../moyens/mots.ts'
import { silhouette } from '../moyens/marques.ts'
import { aplat, ecrire, paragraphe, rond, trait, type Toile } from '../moyens/plume.ts'
import type { Contenu, ModeleDocument } from '../modele.ts'

const COULEURS = ['#274c77', '#7b2d43', '#2f6f5e', '#44403c', '#5b4a8a', '#b4552d'] as const
const MARGE = 520
const LOISIRS = ['Course à pied, semi-marathon', 'Chorale universitaire', 'Bénévolat : maraudes', 'Randonnée, cartographie', 'Théâtre d’improvisation', 'Échecs en club', 'Photographie argentique', 'Handball, niveau régional', 'Cuisine et fermentation', 'Lecture : romans nordiques']
const EMPLOIS = ['Serveur ou serveuse en saison, crêperie Le Goéland-Bleu', 'Caisse et mise en rayon, supermarché du Clos', 'Garde d’enfants, deux soirs par semaine', 'Préparation de commandes, entrepôt Saint-Aubin', 'Cueillette, vergers de la Sente', 'Animation, centre de loisirs des Tilleuls']

const couleurCv = (variante: number): string => COULEURS[variante % COULEURS.length] ?? COULEURS[0]

const fond = (toile: Toile, variante: number): void => {
  aplat(toile, 0, 0, 460, 2339, variante % 2 === 0 ? '#eef1f4' : couleurCv(variante))
  if (variante % 2 === 0) aplat(toile, 0, 0, 26, 2339, couleurCv(variante))
}

const titre = (toile: Toile, texte: string, x: number, y: number, couleur: string, l: number): number => {
  ecrire(toile, texte.toLocaleUpperCase('fr'), x, y, { taille: 30, police: 'gras', couleur, espacement: 2 })
  trait(toile, x, y + 16, x + l, y + 16, couleur, 2.5)
  return y + 68
}

const entree = (toile: Toile, annees: string, quoi: string, detail: string, y: number): number => {
  ecrire(toile, annees, MARGE, y, { taille: 23, couleur: '#6a6f76' })
  const bas = paragraphe(toile, quoi, MARGE + 210, y, 850, { taille: 27, police: 'demi', interligne: 38 })
  return paragraphe(toile, detail, MARGE + 210, bas, 850, { taille: 24, couleur: '#4d5157', interligne: 35 }) + 26
}

const colonne = (toile: Toile, { personne, hasard, variante }: Contenu): void => {
  const clair = variante % 2 === 1
  const couleur = clair ? '#ffffff' : couleurCv(variante)
  const texte = { taille: 23, couleur: clair ? '#f2f4f7' : '#33373d', interligne: 34 }
  if (hasard.fork('photo').chance(0.6)) silhouette(toile, hasard.fork('visage'), 105, 110, 250)
  let y = titre(toile, 'Contact', 60, 520, couleur, 350)
  for (const ligne of [...lignesAdresse(personne), personne.portable, personne.courriel]) {
    if (ligne === undefined) continue
    ecrire(toile, ligne, 60, y, { ...texte, max: 370 })
    y += texte.interligne
  }
  y = titre(toile, 'Compétences', 60, y + 60, couleur, 350)
  for (const ligne of FILIERES[personne.filiere].competences) y = paragraphe(toile, `• ${ligne}`, 60, y, 360, texte) + 8
  y = titre(toile, 'Langues', 60, y + 60, couleur, 350)
  for (const [rang, langue] of ['Français', 'Anglais', hasard.fork('langue').pick(['Espagnol', 'Allemand', 'Italien', 'Arabe', 'Breton'])].entries()) {
    ecrire(toile, langue, 60, y, texte)
    rond(toile, 220, y - 16, 180, 12, 6, clair ? 'rgba(255,255,255,0.3)' : '#cfd5dc')
    rond(toile, 220, y - 16, 180 - rang * 50 - (rang > 0 ? hasard.fork(langue).int(0, 40) : 0), 12, 6, couleur)
    y += 46
  }
  y = titre(toile, 'Loisirs', 60, y + 50, couleur, 350)
  for (const ligne of hasard.fork('loisirs').sample(LOISIRS, 3)) y = paragraphe(toile, ligne, 60, y, 360, texte) + 6
}

const formationsSuivies = (toile: Toile, { personne, hasard }: Contenu, depart: number): number => {
  const { dernierDiplome: diplome, bac } = personne
  let y = entree(toile, `${diplome.annee - 1} – ${diplome.annee}`, diplome.intitule, `${diplome.etablissement}, ${diplome.ville}${diplome.mention === undefined ? '' : `. Mention ${diplome.mention.toLowerCase()}`}. ${hasard.fork('memoire').pick(['Mémoire soutenu en juin.', 'Projet collectif de six mois.', 'Délégation des étudiants de la promotion.', 'Semestre d’échange.'])}`, depart)
  if (diplome.annee - bac.annee > 1) y = entree(toile, `${bac.annee} – ${diplome.annee - 1}`, `Premières années, ${FILIERES[personne.filiere].licence}`, `${diplome.etablissement}, ${diplome.ville}`, y)
  return entree(toile, String(bac.annee), `Baccalauréat ${bac.serie}`, `${bac.etablissement}, ${bac.commune}${bac.mention === undefined ? '' : `, mention ${bac.mention.toLowerCase()}`}`, y)
}

const pageUne = (toile: Toile, contenu: Contenu): void => {
  const { personne, hasard, variante, formation } = contenu
  const couleur = couleurCv(variante)
  colonne(toile, contenu)
  const nom = nomComplet(personne)
  if (nom.length > 44) paragraphe(toile, nom, MARGE, 112, 1060, { taille: 34, police: 'gras', couleur, interligne: 46 })
  else ecrire(toile, nom, MARGE, 190, { taille: 62, police: 'gras', couleur, max: 1060 })
  paragraphe(toile, `Candidature : ${formation}`, MARGE, 250, 1060, { taille: 30, couleur: '#555a61', interligne: 42 })
  let y = titre(toile, 'Profil', MARGE, 400, couleur, 1060)
  y = paragraphe(toile, `Formé${personne.civilite === 'M.' ? '' : 'e'} en ${FILIERES[personne.filiere].licence.toLowerCase()}, je souhaite ${FILIERES[personne.filiere].projet}. ${hasard.fork('profil').pick(['Rigueur, curiosité, goût du travail à plusieurs.', 'À l’aise à l’écrit, habitude des échéances.', 'Autonomie acquise en emploi étudiant, sens du service.'])}`, MARGE, y, 1060, { taille: 26, interligne: 40 })
  y = formationsSuivies(toile, contenu, titre(toile, 'Formation', MARGE, y + 60, couleur, 1060))
  y = titre(toile, 'Expérience', MARGE, y + 40, couleur, 1060)
  for (const [rang, stage] of hasard.fork('stages').shuffle(FILIERES[personne.filiere].stages).slice(0, 2).entries()) y = entree(toile, `${['avril', 'juin'][rang] ?? 'mai'} ${2026 - rang}`, stage, `Stage de ${hasard.fork(stage).int(4, 12)} semaines, ${hasard.fork(stage).pick(['équipe de quatre personnes', 'sous la responsabilité de la cheffe de service', 'avec remise d’un rapport de vingt pages'])}.`, y)
  entree(toile, 'étés 2024, 2025', hasard.fork('emploi').pick(EMPLOIS), 'Emploi saisonnier à temps plein.', y)
}

const pageDeux = (toile: Toile, { personne, hasard, variante, avant }: Contenu): void => {
  const couleur = couleurCv(variante)
  ecrire(toile, `${nomComplet(personne)} – suite`, MARGE, 150, { taille: 28, couleur: '#6a6f76', max: 1060 })
  let y = titre(toile, 'Travaux', MARGE, 250, couleur, 1060)
  for (const ue of hasard.fork('travaux').sample(FILIERES[personne.filiere].ues, 3)) y = entree(toile, String(hasard.fork(ue).int(2024, 2026)), ue, `Dossier individuel, ${hasard.fork(ue).int(12, 48)} pages, note ${hasard.fork(ue).int(11, 18)}/20.`, y)
  y = titre(toile, 'Engagements', MARGE, y + 40, couleur, 1060)
  y = entree(toile, '2025', hasard.fork('asso').pick(['Trésorerie de l’association des étudiants', 'Parrainage de deux étudiants étrangers', 'Animation du jardin partagé du campus']), 'Réunions mensuelles, tenue des comptes, une manifestation par semestre.', y)
  y = titre(toile, 'Référence', MARGE, y + 40, couleur, 1060)
  y = paragraphe(toile, `Responsable de la formation, ${hasard.fork('ref').pick(ETABLISSEMENTS).nom}. Coordonnées sur demande.`, MARGE, y, 1060, { taille: 26, interligne: 40 })
  ecrire(toile, `À jour au ${dateLongue(avant(12))}`, MARGE, y + 60, { taille: 22, police: 'italique', couleur: '#6a6f76' })
}

export const cv: ModeleDocument = { pages: 2, fond, encre: (toile, contenu, page) => (page === 0 ? pageUne : pageDeux)(toile, contenu) }
