import { z } from 'zod'

const ENTETE = z.strictObject({
  code: z.string().regex(/^[a-z]+(?:_[a-z]+)*$/),
  langue: z.enum(['fr', 'en']),
  version: z.coerce.number().int().positive(),
  sujet: z.string().min(1),
  /** The eCandidat mail that this one stands for. */
  ecandidat: z.string().regex(/^[A-Z_]+$/).optional(),
  /** Variables without which the text may not leave, as `tribunal.nom` in a refusal. */
  exige: z.string().default('').transform((noms) => noms.split(',').map((nom) => nom.trim()).filter((nom) => nom !== '')),
})

/** A text that the office sends: its subject and its body, both models for `remplir`. */
export type Modele = z.infer<typeof ENTETE> & { corps: string }

const FICHIER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/

/**
 * Reads a file of resources/modeles: a header of `name: value` lines between two `---`, then the body in the light markup.
 * Throws an Error that names the file and what is wrong.
 */
export function parseModele(texte: string, nomFichier: string): Modele {
  const match = FICHIER.exec(texte)
  if (match === null) throw new Error(`${nomFichier}: no header between two "---" lines`)
  const lignes = (match[1] ?? '').split(/\r?\n/).map((ligne) => /^([a-z]+) *: *(.*)$/.exec(ligne.trim()))
  if (lignes.includes(null)) throw new Error(`${nomFichier}: a header line is not "name: value"`)
  const entete = ENTETE.safeParse(Object.fromEntries(lignes.map((ligne) => [ligne?.[1], ligne?.[2]?.trim()])))
  if (!entete.success) throw new Error(`${nomFichier}: ${z.prettifyError(entete.error)}`)
  return { ...entete.data, corps: (match[2] ?? '').trim() }
}
