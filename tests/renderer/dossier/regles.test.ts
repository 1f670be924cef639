import { describe, expect, it } from 'vitest'
import type { AvisView } from '#shared/contract/avis.ts'
import { acteNaturel } from '../../../src-renderer/screens/dossier/regles/acte-naturel.ts'
import { pieceSuivante, pieceVoisine, premierePiece } from '../../../src-renderer/screens/dossier/regles/piece-suivante.ts'
import { codeDuProbleme, estAffichable, sourceDe } from '../../../src-renderer/screens/dossier/regles/source-de.ts'
import { unDossier, unePiece, unFichier } from './une-piece.ts'

const SANS_FICHIER = { fichier: null, versions: 0 } as const
const rang = (piece: { pieceJustificativeId: number } | undefined) => piece?.pieceJustificativeId

describe('la pièce qui vient après un verdict', () => {
  it('est la suivante à contrôler, en passant celles qui sont décidées', () => {
    const pieces = [unePiece(1), unePiece(2, { statut: 'validee' }), unePiece(3)]
    expect(rang(pieceSuivante(pieces, 1, 'dematerialise'))).toBe(3)
  })
  it('revient à celle qui a été sautée quand il n’y en a plus dessous', () => {
    const pieces = [unePiece(1), unePiece(2, { statut: 'validee' }), unePiece(3, { statut: 'refusee' })]
    expect(rang(pieceSuivante(pieces, 3, 'dematerialise'))).toBe(1)
  })
  it('n’est pas, en ligne, une pièce que personne n’a envoyée', () => {
    expect(pieceSuivante([unePiece(1, { statut: 'validee' }), unePiece(2, { statut: 'en_attente', ...SANS_FICHIER })], 1, 'dematerialise')).toBeUndefined()
  })
  it('est, sur papier, la suivante de la liste, qui est peut-être dans l’enveloppe', () => {
    expect(rang(pieceSuivante([unePiece(1, { statut: 'validee' }), unePiece(2, { statut: 'en_attente', ...SANS_FICHIER })], 1, 'courrier'))).toBe(2)
  })
  it('ne ramène pas, sur papier, à une pièce absente laissée derrière soi', () => {
    expect(pieceSuivante([unePiece(1, { statut: 'en_attente', ...SANS_FICHIER }), unePiece(2, { statut: 'validee' })], 2, 'courrier')).toBeUndefined()
  })
})

describe('l’ouverture d’un dossier', () => {
  it('commence par la première pièce à contrôler qui se voit', () => {
    expect(rang(premierePiece([unePiece(1, { statut: 'validee' }), unePiece(2, SANS_FICHIER), unePiece(3)], 'courrier'))).toBe(3)
  })
  it('montre un fichier déjà contrôlé quand il ne reste rien à contrôler', () => {
    expect(rang(premierePiece([unePiece(1, { statut: 'en_attente', ...SANS_FICHIER }), unePiece(2, { statut: 'validee' })], 'dematerialise'))).toBe(2)
  })
  it('ne choisit rien dans un dossier sans pièce', () => {
    expect(premierePiece([], 'courrier')).toBeUndefined()
  })
  it('s’arrête aux bouts de la liste', () => {
    const pieces = [unePiece(1), unePiece(2)]
    expect([rang(pieceVoisine(pieces, 1, -1)), rang(pieceVoisine(pieces, 1, 1)), rang(pieceVoisine(pieces, 2, 1))]).toEqual([1, 2, 2])
  })
})

describe('l’acte qui vient ensuite', () => {
  const validee = unePiece(1, { statut: 'validee' })
  const refusee = unePiece(2, { statut: 'refusee', commentaire: 'illisible' })
  const avis = (change: Partial<AvisView>): AvisView => ({
    id: 1, version: 1, type: 'favorable', statut: 'saisi', motifId: null, motif: '', rang: null, reserve: '', reserveLeveeLe: null, preselectionLe: null, preselectionHeure: null, preselectionLieu: '', commentaire: '',
    saisiLe: '2027-05-01T08:00:00.000Z', saisiPar: 'Anaïs', valideLe: null, validePar: null, annonce: 'aucune', actes: ['valider'], ...change,
  })
  it.each([
    ['complet, quand tout est validé', unDossier([validee]), { acte: 'declarerComplet', pret: true }],
    ['incomplet, quand une pièce est refusée', unDossier([validee, refusee]), { acte: 'declarerIncomplet', pret: true }],
    ['incomplet, quand une pièce demandée manque', unDossier([validee, unePiece(2, { statut: 'en_attente', ...SANS_FICHIER })]), { acte: 'declarerIncomplet', pret: true }],
    ['annoncé sans prendre la main, quand il reste à contrôler', unDossier([validee, unePiece(2)]), { acte: 'declarerComplet', pret: false }],
    ['réceptionner, quand rien n’est arrivé', unDossier([unePiece(1, { statut: 'en_attente', ...SANS_FICHIER })], { dossier: 'en_attente' }), { acte: 'receptionner', pret: true }],
    ['saisir l’avis d’un dossier complet', unDossier([validee], { dossier: 'complet' }), { acte: 'saisirAvis', pret: true }],
    ['valider l’avis saisi, et non celui qui a été retiré', unDossier([validee], { dossier: 'complet', avisEtat: 'saisi', avis: [avis({ id: 2, statut: 'retire', actes: [] }), avis({})] }), { acte: 'validerAvis', pret: true }],
    ['rien, pour qui n’a pas le droit', unDossier([validee], { actes: { ...unDossier([]).actes, dossier: [] } }), undefined],
  ])('est %s', (_titre, dossier, suite) => {
    expect(acteNaturel(dossier)).toEqual(suite)
  })
})

describe('le fichier d’une pièce', () => {
  it('donne toujours la même source, pour que redessiner ne recharge rien', () => {
    const fichier = unFichier()
    expect(sourceDe(fichier)).toBe(sourceDe(fichier))
  })
  it('n’est pas confié à la visionneuse quand il ne peut pas s’ouvrir, mais l’est quand il est seulement grand', () => {
    const avec = (probleme: string) => estAffichable(unePiece(1, { fichier: unFichier({ probleme }) }))
    expect([avec('PDF_MOTDEPASSE'), avec('PDF_TROP_GRAND')]).toEqual([false, true])
  })
  it('dit qu’une image est abîmée, et non un PDF', () => {
    expect([codeDuProbleme('damaged', 'image/jpeg'), codeDuProbleme('damaged', 'application/pdf')]).toEqual(['IMAGE_ILLISIBLE', 'PDF_ILLISIBLE'])
  })
})
