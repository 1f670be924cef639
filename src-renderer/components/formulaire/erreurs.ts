import type { z } from 'zod'
import type { Wording } from '#shared/wording/fr.ts'
import { phraseChamp, phraseRefus, refusDe } from '../../api/refus.ts'

/** A sentence for each field that is not accepted. */
export type Erreurs = Readonly<Record<string, string>>

/** Our own word (`error` of the contract) says more than zod's code. */
const motDe = (wording: Wording, { message, code }: { readonly message: string; readonly code?: string | undefined }): string =>
  phraseChamp(wording, { champ: '', raison: Object.hasOwn(wording.saisie.champ, message) ? message : (code ?? '') })

/** What the contract would refuse of these values, by field; empty when nothing. */
export function erreursDe(wording: Wording, schema: z.ZodType, valeurs: unknown): Erreurs {
  const parsed = schema.safeParse(valeurs)
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path.at(-1) ?? ''), motDe(wording, issue)]))
}

const CHAMP_DU_DOUBLON: Readonly<Record<string, string>> = { tag: 'libelle', ine: 'ine', candidature: 'formationId', motif: 'texte' }

/** Where a refusal of the core belongs among the fields; empty when it belongs to none. */
export function erreursDuRefus(wording: Wording, error: unknown): Erreurs {
  const { code, data } = refusDe(error)
  const phrase = phraseRefus(wording, error)
  if (code === 'SAISIE') return Object.fromEntries(data.champs.map((champ) => [champ.champ.split('.').at(-1) ?? '', phraseChamp(wording, champ)]))
  if (code === 'SAISIE_INVALIDE') return { [data.champ.split('.').at(-1) ?? '']: phrase }
  if (code === 'DOUBLON') return { [CHAMP_DU_DOUBLON[data.quoi] ?? 'code']: phrase }
  if (code === 'INE_INVALIDE') return { ine: phrase }
  if (code === 'COURRIEL_INVALIDE') return { courriel: phrase }
  return {}
}
