import { expect, test } from 'vitest'
import { imprimer } from '../faults/bilan.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { p05DisquePlein } from '../faults/p05-disque-plein.ts'

test('sur un disque plein, chaque acte est refusé par son nom, rien n’est à moitié fait, et le lest rend la main', { timeout: 120_000 }, async () => {
  const bilan = await p05DisquePlein({ tours: 1, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
})
