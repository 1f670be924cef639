import type { Alea, Format } from '../documents/fabrique.ts'
import type { Hasard } from '../hasard.ts'
import type { Personne } from '../personnes.ts'
import type { FormationDemo } from '../structure/formations.ts'
import type { PieceDemo } from '../structure/pieces.ts'
import { piecesDemandees } from './demande.ts'
import type { Sort } from './saison.ts'

export interface FichierPlanifie {
  readonly alea: Alea
  readonly format: Format
  readonly lourd: boolean
}

export interface PiecePlanifiee {
  readonly code: string
  /** `papier`: in the envelope, not scanned. */
  readonly presence: 'absente' | 'papier' | 'fichier'
  readonly fichier?: FichierPlanifie
  readonly verdict: 'aucun' | 'validee' | 'refusee' | 'non_concernee'
  /** Code of the motif of a refusal. */
  readonly motif?: string
}

interface Dossier {
  readonly formation: FormationDemo
  readonly sort: Sort
  readonly place?: number
  /** What happens to one of its files. */
  readonly trouble?: Alea
  readonly rang: number
}

type Ebauche = { code: string; genre: PieceDemo['genre']; nc: boolean; absente: boolean; verdict: PiecePlanifiee['verdict']; motif?: string }

/** How often a conditional demand does not concern somebody, beside what his cursus says. */
const SANS_OBJET: Readonly<Record<string, (personne: Personne, hasard: Hasard) => boolean>> = {
  DIPLOME: ({ dernierDiplome }) => dernierDiplome.obtenu !== 'obtenu',
  CERTIF_SCOL: (_personne, hasard) => hasard.chance(0.15),
  CVEC: ({ ine }, hasard) => ine === undefined || hasard.chance(0.08),
  LANGUE_FR: ({ bac, nationalite }) => bac.pays === 'France' || nationalite === 'Française',
  ATTEST_STAGE: (_personne, hasard) => hasard.chance(0.4),
  DEMANDE_MED: (_personne, hasard) => hasard.chance(0.97),
}

/** Why each kind of document is refused, and what then happened to its file. */
const REFUS: Readonly<Record<PieceDemo['genre'], readonly (readonly [motif: string, alea: Alea])[]>> = {
  identite: [['RECTO_SEUL', 'photo'], ['PERIME', 'propre'], ['ILLISIBLE', 'illisible']],
  cv: [['ABIME', 'abime'], ['AUTRE_PIECE', 'propre']],
  lettre: [['LETTRE_AUTRE', 'propre'], ['NON_SIGNE', 'incline']],
  releve: [['SEMESTRE', 'incline'], ['PROVISOIRE', 'propre'], ['ILLISIBLE', 'illisible'], ['PROTEGE', 'mot_de_passe']],
  diplome: [['FLOU', 'photo'], ['TRADUCTION', 'incline'], ['ILLISIBLE', 'illisible']],
  certificat: [['ANNEE', 'propre'], ['SANS_CACHET', 'bruite']],
  langue: [['LANGUE_ANCIENNE', 'propre'], ['NIVEAU_LANGUE', 'incline']],
  recommandation: [['ENCADRANT', 'propre'], ['NON_SIGNE', 'incline']],
  cvec: [['CVEC_ANNEE', 'propre'], ['ABIME', 'abime']],
  formulaire: [['NON_DATE', 'incline'], ['PAGES', 'bruite'], ['NON_SIGNE', 'propre']],
}

const ORDINAIRES: readonly (readonly [Alea, number])[] = [['propre', 44], ['incline', 22], ['bruite', 14], ['photo', 11], ['retourne', 4], ['deux_pages', 5]]

/** Every trouble that a file can be in: one dossier of the queue in two or three has one, so that all are met within an hour. */
export const TROUBLES: readonly Alea[] = ['mot_de_passe', 'illisible', 'abime', 'retourne', 'deux_pages', 'incline', 'photo', 'bruite']
/** The first dossiers of the queue have no trouble at all. */
export const DOSSIERS_PROPRES = 4
/** The dossiers whose files are waited for when the office opens: mostly files that were never on paper, which are made five times faster. */
const DOSSIERS_PREMIERS = 20
const PREMIERS: typeof ORDINAIRES = [['propre', 82], ['incline', 8], ['photo', 6], ['bruite', 4]]
/** Scans sent far too heavy: a handful, at these places of the queue. */
const LOURDS: ReadonlySet<number> = new Set([23, 31, 44, 58, 73])

/** What is only ever on paper: nobody has a screenshot of it, and its scan would weigh 1.5 MB as a PNG. */
const CARTES: ReadonlySet<PieceDemo['genre']> = new Set(['identite', 'diplome', 'formulaire'])

const format = (hasard: Hasard, genre: PieceDemo['genre'], alea: Alea): Format => {
  if (genre === 'cv' || alea === 'mot_de_passe' || alea === 'abime' || alea === 'deux_pages') return 'pdf'
  if (alea === 'photo') return 'jpeg'
  return hasard.weighted([['pdf', 70], ['jpeg', 24], ['png', alea === 'propre' && !CARTES.has(genre) ? 14 : 0]] as const)
}

