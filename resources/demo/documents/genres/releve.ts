import type { Hasard } from '../../hasard.ts'
import { FILIERES } from '../../personnes/filieres.ts'
import { dateCourte, dateLongue, etatCivil, ineComplet, nombre } from '../moyens/mots.ts'
import { logo, signature, tampon } from '../moyens/marques.ts'
import { aplat, cadre, ecrire, paragraphe, trait, type Toile } from '../moyens/plume.ts'
import type { Contenu, ModeleDocument } from '../modele.ts'

const COLONNES = [
  { titre: 'Code', x: 110, l: 170 }, { titre: 'Enseignement', x: 280, l: 700 }, { titre: 'Sess.', x: 980, l: 100 },
  { titre: 'Note / 20', x: 1080, l: 150 }, { titre: 'Résultat', x: 1230, l: 160 }, { titre: 'Crédits', x: 1390, l: 154 },
] as const
const HAUT = 800
const PAS = 46
const RANGS = 20

const fond = (toile: Toile, variante: number): void => {
  const teinte = ['#e4e9ef', '#ececec', '#eef0e4'][variante % 3] ?? '#ececec'
  aplat(toile, 110, HAUT, 1434, 54, teinte)
  for (let rang = 1; rang < RANGS; rang += 2) aplat(toile, 110, HAUT + 54 + rang * PAS, 1434, PAS, '#f6f6f4')
  for (const { titre, x, l } of COLONNES) {
    trait(toile, x, HAUT, x, HAUT + 54 + RANGS * PAS, '#6d7178', 1.5)
    ecrire(toile, titre, x + l / 2, HAUT + 36, { taille: 23, police: 'gras', aligne: 'center' })
  }
  cadre(toile, 110, HAUT, 1434, 54 + RANGS * PAS, '#3c4046', 2.5)
  trait(toile, 110, HAUT + 54, 1544, HAUT + 54, '#3c4046', 2)
  cadre(toile, 110, 470, 1434, 240, '#9a9ea4', 1.5)
  paragraphe(toile, 'Important : il ne peut être délivré qu’un seul exemplaire du présent relevé de notes. Aucun duplicata ne sera fourni. Les notes inférieures à la moyenne se compensent au sein de l’année, sauf disposition contraire du règlement des études.', 110, 2200, 1434, { taille: 19, police: 'italique', couleur: '#5c6066', interligne: 27 })
}

interface Ligne { readonly code: string; readonly nom: string; readonly note: number; readonly credits: number }

const CREDITS = [6, 6, 5, 4, 4, 3, 2] as const
const NIVEAUX = { 'Très bien': 16.8, Bien: 14.9, 'Assez bien': 12.9, Passable: 10.9 } as const

/** The mean that the declared cursus announces: the transcript must not contradict the diploma. */
const niveauDe = ({ personne, hasard }: Contenu, page: number): number => {
  const { mention, obtenu } = personne.dernierDiplome
  const tirage = hasard.fork(`niveau${page}`)
  if (mention !== undefined && page === 0) return NIVEAUX[mention] + tirage.between(-0.5, 0.5)
  return obtenu === 'non_obtenu' ? tirage.between(6.8, 9.3) : tirage.between(10.3, 15)
}

/** Marks spread around a mean, by quarters, moved together so that they reach it. */
const notes = (hasard: Hasard, cible: number): number[] => {
  const ecarts = CREDITS.map(() => hasard.gauss() * 2.1)
  const derive = ecarts.reduce((somme, ecart, rang) => somme + ecart * (CREDITS[rang] ?? 0), 0) / 30
  return ecarts.map((ecart) => Math.min(19.5, Math.max(2.5, Math.round((cible + ecart - derive) * 4) / 4)))
}

const enseignements = (contenu: Contenu, page: number): Ligne[][] => {
  const { hasard, personne } = contenu
  const noms = hasard.fork('ues').shuffle(FILIERES[personne.filiere].ues)
  const tirage = hasard.fork(`notes${page}`)
  return [noms.slice(0, 7), noms.slice(7, 14)].map((semestre, demi) => {
    const valeurs = notes(tirage, niveauDe(contenu, page))
    return semestre.map((nom, rang) => ({ nom, note: valeurs[rang] ?? 10, credits: CREDITS[rang] ?? 2, code: `${personne.filiere.slice(0, 3).toUpperCase()}${5 - page * 2 + demi}${tirage.digits(2)}` }))
  })
}

const moyenne = (lignes: readonly Ligne[]): number => lignes.reduce((somme, { note, credits }) => somme + note * credits, 0) / lignes.reduce((somme, { credits }) => somme + credits, 0)

