import { expect, it } from 'vitest'
import { campagneAVenir } from '../../../src-renderer/screens/accueil/campagne-a-venir.ts'
import { codePropose, nommer } from '../../../src-renderer/components/formulaire/code-propose.ts'

it.each([
  ['2026-11-22', '2027', '2027-2028', '2026-10-01', '2027-09-30'],
  ['2027-03-01', '2027', '2027-2028', '2026-10-01', '2027-09-30'],
  ['2027-09-30', '2027', '2027-2028', '2026-10-01', '2027-09-30'],
  ['2027-10-01', '2028', '2028-2029', '2027-10-01', '2028-09-30'],
])('proposes on %s the season of the rentrée %s', (jour, code, libelle, debutLe, finLe) => expect(campagneAVenir(jour)).toEqual({ code, libelle, debutLe, finLe }))

it.each([
  ['Master 1 Informatique, parcours Ingénierie des systèmes complexes', 'M1IPISC'],
  ['Commission de sciences', 'CS'],
  ['Œnologie', 'OENOLOGIE'],
  ['', ''],
])('proposes for « %s » the code « %s »', (libelle, code) => expect(codePropose(libelle)).toBe(code))

it('lets the code follow the name until somebody types another', () => {
  expect(nommer({ code: '', libelle: '' }, 'Licence 3 Droit', true)).toEqual({ libelle: 'Licence 3 Droit', code: 'L3D' })
  expect(nommer({ code: 'DROIT3', libelle: 'Licence 3' }, 'Licence 3 Droit', true)).toEqual({ libelle: 'Licence 3 Droit' })
  expect(nommer({ code: 'L3D', libelle: 'Licence 3 Droit' }, 'Licence 3 Droits', false)).toEqual({ libelle: 'Licence 3 Droits' })
})
