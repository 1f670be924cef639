import type { CodeRefus, DonneesRefus } from '#shared/domain/refus.ts'
import type { Wording } from '#shared/wording/fr.ts'

export interface Rapport {
  readonly faits: readonly number[]
  readonly refus: readonly { readonly id: number; readonly numero: string; readonly code: string; readonly donnees?: Readonly<Record<string, unknown>> }[]
  readonly courriels: number
  readonly lettres: number
  readonly partLe: string | null
}

/** « 3 dossiers déclarés incomplets · 2 courriels partiront à 17 h 00 · 1 lettre à imprimer » */
export const phraseRapport = ({ rapport: words }: Wording['fileAttente'], fait: string, { courriels, lettres, partLe }: Rapport): string =>
  [fait, words.courriels(courriels, partLe), words.lettres(lettres)].filter((part) => part !== '').join(' · ')

/** Why each candidature that was left aside was, in a sentence. */
export function phrasesRefus(wording: Wording, { refus }: Rapport): readonly { readonly key: number; readonly numero: string; readonly phrase: string }[] {
  return refus.map(({ id, numero, code, donnees = {} }) => {
    const phrase = wording.refus[code as CodeRefus] as ((data: DonneesRefus<CodeRefus>) => string) | undefined
    return { key: id, numero, phrase: phrase ? sentence(() => phrase(donnees as DonneesRefus<CodeRefus>), code) : code }
  })
}

/** A report may come without the data of its refusals: the sentence that needs them is then the code's own. */
function sentence(say: () => string, code: string): string {
  try {
    return say()
  } catch {
    return code
  }
}
