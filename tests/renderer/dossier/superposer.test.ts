import { describe, expect, it } from 'vitest'
import { enLectureSeule, superposer } from '../../../src-renderer/screens/dossier/magasin/superposer.ts'
import type { Esquisse } from '../../../src-renderer/screens/dossier/magasin/file-des-actes.ts'
import { unDossier, unePiece } from './une-piece.ts'

const valider = (id: number): Esquisse => ({ candidatureId: 7, pieceJustificativeId: id, apercu: (piece) => ({ ...piece, statut: 'validee' }) })
const refuser = (id: number): Esquisse => ({ candidatureId: 7, pieceJustificativeId: id, apercu: (piece) => ({ ...piece, statut: 'refusee', commentaire: 'illisible' }) })

describe('un verdict en route', () => {
  const dossier = unDossier([unePiece(1), unePiece(2)])
  it('se voit sur sa pièce et dans les comptes', () => {
    const vu = superposer(dossier, [refuser(2)])
    expect(vu.pieces.map(({ statut }) => statut)).toEqual(['transmise', 'refusee'])
    expect(vu.compte).toEqual({ demandees: 2, controlees: 1, transmises: 1, refusees: 1 })
  })
  it('se pose sur le verdict qui le précède', () => {
    const vu = superposer(dossier, [refuser(1), valider(1)])
    expect(vu.pieces[0]?.statut).toBe('validee')
    expect(vu.compte.refusees).toBe(0)
  })
  it('ne touche pas un autre dossier, qui reste le même objet', () => {
    expect(superposer(dossier, [{ ...valider(1), candidatureId: 8 }])).toBe(dossier)
  })
})

describe('une candidature annulée', () => {
  it('se lit et n’offre aucun geste', () => {
    const vu = enLectureSeule(unDossier([unePiece(1)], { annuleeLe: '2027-04-01' }))
    expect([vu.pieces[0]?.actes, vu.actes.dossier, vu.actes.avis, vu.actes.reponse, vu.actes.note]).toEqual([[], [], [], [], false])
  })
})
