import type { Filiere } from '../personnes/filieres.ts'

export interface DatesFormation {
  readonly debutDepot: string
  readonly finDepot: string
  readonly retour: string
  readonly analyse: string
  readonly jury: string
  readonly publication: string
  readonly confirmation: string
  readonly confirmationListeComplementaire: string
}

export interface FormationDemo {
  readonly code: string
  readonly libelle: string
  readonly typeDiplome: 'licence' | 'licence_pro' | 'master' | 'du'
  readonly filiere: Filiere
  readonly commission: string
  readonly mode: 'courrier' | 'dematerialise'
  readonly typeTraitement: 'acces_controle' | 'acces_direct'
  readonly capacite: number
  readonly listeComplementaire: boolean
  readonly maitre: 'pli' | 'ecandidat'
  /** What silence means after `mois` months (CRPA L231-1 and following). */
  readonly silence: { readonly regime: 'rejet' | 'accord'; readonly mois: number }
  readonly dates: DatesFormation
  /** Codes of the pieces that are not asked of everybody. */
  readonly piecesPropres: readonly string[]
  readonly informations: string
}

const VAGUES = {
  master: { debutDepot: '2027-02-22', finDepot: '2027-03-26', retour: '2027-04-09', analyse: '2027-04-26', jury: '2027-05-20', publication: '2027-06-04', confirmation: '2027-06-18', confirmationListeComplementaire: '2027-07-16' },
  licence: { debutDepot: '2027-03-15', finDepot: '2027-05-07', retour: '2027-05-21', analyse: '2027-05-31', jury: '2027-06-17', publication: '2027-06-28', confirmation: '2027-07-09', confirmationListeComplementaire: '2027-08-27' },
} as const satisfies Record<string, DatesFormation>

type Ligne = readonly [code: string, libelle: string, type: FormationDemo['typeDiplome'], filiere: Filiere, commission: string, mode: FormationDemo['mode'], capacite: number, propres: readonly string[], informations: string]

const LIGNES: readonly Ligne[] = [
  ['M1-INFO-GL', 'Master 1 Informatique, parcours Génie logiciel', 'master', 'informatique', 'COM-NUM', 'dematerialise', 32, ['RECOMMANDATION'], 'Alternance possible en seconde année. Prérequis : algorithmique, bases de données, un langage à objets.'],
  ['M1-MATH-STAT', 'Master 1 Mathématiques appliquées, statistique', 'master', 'mathematiques', 'COM-NUM', 'courrier', 24, ['RECOMMANDATION'], 'Prérequis : intégration, probabilités, analyse numérique.'],
  ['L3-INFO', 'Licence 3 Informatique', 'licence', 'informatique', 'COM-NUM', 'courrier', 60, [], 'Accès des titulaires d’un bac+2 scientifique.'],
  ['M1-BIO-LITT', 'Master 1 Biodiversité et milieux littoraux', 'master', 'biologie', 'COM-VIV', 'courrier', 20, ['RECOMMANDATION'], 'Une semaine de terrain en septembre, à la charge de la formation.'],
  ['LP-ANALYSES', 'Licence professionnelle Analyses biologiques', 'licence_pro', 'biologie', 'COM-VIV', 'dematerialise', 22, [], 'Formation en alternance : douze semaines à l’université, le reste en laboratoire.'],
  ['L3-BIO', 'Licence 3 Sciences de la vie', 'licence', 'biologie', 'COM-VIV', 'courrier', 80, [], 'Deux parcours au choix à l’entrée : écologie ; biologie cellulaire.'],
  ['M1-DROIT-PUB', 'Master 1 Droit public des collectivités', 'master', 'droit', 'COM-DEG', 'courrier', 30, ['ATTEST_STAGE'], 'Prérequis : droit administratif, finances publiques.'],
  ['M1-ESS', 'Master 1 Économie sociale et solidaire', 'master', 'economie', 'COM-DEG', 'dematerialise', 25, ['RECOMMANDATION', 'ATTEST_STAGE'], 'Enseignements le jeudi et le vendredi ; stage de quatre mois.'],
  ['L3-DROIT', 'Licence 3 Droit', 'licence', 'droit', 'COM-DEG', 'courrier', 120, [], 'Accès des titulaires d’un bac+2 juridique.'],
  ['M1-PSY-DEV', 'Master 1 Psychologie du développement', 'master', 'psychologie', 'COM-LSH', 'courrier', 28, ['RECOMMANDATION', 'ATTEST_STAGE'], 'Ouvre au titre de psychologue après la seconde année. Licence de psychologie exigée.'],
  ['M1-ARCHIVES', 'Master 1 Histoire, parcours Archives', 'master', 'histoire', 'COM-LSH', 'courrier', 18, ['RECOMMANDATION'], 'Un entretien est proposé aux candidats présélectionnés.'],
  ['DU-TRAD', 'Diplôme d’université Traduction technique', 'du', 'langues', 'COM-LSH', 'dematerialise', 16, ['ATTEST_STAGE'], 'Ouvert à la formation continue. Deux langues au niveau C1.'],
]

export const FORMATIONS: readonly FormationDemo[] = LIGNES.map(([code, libelle, typeDiplome, filiere, commission, mode, capacite, piecesPropres, informations]) => ({
  code, libelle, typeDiplome, filiere, commission, mode, capacite, piecesPropres, informations,
  typeTraitement: code === 'L3-DROIT' ? 'acces_direct' : 'acces_controle',
  listeComplementaire: typeDiplome === 'master',
  maitre: code === 'LP-ANALYSES' ? 'ecandidat' : 'pli',
  silence: { regime: 'rejet', mois: 2 },
  dates: VAGUES[typeDiplome === 'master' ? 'master' : 'licence'],
}))