const rang = (toile: Toile, y: number, cellules: readonly string[], gras: boolean): void => {
  for (const [numero, { x, l }] of COLONNES.entries()) {
    const gauche = numero === 1
    ecrire(toile, cellules[numero] ?? '', gauche ? x + 16 : x + l / 2, y + 31, { taille: gauche ? 24 : 23, police: gras ? 'gras' : 'normal', aligne: gauche ? 'left' : 'center', max: l - 20 })
  }
}

const verdict = (note: number): string => (note >= 10 ? 'ADM' : 'AJ')

const MENTIONS = [[16, 'Très bien'], [14, 'Bien'], [12, 'Assez bien'], [10, 'Passable']] as const

const entete = (toile: Toile, { personne, hasard }: Contenu, page: number): void => {
  const { etablissement, ville, annee } = personne.dernierDiplome
  logo(toile, hasard, etablissement, 200, 200, 1.15)
  ecrire(toile, etablissement, 310, 180, { taille: 36, police: 'gras', max: 900 })
  ecrire(toile, `Direction des études et de la scolarité – ${ville}`, 310, 226, { taille: 24, couleur: '#555a61' })
  ecrire(toile, `Page ${page + 1}`, 1544, 150, { taille: 22, aligne: 'right', couleur: '#555a61' })
  ecrire(toile, 'RELEVÉ DE NOTES ET RÉSULTATS', 827, 360, { taille: 46, police: 'gras', aligne: 'center', espacement: 2 })
  ecrire(toile, `Année universitaire ${annee - 1 - page}/${annee - page} – Session 1`, 827, 416, { taille: 27, aligne: 'center' })
  const lignes = [etatCivil(personne), `né${personne.civilite === 'M.' ? '' : 'e'} le ${dateCourte(personne.dateNaissance)} à ${personne.villeNaissance} (${personne.departementNaissance ?? personne.paysNaissance})`, `N° étudiant : ${hasard.fork('etudiant').digits(8)}          INE : ${ineComplet(personne)}`, `Inscription : ${FILIERES[personne.filiere].licence}, ${page === 0 ? 'troisième' : 'deuxième'} année`]
  for (const [numero, ligne] of lignes.entries()) ecrire(toile, ligne, 140, 524 + numero * 52, { taille: 28, police: numero === 0 ? 'gras' : 'normal', max: 1380 })
}

const pied = (toile: Toile, contenu: Contenu, note: number, page: number): void => {
  const { personne, hasard } = contenu
  const { annee, etablissement, ville } = personne.dernierDiplome
  const mention = MENTIONS.find(([seuil]) => note >= seuil)
  const resultat = mention === undefined ? 'AJOURNÉ' : `ADMIS${personne.civilite === 'M.' ? '' : 'E'} – mention ${mention[1]}`
  ecrire(toile, `Résultat de l’année : ${resultat}`, 110, 1870, { taille: 32, police: 'gras' })
  ecrire(toile, `Moyenne générale : ${nombre(note, 3)} / 20          Crédits acquis : ${note >= 10 ? 60 : 60 - 6 * contenu.hasard.fork('dette').int(1, 4)} / 60`, 110, 1922, { taille: 27 })
  ecrire(toile, `Fait à ${ville}, le ${dateLongue(`${annee - page}-07-${String(hasard.fork('jour').int(1, 15)).padStart(2, '0')}`)}`, 980, 1990, { taille: 25 })
  ecrire(toile, 'Le responsable de la scolarité', 980, 2030, { taille: 25 })
  signature(toile, hasard.fork('chef'), 1040, 2120)
  if (hasard.fork(`tampon${page}`).chance(0.8)) tampon(toile, hasard.fork('tampon'), etablissement, 'SCOLARITÉ', 820, 2060)
}

const encre = (toile: Toile, contenu: Contenu, page: number): void => {
  entete(toile, contenu, page)
  const semestres = enseignements(contenu, page)
  let y = HAUT + 54
  for (const [demi, lignes] of semestres.entries()) {
    const total = moyenne(lignes)
    rang(toile, y, ['', `Semestre ${5 - page * 2 + demi}`, '', nombre(total, 3), verdict(total), total >= 10 ? '30' : ''], true)
    for (const [numero, { code, nom, note, credits }] of lignes.entries()) rang(toile, y + (numero + 1) * PAS, [code, nom, note >= 10 ? 'S1' : 'S2', nombre(note), verdict(note), note >= 10 || total >= 10 ? String(credits) : '–'], false)
    y += (lignes.length + 2) * PAS
  }
  pied(toile, contenu, moyenne(semestres.flat()), page)
}

export const releve: ModeleDocument = { pages: 1, fond, encre }
