import { expect, it } from 'vitest'
import { createPile } from '../../src-renderer/shell/annulation/pile.ts'

const act = (libelle: string) => ({ libelle, annuler: () => Promise.resolve() })

it('Ctrl+Z undoes the last act first, then the one before', () => {
  const pile = createPile()
  pile.pousser(act('Pièce validée'))
  pile.pousser(act('Pièce refusée'))
  expect([pile.prendre()?.libelle, pile.prendre()?.libelle, pile.prendre()]).toEqual(['Pièce refusée', 'Pièce validée', undefined])
})

it('shows the act just done, and not the older one that an undone act uncovers', () => {
  const pile = createPile()
  pile.pousser(act('un'))
  pile.pousser(act('deux'))
  const shown = pile.visible()?.libelle
  pile.prendre()
  expect([shown, pile.visible(), pile.vide()]).toEqual(['deux', undefined, false])
})

it('an act whose button has gone can still be undone', () => {
  const pile = createPile()
  pile.pousser(act('un'))
  pile.cacher()
  expect([pile.visible(), pile.prendre()?.libelle]).toEqual([undefined, 'un'])
})
