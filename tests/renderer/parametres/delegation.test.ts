import { expect, it } from 'vitest'
import { etatDelegation } from '../../../src-renderer/screens/parametres/sections/delegation.ts'

const delegue = { delegation: true, autorite: 'le président', arrete: 'Arrêté 114', valideDu: '2026-09-02', valideAu: '2027-08-31' }
const JOUR = '2026-11-22'

it.each([
  [{ ...delegue, delegation: false, valideAu: '2020-01-01' }, { genre: 'permanente' }],
  [delegue, { genre: 'en_vigueur', date: '2027-08-31' }],
  [{ ...delegue, valideAu: '2026-12-22' }, { genre: 'expire_bientot', jours: 30 }],
  [{ ...delegue, valideAu: JOUR }, { genre: 'expire_bientot', jours: 0 }],
  [{ ...delegue, valideAu: '2026-11-21' }, { genre: 'expiree', date: '2026-11-21' }],
  [{ ...delegue, valideDu: '2026-12-01' }, { genre: 'a_venir', date: '2026-12-01' }],
  [{ ...delegue, arrete: '' }, { genre: 'incomplete' }],
  [{ ...delegue, valideAu: null }, { genre: 'incomplete' }],
  [{ ...delegue, autorite: '' }, { genre: 'incomplete' }],
])('says of %o: %o', (signataire, etat) => expect(etatDelegation(signataire, JOUR)).toEqual(etat))
