import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { DomainError, REFUS, type CodeRefus, type DonneesRefus } from '#shared/domain/refus.ts'
import type { TravailView } from '#shared/contract/travaux.ts'
import type { Wording } from '#shared/wording/fr.ts'

/** A refusal of the office with its data. `PANNE` is a bug of the core, with the reference that the user can read out. */
export type RefusDeclare = { readonly [Code in CodeRefus]: { readonly code: Code; readonly data: DonneesRefus<Code> } }[CodeRefus]

/** A field that the contract did not accept: its path, and our word for why (`error` of the contract, or zod's issue code). */
export interface ChampRefuse {
  readonly champ: string
  readonly raison: string
}

export type Refus =
  | RefusDeclare
  | { readonly code: 'HORS_LIGNE'; readonly data: Record<string, never> }
  | { readonly code: 'SAISIE'; readonly data: { readonly champs: readonly ChampRefuse[] } }

const issues = z.object({ issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])).default([]), code: z.string().default(''), message: z.string().default('') })) })

const isCode = (code: string): code is CodeRefus => Object.hasOwn(REFUS, code)
const panne = (reference: string): Refus => ({ code: 'PANNE', data: { reference } })

function declared(code: string, data: unknown): Refus | undefined {
  if (!isCode(code)) return undefined
  const parsed = REFUS[code].data.safeParse(data)
  return parsed.success ? ({ code, data: parsed.data } as RefusDeclare) : undefined
}

function refusedInput(data: unknown): Refus {
  const parsed = issues.safeParse(data)
  const champs = parsed.success ? parsed.data.issues.map(({ path, code, message }) => ({ champ: path.join('.'), raison: code === 'custom' ? message : code || message })) : []
  return { code: 'SAISIE', data: { champs } }
}

/** What a failed call says: a refusal of the office, a silent core, an input that was not accepted, or a bug (`PANNE`, reference '' when unknown). */
export function refusDe(error: unknown): Refus {
  if (error instanceof DomainError) return declared(error.code, error.data) ?? panne('')
  if (error instanceof ORPCError) {
    const known = declared(error.code, error.data)
    if (known) return known
    return error.code === 'BAD_REQUEST' ? refusedInput(error.data) : panne(z.object({ reference: z.string() }).safeParse(error.data).data?.reference ?? '')
  }
  return error instanceof TypeError && /fetch|network|load/i.test(error.message) ? { code: 'HORS_LIGNE', data: {} } : panne('')
}

/** The sentence of a field that was not accepted. */
export const phraseChamp = (wording: Wording, { raison }: ChampRefuse): string => wording.saisie.champ[raison] ?? wording.saisie.autre

/** The sentence for whatever made a call fail: what happened, and what can be done. */
export function phraseRefus(wording: Wording, error: unknown): string {
  const { code, data } = refusDe(error)
  if (code === 'HORS_LIGNE') return wording.shell.haut.horsLigneDetail
  if (code === 'SAISIE') return data.champs[0] === undefined ? wording.saisie.refusee : phraseChamp(wording, data.champs[0])
  const phrase = wording.refus[code] as (donnees: typeof data) => string
  return phrase(data)
}

/** The sentence of a long work that failed. */
export const phraseTravail = (wording: Wording, { code, data }: NonNullable<TravailView['erreur']>): string => phraseRefus(wording, new DomainError(code, data as DonneesRefus<CodeRefus>))
