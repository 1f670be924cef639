import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PieceUsuelle } from '#main/usecases/ports.ts'

const fonds = z.object({ motifs: z.array(z.object({ usage: z.enum(['avis', 'piece']), code: z.string(), texte: z.string() })) })

const piecesUsuelles = z.array(z.object({ code: z.string(), libelle: z.string(), consigne: z.string(), ordre: z.number(), commune: z.boolean(), unicite: z.boolean(), conditionnelle: z.boolean() }))

const read = (racine: string, name: string): unknown => JSON.parse(readFileSync(join(racine, 'resources/nomenclatures', name), 'utf8'))

/** The library of ready sentences that a new office starts with. */
export const readMotifs = (racine: string) => fonds.parse(read(racine, 'fonds.json')).motifs

/** What a French university usually asks for. */
export const readPiecesUsuelles = (racine: string): readonly PieceUsuelle[] => piecesUsuelles.parse(read(racine, 'pieces-usuelles.json'))
