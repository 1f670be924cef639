import { expect, it } from 'vitest'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { saisieVide } from '../../../src-renderer/screens/courrier-arrive/saisie-pli.ts'
import { estTardif, prevoir, receptionProposee } from '../../../src-renderer/screens/courrier-arrive/use-dossiers.ts'

const dossier = (changed: { courriel?: string; adresse?: string; maitre?: 'pli' | 'ecandidat'; statut?: DossierView['dossier'] } = {}): DossierView =>
  ({ dossier: changed.statut ?? 'en_attente', limiteLe: '2027-04-14', coordonnees: { courriel: changed.courriel ?? 'a@b.fr', adresse: changed.adresse ?? '3 rue des Archives' }, formation: { maitre: changed.maitre ?? 'pli' } }) as DossierView

const contenus = [{ id: 1, pieces: [1, 2] }, { id: 2, pieces: [] }, { id: 3, pieces: [3] }, { id: 4, pieces: [] }]
const saisie = { ...saisieVide('2027-04-16'), contenus }

it('says before how many accusés leave, are printed, or belong to eCandidat', () => {
  const dossiers = [dossier(), dossier({ courriel: '' }), dossier({ maitre: 'ecandidat' }), dossier({ courriel: '', adresse: '' })]
  expect(prevoir(saisie, dossiers, true)).toEqual({ receptionnes: 4, pieces: 3, courriels: 1, lettres: 1, muets: 1, ailleurs: 1 })
  expect(prevoir({ ...saisie, accuse: false }, dossiers, true)).toEqual({ receptionnes: 4, pieces: 3, courriels: 0, lettres: 0, muets: 0, ailleurs: 0 })
  expect(prevoir(saisie, dossiers, false)).toEqual({ receptionnes: 0, pieces: 3, courriels: 0, lettres: 0, muets: 0, ailleurs: 0 })
})

it('proposes to receive what was awaited, not a complement to a complete dossier', () => {
  expect(receptionProposee([dossier({ statut: 'incomplet' })])).toBe(true)
  expect(receptionProposee([dossier({ statut: 'complet' })])).toBe(false)
  expect(receptionProposee([dossier({ statut: 'receptionne' })])).toBe(false)
})

it('judges lateness by the postmark, and by the reception only without one', () => {
  expect(estTardif({ ...saisie, cachetLe: '2027-04-14' }, dossier())).toBe(false)
  expect(estTardif({ ...saisie, cachetLe: '2027-04-15' }, dossier())).toBe(true)
  expect(estTardif({ ...saisie, cachet: 'illisible' }, dossier())).toBe(true)
  expect(estTardif({ ...saisie, canal: 'depot', recuLe: '2027-04-14' }, dossier())).toBe(false)
})
