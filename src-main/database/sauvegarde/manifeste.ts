import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ErreurSauvegarde } from './erreurs.ts'

export const FORMAT = 1
export const NOM_BASE = 'base.db'
export const NOM_MANIFESTE = 'manifeste.json'

const empreinte = z.string().regex(/^[0-9a-f]{64}$/)

const schema = z.strictObject({
  format: z.number().int(),
  bureau: z.string(),
  /** The office's name, for a person who chooses on another machine; the first backups did not say it. */
  etablissement: z.string().default(''),
  version: z.number().int(),
  creeLe: z.string(),
  base: z.strictObject({ taille: z.number().int(), sha256: empreinte }),
  comptes: z.record(z.string(), z.number().int()),
  tete: z.strictObject({ sequence: z.number().int(), empreinte: z.string() }).nullable(),
  pieces: z.array(z.tuple([empreinte, z.number().int()])),
  manquantes: z.array(empreinte),
})

/** What a generation holds: enough to prove it whole, and from this office, without opening its base. */
export type Manifeste = z.infer<typeof schema>

const scelle = z.strictObject({ manifeste: z.unknown(), sceau: z.string() })

/** With a key, nobody who holds the backup folder alone can make another manifest pass; without one, only damage is seen. */
function sceauDe(texte: string, cle: string | undefined): string {
  const calcul = cle === undefined ? createHash('sha256') : createHmac('sha256', cle)
  return `${cle === undefined ? 'sha256' : 'hmac-sha256'}:${calcul.update(texte).digest('hex')}`
}

const egaux = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export function ecrireManifeste(manifeste: Manifeste, cle: string | undefined): string {
  return JSON.stringify({ manifeste, sceau: sceauDe(JSON.stringify(manifeste), cle) })
}

const illisible = (chemin: string, raison: string) => new ErreurSauvegarde('E-SAUV-MANIFESTE', { chemin, raison })

function analyser(chemin: string): z.infer<typeof scelle> {
  try {
    return scelle.parse(JSON.parse(readFileSync(chemin, 'utf8')))
  } catch {
    throw illisible(chemin, 'illisible')
  }
}

/** The sealed manifest of a generation. Throws E-SAUV-MANIFESTE when absent, cut or altered, E-SAUV-VERSION when of a later format. */
export function lireManifeste(generation: string, cle: string | undefined): Manifeste {
  const chemin = join(generation, NOM_MANIFESTE)
  if (!existsSync(chemin)) throw illisible(chemin, 'absent')
  const { manifeste, sceau } = analyser(chemin)
  if (!egaux(sceau, sceauDe(JSON.stringify(manifeste), cle))) throw illisible(chemin, 'sceau')
  const format = (manifeste as { format?: unknown } | null)?.format
  if (typeof format === 'number' && format > FORMAT) throw new ErreurSauvegarde('E-SAUV-VERSION', { chemin, format, connu: FORMAT })
  const lu = schema.safeParse(manifeste)
  if (!lu.success) throw illisible(chemin, 'forme')
  return lu.data
}
