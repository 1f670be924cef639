import { expect, test } from 'vitest'
import { imprimer } from '../faults/bilan.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { p03ErreursDeDisque } from '../faults/p03-erreurs-de-disque.ts'

test('quel que soit l’appel au disque qui échoue, la base rouverte est saine et complète', { timeout: 180_000 }, async () => {
  const bilan = await p03ErreursDeDisque({ tours: 21, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
  expect(bilan.chiffres['pannes atteintes']).toBe(21)
})
