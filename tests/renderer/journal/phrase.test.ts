import { expect, it } from 'vitest'
import { en } from '#shared/wording/en.ts'
import { fr } from '#shared/wording/fr.ts'
import { auteurDe, phraseDe } from '../../../src-renderer/screens/journal/phrase.ts'

it('tells an act in a sentence, and one that has none by its name', () => {
  expect(phraseDe(fr, { acte: 'declarer_complet', donnees: { date: '2027-03-12' } })).toBe('Dossier déclaré complet au 12/03/2027')
  expect(phraseDe(fr, { acte: 'geste_inconnu', donnees: {} })).toBe('Geste inconnu')
})

it('names the author, and Pli for what it does by itself', () => {
  expect(auteurDe(fr, { par: 'Anne Le Goff' })).toBe('Anne Le Goff')
  expect(auteurDe(fr, { par: null })).toBe('Pli')
  expect(auteurDe(en, { par: null })).toBe('Pli')
})
