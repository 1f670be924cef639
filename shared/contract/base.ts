import { oc } from '@orpc/contract'
import { z } from 'zod'
import { aControle } from '../domain/texte.ts'
import { estDateLocale } from '../domain/dates.ts'
import { REFUS, type CodeRefus } from '../domain/refus.ts'

type Declared<Codes extends readonly CodeRefus[]> = Pick<typeof REFUS, Codes[number]>

/** A procedure that may refuse with these codes of the closed table, and no other. */
export function procedure<const Codes extends readonly CodeRefus[]>(...codes: Codes) {
  return oc.errors(Object.fromEntries(codes.map((code) => [code, REFUS[code]])) as unknown as Declared<Codes>)
}

/** An id of the office's base. */
export const id = z.number().int().positive()
/** The version that the caller saw; 0 = no row yet (decision 2). */
export const version = z.number().int().nonnegative()
/** A date of the office, `AAAA-MM-JJ`, that exists in the calendar. */
export const date = z.string().refine(estDateLocale, { error: 'date' })
export const heure = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'heure' })

/** Text typed by a person: trimmed, NFC, bounded, without control characters. Real names, whatever they are, pass. */
export const texte = (max: number, min = 0) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(min, { error: 'vide' }).max(max, { error: 'trop_long' }).refine((value) => !aControle(value), { error: 'controle' }))

export const ok = z.object({ ok: z.literal(true) })
