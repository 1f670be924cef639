import { z } from 'zod'
import { date, id, procedure } from './base.ts'

export const ligneJournal = z.object({
  sequence: z.number().int(),
  faitLe: z.string(),
  par: z.string().nullable(),
  acte: z.string(),
  sujet: z.string(),
  sujetId: z.number().int(),
  candidatureId: id.nullable(),
  numero: z.string().nullable(),
  candidat: z.string().nullable(),
  donnees: z.record(z.string(), z.unknown()),
  texte: z.string().nullable(),
  empreinte: z.string(),
})
export type LigneJournal = z.infer<typeof ligneJournal>

export const journal = {
  list: procedure('ROLE_INTERDIT')
    .input(z.object({ avant: z.number().int().positive().optional(), limite: z.number().int().min(1).max(500).default(100), acte: z.string().max(60).optional(), gestionnaireId: id.optional(), candidatureId: id.optional(), du: date.optional(), au: date.optional() }))
    /** `total`, `actes` and `auteurs` come with the first page only: null and empty after it. */
    .output(z.object({ lignes: z.array(ligneJournal), total: z.number().int().nullable(), actes: z.array(z.string()), auteurs: z.array(z.object({ id, nom: z.string() })) })),
  /** Re-computes every hash, in a child process (decision 10). `rompueA` is the first line that does not verify. */
  verifier: procedure('ROLE_INTERDIT').output(z.object({ lignes: z.number().int(), intacte: z.boolean(), rompueA: z.number().int().nullable(), tete: z.string(), dureeMs: z.number() })),
}
