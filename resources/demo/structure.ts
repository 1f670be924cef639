import { FORMATIONS, type DatesFormation, type FormationDemo } from './structure/formations.ts'
import { MOTIFS_AVIS_DEFAVORABLE, MOTIFS_REFUS_PIECE, type MotifDemo } from './structure/motifs.ts'
import { PIECES, type PieceDemo } from './structure/pieces.ts'

export interface AdressePostale {
  readonly ligne1: string
  readonly ligne2?: string
  readonly codePostal: string
  readonly commune: string
  readonly cedex?: string
}

export interface CommissionDemo {
  readonly code: string
  readonly libelle: string
  readonly centre: string
  readonly courriel: string
  readonly telephone: string
  readonly adresse: AdressePostale
  readonly commentaireRetour: string
  readonly signataire: { readonly prenom: string; readonly nom: string; readonly qualite: string; readonly delegation: string; readonly arrete: string; readonly du: string; readonly au: string }
}

export interface StructureDemo {
  readonly etablissement: {
    readonly nom: string
    readonly sigle: string
    readonly president: { readonly civilite: 'M.' | 'Mme'; readonly prenom: string; readonly nom: string; readonly qualite: string }
    readonly adresse: AdressePostale
    readonly telephone: string
    readonly courriel: string
    readonly site: string
    readonly fuseau: string
    readonly tribunal: { readonly nom: string; readonly adresse: AdressePostale; readonly teleservice: string }
  }
  readonly campagne: { readonly code: string; readonly libelle: string; readonly debut: string; readonly fin: string; readonly finCandidat: string }
  readonly centres: readonly { readonly code: string; readonly libelle: string; readonly courriel: string; readonly nombreMaximalDeVoeux: number }[]
  readonly commissions: readonly CommissionDemo[]
  readonly formations: readonly FormationDemo[]
  readonly pieces: readonly PieceDemo[]
  readonly motifsRefusPiece: readonly MotifDemo[]
  readonly motifsAvisDefavorable: readonly MotifDemo[]
}

type LigneCommission = readonly [code: string, libelle: string, centre: string, bureau: string, poste: string, prenom: string, nom: string, qualite: string]

const LIGNES: readonly LigneCommission[] = [
  ['COM-NUM', 'Commission Mathématiques et numérique', 'CC-SCI', 'Bâtiment Ada, bureau 112', '12', 'Maëlys', 'Tréhorant', 'directrice de l’UFR Sciences'],
  ['COM-VIV', 'Commission Sciences du vivant', 'CC-SCI', 'Bâtiment Ada, bureau 118', '18', 'Maëlys', 'Tréhorant', 'directrice de l’UFR Sciences'],
  ['COM-DEG', 'Commission Droit, économie, gestion', 'CC-DLS', 'Bâtiment Olympe, bureau 204', '24', 'Aurélien', 'Castelœil', 'doyen de la faculté de droit et des lettres'],
  ['COM-LSH', 'Commission Lettres et sciences humaines', 'CC-DLS', 'Bâtiment Olympe, bureau 209', '29', 'Aurélien', 'Castelœil', 'doyen de la faculté de droit et des lettres'],
]

const commission = ([code, libelle, centre, bureau, poste, prenom, nom, qualite]: LigneCommission): CommissionDemo => ({
  code, libelle, centre,
  courriel: `${code.toLowerCase()}@example.org`,
  telephone: `02 61 91 40 ${poste}`,
  adresse: { ligne1: 'Université de Haute-Vilaine', ligne2: `${bureau}, 14 allée des Sources-Vives`, codePostal: '35000', commune: 'Rennes' },
  commentaireRetour: 'Dossier à envoyer en un seul pli, non agrafé, à l’adresse ci-dessus. Le cachet de la poste fait foi. Ne joignez pas d’originaux, sauf demande.',
  signataire: { prenom, nom, qualite, delegation: 'pour la présidente et par délégation', arrete: 'arrêté n° 2026-114 du 1er septembre 2026', du: '2026-09-01', au: '2028-08-31' },
})

/** The demonstration office: one invented university, one campagne. The only real place is the court that hears appeals. */
export const STRUCTURE: StructureDemo = {
  etablissement: {
    nom: 'Université de Haute-Vilaine',
    sigle: 'UHV',
    president: { civilite: 'Mme', prenom: 'Éléonore', nom: 'Kervadec-Brûlé', qualite: 'présidente de l’université' },
    adresse: { ligne1: '14 allée des Sources-Vives', ligne2: 'CS 00000', codePostal: '35000', commune: 'Rennes' },
    telephone: '02 61 91 40 00',
    courriel: 'admissions@example.org',
    site: 'https://www.example.org',
    fuseau: 'Europe/Paris',
    tribunal: {
      nom: 'tribunal administratif de Rennes',
      adresse: { ligne1: 'Hôtel de Bizien', ligne2: '3 contour de la Motte, CS 44416', codePostal: '35044', commune: 'Rennes', cedex: 'Cedex' },
      teleservice: 'www.telerecours.fr',
    },
  },
  campagne: { code: '2027', libelle: '2027-2028', debut: '2027-01-11', fin: '2027-10-15', finCandidat: '2027-09-24' },
  centres: [
    { code: 'CC-SCI', libelle: 'Sciences et technologies', courriel: 'sciences@example.org', nombreMaximalDeVoeux: 5 },
    { code: 'CC-DLS', libelle: 'Droit, économie, lettres et sciences humaines', courriel: 'lettres@example.org', nombreMaximalDeVoeux: 4 },
  ],
  commissions: LIGNES.map(commission),
  formations: FORMATIONS,
  pieces: PIECES,
  motifsRefusPiece: MOTIFS_REFUS_PIECE,
  motifsAvisDefavorable: MOTIFS_AVIS_DEFAVORABLE,
}

const plus = (jour: string, jours: number): string => new Date(Date.parse(`${jour}T00:00:00Z`) + jours * 86_400_000).toISOString().slice(0, 10)

const decalerFormation = (dates: DatesFormation, jours: number): DatesFormation =>
  Object.fromEntries(Object.entries(dates).map(([nom, jour]) => [nom, plus(jour, jours)])) as unknown as DatesFormation

/** The same office with every date of its calendar moved by a number of days: a demonstration is always in mid-season. */
export const decalerDates = (structure: StructureDemo, jours: number): StructureDemo => ({
  ...structure,
  campagne: { ...structure.campagne, debut: plus(structure.campagne.debut, jours), fin: plus(structure.campagne.fin, jours), finCandidat: plus(structure.campagne.finCandidat, jours) },
  formations: structure.formations.map((formation) => ({ ...formation, dates: decalerFormation(formation.dates, jours) })),
})
