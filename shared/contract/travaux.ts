import { z } from 'zod'
import { CODES_REFUS } from '../domain/refus.ts'
import { procedure } from './base.ts'

const codeRefus = z.enum(CODES_REFUS)

export const travailView = z.object({
  id: z.string(),
  genre: z.enum(['demonstration', 'imprimer_lettres', 'exporter_lettres', 'sauvegarder', 'restaurer', 'produire_lettres']),
  etat: z.enum(['en_cours', 'fait', 'echec', 'annule']),
  fait: z.number(),
  total: z.number(),
  exportId: z.string().nullable(),
  /** Where files were written, and the names of those that could not be. */
  dossier: z.string().nullable(),
  manquants: z.array(z.string()),
  /** Why it failed: a refusal and the data of its sentence. */
  erreur: z.object({ code: codeRefus, data: z.record(z.string(), z.unknown()) }).nullable(),
  commenceLe: z.string(),
})
export type TravailView = z.infer<typeof travailView>

export const travaux = {
  list: procedure().output(z.array(travailView)),
  get: procedure('INTROUVABLE').input(z.object({ id: z.string() })).output(travailView),
  annuler: procedure('INTROUVABLE', 'ROLE_INTERDIT').input(z.object({ id: z.string() })).output(travailView),
}
