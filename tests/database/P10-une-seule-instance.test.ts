import { expect, test } from 'vitest'
import { imprimer } from '../faults/bilan.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { p10UneSeuleInstance } from '../faults/p10-une-seule-instance.ts'

test('deux Pli lancés ensemble sur le même dossier : un seul gagne, l’autre sait qui, un verrou orphelin est repris', { timeout: 120_000 }, async () => {
  const bilan = await p10UneSeuleInstance({ tours: 50, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
})
