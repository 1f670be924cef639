import { expect, test } from 'vitest'
import { imprimer } from '../faults/bilan.ts'
import { p24DisquePlein, p24MortSubite } from './p24-export.ts'

test('P24: tué à n’importe quel moment, un export ne laisse aucun PDF tronqué ; la reprise ne refait que le manquant', { timeout: 120_000 }, async () => {
  const bilan = await p24MortSubite({ tours: 10, lettres: 60 })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
})

test('P24: sur un disque plein, ce qui est écrit est entier et ce qui manque est nommé', { timeout: 60_000 }, async () => {
  const bilan = await p24DisquePlein({ lettres: 30 })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
})
