import { createHasard, type Hasard } from './hasard.ts'
import { CAS, type CasIdentite } from './personnes/cas.ts'
import { ETABLISSEMENTS, ETABLISSEMENTS_ETRANGERS, FILIERES, LYCEES, type Filiere } from './personnes/filieres.ts'
import { createIne, type Ine } from './personnes/ine.ts'
import { COMMUNES, COMPLEMENTS, RUES_ETRANGERES, VOIES, type Commune } from './personnes/lieux.ts'
import { ORIGINES, type Origine } from './personnes/origines.ts'

export interface AdresseDemo {
  readonly ligne1: string
  readonly ligne2?: string
  readonly codePostal?: string
  readonly commune: string
  readonly pays: string
}

export interface BacDemo {
  readonly annee: number
  /** eCandidat's code of the série when domain knowledge gives one; label otherwise. */
  readonly serie: string
  readonly mention?: 'Assez bien' | 'Bien' | 'Très bien'
  readonly etablissement: string
  readonly commune: string
  readonly pays: string
}

export interface DiplomeDemo {
  readonly intitule: string
  readonly niveau: 'bac+2' | 'bac+3' | 'bac+4'
  readonly annee: number
  readonly obtenu: 'obtenu' | 'en_cours' | 'non_obtenu'
  readonly mention?: 'Passable' | 'Assez bien' | 'Bien' | 'Très bien'
  readonly etablissement: string
  readonly ville: string
  readonly pays: string
}

/** An invented person, as an applicant fills the form. Optional fields are absent when the person has none. */
export interface Personne {
  readonly civilite: 'M.' | 'Mme'
  readonly nomDeNaissance: string
  readonly nomUsage?: string
  readonly prenom: string
  readonly autrePrenom?: string
  /** YYYY-MM-DD. */
  readonly dateNaissance: string
  readonly villeNaissance: string
  readonly departementNaissance?: string
  readonly paysNaissance: string
  readonly nationalite: string
  readonly ine?: Ine
  readonly telephone?: string
  readonly portable?: string
  readonly courriel?: string
  readonly adresse: AdresseDemo
  readonly bac: BacDemo
  readonly dernierDiplome: DiplomeDemo
  readonly filiere: Filiere
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

const TECHNOLOGIQUES: readonly (readonly [string, number])[] = [['STMG', 3], ['STI2D', 2], ['ST2S', 2], ['STL', 1], ['Professionnel', 2]]

/** The general bac had lettered séries until 2020, and other letters before 1995. */
const series = (annee: number): readonly (readonly [string, number])[] => {
  if (annee >= 2021) return [['Général', 14], ...TECHNOLOGIQUES]
  if (annee >= 1995) return [['S', 6], ['ES', 4], ['L', 3], ...TECHNOLOGIQUES.slice(-1)]
  return [['A1', 2], ['B', 2], ['C', 2], ['D', 2]]
}

const ascii = (texte: string): string =>
  texte.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[łŁ]/g, 'l').replaceAll(/[đĐð]/g, 'd').replaceAll(/[øØ]/g, 'o').replaceAll(/[œŒ]/g, 'oe').replaceAll(/[æÆ]/g, 'ae').replaceAll(/[þÞ]/g, 'th').replaceAll('ß', 'ss').replaceAll('ı', 'i').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')

/** Only domains that RFC 2606 reserves: nothing can ever be delivered. */
const courriel = (hasard: Hasard, prenom: string, nom: string, rang: number): string => {
  const locale = hasard.weighted([[`${ascii(prenom)}.${ascii(nom)}`, 6], [`${ascii(nom)}${rang}`, 2], [`${ascii(prenom)}_${hasard.digits(2)}`, 1]] as const)
  return `${locale.slice(0, 44)}.${rang}@${hasard.pick(['example.org', 'example.com', 'example.net'])}`
}

const deuxParDeux = (chiffres: string): string => chiffres.replaceAll(/(\d\d)(?=\d)/g, '$1 ')

/** 06 39 98 and the five fixed ranges: kept by the regulator for fiction, they ring nowhere. */
const telephones = (hasard: Hasard, commune: Commune): Pick<Personne, 'telephone' | 'portable'> => ({
  ...(hasard.chance(0.25) ? { telephone: `${commune.indicatif} ${deuxParDeux(hasard.digits(4))}` } : {}),
  ...(hasard.chance(0.93) ? { portable: `06 39 98 ${deuxParDeux(hasard.digits(4))}` } : {}),
})

const adresse = (hasard: Hasard, commune: Commune, origine: Origine): AdresseDemo => {
  if (origine.pays !== 'France' && hasard.chance(0.22)) return { ligne1: RUES_ETRANGERES[origine.cle] ?? RUES_ETRANGERES['neutre'] ?? '', commune: hasard.pick(origine.villes), pays: origine.pays }
  const numero = `${hasard.int(1, 148)}${hasard.weighted([['', 9], [' bis', 1], [' ter', 0.4]] as const)}`
  const ligne2 = hasard.chance(0.3) ? { ligne2: hasard.pick(COMPLEMENTS) } : {}
  return { ligne1: `${numero} ${hasard.pick(VOIES)}`.slice(0, 38), ...ligne2, codePostal: commune.codePostal, commune: commune.nom, pays: 'France' }
}

