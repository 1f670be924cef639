import { describe, expect, it } from 'vitest'
import { readMotifs, readPiecesUsuelles } from '#main/composition/nomenclatures.ts'
import { COMMENTAIRE_PIECE_MAX } from '#shared/domain/piece.ts'
import { STRUCTURE } from '../../../resources/demo/structure.ts'
import { RACINE } from './office-atelier.ts'

describe('What a new office starts with', () => {
  it('is the library of motifs of the demonstration, each short enough to be a comment, each code once', () => {
    const motifs = readMotifs(RACINE)
    const attendus = [...STRUCTURE.motifsRefusPiece, ...STRUCTURE.motifsAvisDefavorable]
    expect(motifs.map(({ texte }) => texte)).toEqual(attendus.map(({ texte }) => texte))
    expect(motifs.filter(({ texte }) => texte.length > COMMENTAIRE_PIECE_MAX)).toEqual([])
    expect(new Set(motifs.map(({ code }) => code)).size).toBe(motifs.length)
    expect(motifs.filter(({ usage, texte }) => usage === 'avis' && /^capacité/i.test(texte))).toEqual([])
  })

  it('is the demand of the demonstration that belongs to no centre, and names no year', () => {
    const pieces = readPiecesUsuelles(RACINE)
    expect(pieces.map(({ code }) => code)).toEqual(STRUCTURE.pieces.filter(({ centre }) => centre === null).map(({ code }) => code))
    expect(pieces.filter(({ libelle, consigne }) => /20\d\d/.test(libelle + consigne))).toEqual([])
  })
})
