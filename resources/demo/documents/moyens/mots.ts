import type { Personne } from '../../personnes.ts'

const MOIS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'] as const

/** 1er mars 2027. */
export const dateLongue = (jour: string): string => {
  const [annee, mois, numero] = jour.split('-').map(Number) as [number, number, number]
  return `${numero === 1 ? '1er' : numero} ${MOIS[mois - 1]} ${annee}`
}

/** 01/03/2027. */
export const dateCourte = (jour: string): string => jour.split('-').toReversed().join('/')

export const majuscules = (texte: string): string => texte.toLocaleUpperCase('fr')

export const nomComplet = (personne: Personne): string => `${personne.prenom} ${majuscules(personne.nomUsage ?? personne.nomDeNaissance)}`

/** Civilité, birth name, then the name in use when there is one. */
export const etatCivil = (personne: Personne): string =>
  `${personne.civilite === 'M.' ? 'Monsieur' : 'Madame'} ${majuscules(personne.nomDeNaissance)}${personne.nomUsage === undefined ? '' : ` (usage : ${majuscules(personne.nomUsage)})`} ${personne.prenom}${personne.autrePrenom === undefined ? '' : ` ${personne.autrePrenom}`}`

export const accord = (personne: Personne, mot: string): string => (personne.civilite === 'M.' ? mot : `${mot}e`)

export const ineComplet = (personne: Personne): string => (personne.ine === undefined ? 'néant' : `${personne.ine.ine}${personne.ine.cle}`)

export const nombre = (valeur: number, decimales = 2): string => valeur.toFixed(decimales).replace('.', ',')

export const lignesAdresse = (personne: Personne): string[] => {
  const { ligne1, ligne2, codePostal, commune, pays } = personne.adresse
  return [ligne1, ...(ligne2 === undefined ? [] : [ligne2]), `${codePostal === undefined ? '' : `${codePostal} `}${commune}`, ...(pays === 'France' ? [] : [majuscules(pays)])]
}