const bac = (hasard: Hasard, annee: number, lieu: { ville: string; pays: string }): BacDemo => {
  const ici = lieu.pays === 'France'
  const mention = hasard.weighted([[undefined, 4], ['Assez bien', 3], ['Bien', 2], ['Très bien', 1]] as const)
  return {
    annee, serie: ici ? hasard.weighted(series(annee)) : 'Équivalence étrangère', commune: lieu.ville, pays: lieu.pays,
    etablissement: ici ? hasard.pick(LYCEES) : `Lycée de ${lieu.ville}`, ...(mention ? { mention } : {}),
  }
}

const diplome = (hasard: Hasard, filiere: Filiere, anneeBac: number, lieu: { ville: string; pays: string }, origine: Origine): DiplomeDemo => {
  const ici = lieu.pays === 'France' || hasard.chance(0.4)
  const ecole = ici ? hasard.pick(ETABLISSEMENTS) : { nom: ETABLISSEMENTS_ETRANGERS[origine.cle] ?? ETABLISSEMENTS_ETRANGERS['neutre'] ?? '', ...lieu }
  const licence = FILIERES[filiere].licence
  const niveau = hasard.weighted([['bac+3', 7], ['bac+2', 2], ['bac+4', 1]] as const)
  const intitules = { 'bac+2': `Licence 2 ${licence}`, 'bac+3': `Licence ${licence}`, 'bac+4': `Master 1 ${licence}` }
  const annee = Math.min(2027, anneeBac + Number(niveau.slice(-1)) + hasard.weighted([[0, 6], [1, 3], [2, 1]] as const))
  const mention = hasard.weighted([['Passable', 3], ['Assez bien', 4], ['Bien', 3], ['Très bien', 1]] as const)
  const obtenu = annee === 2027 ? 'en_cours' : hasard.weighted([['obtenu', 9], ['non_obtenu', 1]] as const)
  return { intitule: intitules[niveau], niveau, annee, obtenu, etablissement: ecole.nom, ville: ecole.ville, pays: ecole.pays, ...(obtenu === 'obtenu' ? { mention } : {}) }
}

const identite = (hasard: Hasard, origine: Origine): CasIdentite => {
  const civilite = hasard.weighted([['Mme', 56], ['M.', 44]] as const)
  const usage = civilite === 'Mme' && hasard.chance(0.09) ? { nomUsage: hasard.pick(ORIGINES[0]?.noms ?? []) } : {}
  return { civilite, nom: hasard.pick(origine.noms), prenom: hasard.pick(civilite === 'Mme' ? origine.feminins : origine.masculins), ...usage }
}

/** Rank `rang` of an office: the first identities are the difficult ones, shuffled among the others by the caller. */
const createPersonne = (hasard: Hasard, rang: number, cas: CasIdentite | undefined): Personne => {
  const origine = hasard.weighted(ORIGINES.map((entree) => [entree, entree.poids] as const))
  const { nom, prenom, civilite, nomUsage, dateNaissance } = cas ?? identite(hasard, origine)
  const commune = hasard.pick(COMMUNES)
  const francais = hasard.chance(origine.francais)
  const lieu = francais ? { ville: commune.nom, pays: 'France' } : { ville: hasard.pick(origine.villes), pays: origine.pays }
  const annee = dateNaissance === undefined ? hasard.weighted([[2005, 6], [2004, 7], [2003, 5], [2002, 3], [2000, 2], [1996, 1], [1984, 0.6], [1969, 0.2]] as const) : Number(dateNaissance.slice(0, 4))
  const filiere = hasard.pick(Object.keys(FILIERES) as Filiere[])
  const autrePrenom = hasard.chance(0.35) ? hasard.pick(civilite === 'Mme' ? origine.feminins : origine.masculins) : prenom
  return {
    civilite, nomDeNaissance: nom, prenom,
    ...(nomUsage === undefined ? {} : { nomUsage }), ...(autrePrenom === prenom ? {} : { autrePrenom }),
    dateNaissance: dateNaissance ?? `${annee}-${pad(hasard.int(1, 12))}-${pad(hasard.int(1, 28))}`,
    villeNaissance: lieu.ville, paysNaissance: lieu.pays, ...(francais ? { departementNaissance: commune.departement } : {}),
    nationalite: francais ? 'Française' : origine.nationalite,
    ...(lieu.pays === 'France' || hasard.chance(0.35) ? { ine: createIne(hasard) } : {}),
    ...telephones(hasard, commune),
    ...(hasard.chance(0.94) ? { courriel: courriel(hasard, prenom, nom, rang) } : {}),
    adresse: adresse(hasard, commune, origine), bac: bac(hasard, annee + 18, lieu), dernierDiplome: diplome(hasard, filiere, annee + 18, lieu, origine), filiere,
  }
}

const cleIne = (personne: Personne): string | undefined => personne.ine && `${personne.ine.ine}${personne.ine.cle}`

const sansIne = (personne: Personne): Personne => {
  const copie: { ine?: Ine } & Omit<Personne, 'ine'> = { ...personne }
  delete copie.ine
  return copie
}

/** Makes `nombre` people for a seed: same seed, same people. Each INE and each courriel is given once. */
export const createPersonnes = (graine: string | number, nombre: number): Personne[] => {
  const hasard = createHasard(graine).fork('personnes')
  const rangsDesCas = hasard.shuffle(Array.from({ length: nombre }, (_, rang) => rang)).slice(0, CAS.length)
  const vus = new Set<string>()
  return Array.from({ length: nombre }, (_, rang) => {
    const position = rangsDesCas.indexOf(rang)
    const personne = createPersonne(hasard.fork(rang), rang, position < 0 ? undefined : CAS[position])
    const cle = cleIne(personne)
    if (cle === undefined) return personne
    if (vus.has(cle)) return sansIne(personne)
    vus.add(cle)
    return personne
  })
}
