import { CANAUX_PLI, type CanalPli, type EtatCachet } from '#shared/domain/pli.ts'

/** One of the candidatures in the envelope, and the pieces of it that were inside. */
export interface Contenu {
  readonly id: number
  readonly pieces: readonly number[]
}

export interface SaisiePli {
  readonly canal: CanalPli
  readonly numeroRecommande: string
  readonly cachet: EtatCachet
  readonly cachetLe: string
  readonly recuLe: string
  readonly boite: string
  readonly rang: string
  readonly originaux: string
  readonly note: string
  readonly contenus: readonly Contenu[]
  /** `null` = as the statuts of the dossiers suggest. */
  readonly receptionner: boolean | null
  readonly accuse: boolean
}

/** Only what went through the post has a postmark. */
const AVEC_CACHET: readonly CanalPli[] = ['poste', 'recommande']
export const aUnCachet = (canal: CanalPli): boolean => AVEC_CACHET.includes(canal)

export const saisieVide = (recuLe: string): SaisiePli => ({
  canal: CANAUX_PLI[0], numeroRecommande: '', cachet: 'date', cachetLe: '', recuLe, boite: '', rang: '', originaux: '', note: '', contenus: [], receptionner: null, accuse: true,
})

/** What the next envelope keeps of this one: the habits of the pile (channel, box, reception date, accusé). Never the postmark (decision 27). */
export const saisieSuivante = ({ canal, recuLe, boite, accuse }: SaisiePli): SaisiePli => ({ ...saisieVide(recuLe), canal, boite, accuse })

/** The rank after this one, its last figures plus one with the same zeros; the rank itself when it has no figure. */
export function rangSuivant(rang: string): string {
  const [, before = '', figures = ''] = /^(.*?)(\d+)$/.exec(rang) ?? []
  return figures === '' ? rang : before + String(Number(figures) + 1).padStart(figures.length, '0')
}

/** The number of a candidature inside what was typed or read from a code; the text itself otherwise. */
export function termeDe(texte: string): string {
  return /[2-9A-HJ-NP-Z]{8}-\d{1,3}/i.exec(texte)?.[0].toUpperCase() ?? texte.trim()
}

export type ErreurPli = 'sansCandidature' | 'cachet' | 'apresReception' | 'recuLe'

/** What keeps the envelope from being recorded, the first field first. */
export function erreursPli({ contenus, canal, cachet, cachetLe, recuLe }: SaisiePli): readonly ErreurPli[] {
  const dated = aUnCachet(canal) && cachet === 'date'
  return [
    ...(contenus.length === 0 ? (['sansCandidature'] as const) : []),
    ...(dated && cachetLe === '' ? (['cachet'] as const) : []),
    ...(dated && cachetLe !== '' && recuLe !== '' && cachetLe > recuLe ? (['apresReception'] as const) : []),
    ...(recuLe === '' ? (['recuLe'] as const) : []),
  ]
}

/** The envelope as the contract takes it. */
export function versContrat({ canal, numeroRecommande, cachet, cachetLe, recuLe, boite, rang, originaux, note }: SaisiePli) {
  const state = aUnCachet(canal) ? cachet : 'absent'
  return { canal, numeroRecommande: canal === 'recommande' ? numeroRecommande : '', cachet: state, cachetLe: state === 'date' ? cachetLe : null, recuLe, boite, rang, originaux, note }
}
