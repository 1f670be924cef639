import { expect, test } from 'vitest'
import { imprimer } from '../faults/bilan.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { p01ActesReels } from '../faults/p01-actes-reels.ts'
import { p01MortSubite } from '../faults/p01-mort-subite.ts'

test('ce qui a été dit enregistré l’est encore après une mort subite, avec son journal et son courriel', { timeout: 120_000 }, async () => {
  const bilan = await p01MortSubite({ tours: 40, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
  expect(bilan.chiffres['acquittés']).toBeGreaterThan(200)
})

test('les vrais actes du bureau, tués quarante fois : rien d’acquitté ne manque, chaque avis validé a son courriel et sa lettre, chaque fichier ses octets, chaque compteur son compte', { timeout: 180_000 }, async () => {
  const bilan = await p01ActesReels({ tours: 40, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
  expect(bilan.chiffres['acquittés']).toBeGreaterThan(100)
})
