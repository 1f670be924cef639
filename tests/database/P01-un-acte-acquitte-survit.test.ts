import { expect, test } from 'vitest'
import { imprimer } from '../faults/bilan.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { p01ActesReels } from '../faults/p01-actes-reels.ts'
import { p01Serveur } from '../faults/p01-serveur.ts'

test('les vrais actes du bureau, tués vingt fois : rien d’acquitté ne manque, chaque avis validé a son courriel et sa lettre, chaque fichier ses octets, chaque compteur son compte', { timeout: 180_000 }, async () => {
  const bilan = await p01ActesReels({ tours: 20, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
  expect(bilan.chiffres['acquittés']).toBeGreaterThan(40)
})

test('le serveur tué pendant qu’on y travaille : ce qui fut répondu par HTTP est là au redémarrage', { timeout: 180_000 }, async () => {
  const bilan = await p01Serveur({ tours: 5, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
  expect(bilan.chiffres['acquittés']).toBeGreaterThan(10)
})