const fichier = (hasard: Hasard, { place }: Dossier, genre: PieceDemo['genre'], alea: Alea, rang: number): FichierPlanifie => ({
  alea, format: format(hasard, genre, alea), lourd: place !== undefined && LOURDS.has(place) && rang === 3 && (alea === 'propre' || alea === 'incline' || alea === 'bruite'),
})

/** How many pieces were decided on already, in the order of the dossier. */
const decidees = (hasard: Hasard, sort: Sort, nombre: number): number => {
  if (sort === 'attendue' || sort === 'a_pointer') return 0
  return sort === 'en_cours' ? hasard.int(1, Math.max(1, nombre - 3)) : nombre
}

/** One to three faults of an incomplete dossier; sometimes one in a dossier under check; none in a complete one. */
const fautes = (hasard: Hasard, sort: Sort, rangs: readonly number[]): { refusees: Set<number>; absentes: Set<number> } => {
  const nombre = sort === 'incomplete' ? hasard.int(1, 3) : sort === 'a_declarer' || sort === 'en_cours' ? (hasard.chance(0.35) ? 1 : 0) : 0
  const choisis = hasard.sample(rangs, nombre)
  const coupure = sort === 'incomplete' ? hasard.int(0, choisis.length) : choisis.length
  const oubliees = sort === 'attendue' ? hasard.sample(rangs, Math.ceil(rangs.length * 0.6)) : sort === 'a_pointer' && hasard.chance(0.3) ? hasard.sample(rangs, 1) : []
  return { refusees: new Set(choisis.slice(0, coupure)), absentes: new Set([...choisis.slice(coupure), ...oubliees]) }
}

const ebaucher = (hasard: Hasard, dossier: Dossier, personne: Personne): Ebauche[] => {
  const demandees = piecesDemandees(dossier.formation)
  const bases = demandees.map((piece) => ({ piece, nc: piece.conditionnelle && (SANS_OBJET[piece.code]?.(personne, hasard) ?? false) }))
  const presentes = bases.flatMap(({ nc }, rang) => (nc ? [] : [rang]))
  const { refusees, absentes } = fautes(hasard, dossier.sort, presentes)
  const jusqua = decidees(hasard, dossier.sort, bases.length)
  return bases.map(({ piece, nc }, rang) => {
    const vue = rang < jusqua && !absentes.has(rang)
    const verdict = !vue ? 'aucun' : nc ? 'non_concernee' : refusees.has(rang) ? 'refusee' : 'validee'
    return { code: piece.code, genre: piece.genre, nc, absente: nc || absentes.has(rang), verdict }
  })
}

const ordinaire = (hasard: Hasard, { place = Number.POSITIVE_INFINITY }: Dossier): Alea => {
  if (place < DOSSIERS_PROPRES) return 'propre'
  return hasard.weighted(place < DOSSIERS_PREMIERS ? PREMIERS : ORDINAIRES)
}

/** How much of a dossier is files: all of it when the candidat sent it, little of it when it came by post. The very first ones are all scanned. */
const partScannee = (hasard: Hasard, { formation, place = Number.POSITIVE_INFINITY }: Dossier): number => {
  if (formation.mode === 'dematerialise' || place < 3) return 1
  return hasard.chance(place < DOSSIERS_PREMIERS ? 0.45 : 0.3) ? 0.6 : 0
}

/** The first file that nobody has decided on, after the identity card. */
const rangDuTrouble = (ebauches: readonly Ebauche[], files: readonly boolean[]): number => {
  const libres = ebauches.flatMap(({ verdict }, rang) => (files[rang] === true && verdict === 'aucun' ? [rang] : []))
  return libres[Math.min(1, libres.length - 1)] ?? -1
}

/** What is in the dossier of somebody: present on paper or as a file, decided or not. */
export const planifierPieces = (hasard: Hasard, dossier: Dossier, personne: Personne): PiecePlanifiee[] => {
  const ebauches = ebaucher(hasard, dossier, personne)
  const scannee = partScannee(hasard, dossier)
  const enService = dossier.sort !== 'attendue' || dossier.formation.mode === 'dematerialise'
  const files = ebauches.map(({ absente }) => enService && !absente && hasard.chance(scannee))
  const trouble = dossier.trouble === undefined ? -1 : rangDuTrouble(ebauches, files)
  return ebauches.map(({ code, genre, absente, verdict }, rang) => {
    if (absente || !enService) return { code, presence: 'absente', verdict }
    const [motif, aleaDuRefus] = hasard.pick(REFUS[genre])
    const commun = { code, verdict, ...(verdict === 'refusee' ? { motif } : {}) }
    if (files[rang] !== true) return { ...commun, presence: 'papier' }
    const alea = verdict === 'refusee' ? aleaDuRefus : trouble === rang ? (dossier.trouble as Alea) : ordinaire(hasard, dossier)
    return { ...commun, presence: 'fichier', fichier: fichier(hasard, dossier, genre, alea, rang) }
  })
}
