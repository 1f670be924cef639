import { describe, expect, it } from 'vitest'
import { ETAPES_ECHEC } from '#main/mail/issue.ts'
import { STATUTS_COURRIEL } from '#shared/domain/courriel.ts'
import { en } from '#shared/wording/en.ts'
import { fr } from '#shared/wording/fr.ts'
import { direEtat } from '../../../src-renderer/screens/courriels/dire-etat.ts'

const NOW = '2027-03-12T15:00:00.000Z'
const BASE = { statut: 'en_attente', partLe: null, partiLe: null, reponseCode: null, reponseTexte: '' } as const
const dire = (change: Partial<Parameters<typeof direEtat>[1]>): string => direEtat(fr.courriels, { ...BASE, ...change }, NOW).replaceAll(/[\u00a0\u202f]/g, ' ')

describe('l’état d’un courriel en mots', () => {
  it.each([
    [{ partLe: '2027-03-12T16:00:00.000Z' }, 'partira à 17 h 00'],
    [{ partLe: '2027-03-15T07:00:00.000Z' }, 'partira le 15/03/2027 à 08 h 00'],
    [{ partLe: '2027-03-12T14:59:00.000Z' }, 'part dès que possible'],
    [{ statut: 'envoye', partiLe: '2027-03-12T15:42:00.000Z' }, 'envoyé 16 h 42'],
    [{ statut: 'envoye', partiLe: '2027-03-10T15:42:00.000Z' }, 'envoyé le 10/03/2027 à 16 h 42'],
    [{ statut: 'refuse', reponseCode: 550, reponseTexte: '550 5.1.1 <a@b.fr>: User unknown' }, 'refusé : boîte inexistante (550)'],
    [{ statut: 'refuse', reponseCode: 554, reponseTexte: '554 Blocked by policy' }, 'refusé : Blocked by policy (554)'],
    [{ statut: 'refuse', reponseTexte: 'lettre' }, 'refusé : la lettre jointe manque ou a été annulée'],
    [{ statut: 'incertain', reponseTexte: 'coupure' }, 'incertain : la ligne a coupé pendant l’envoi'],
    [{ statut: 'incertain', reponseTexte: 'arret' }, 'incertain : Pli s’est arrêté pendant l’envoi'],
    [{ statut: 'a_reessayer', partLe: '2027-03-12T15:30:00.000Z', reponseTexte: 'connexion' }, 'nouvel essai à 16 h 30 : le serveur refuse la connexion'],
    [{ statut: 'ecrit', partiLe: NOW }, 'écrit (démonstration)'],
  ] as const)('%o', (change, attendu) => {
    expect(dire(change)).toBe(attendu)
  })

  it('dit chaque statut', () => {
    for (const statut of STATUTS_COURRIEL) expect(dire({ statut, partLe: NOW, partiLe: NOW }), statut).not.toBe('')
  })

  it('a une phrase, dans les deux langues, pour chaque étape où un envoi peut échouer', () => {
    expect(Object.keys(fr.courriels.echecs).sort()).toEqual([...ETAPES_ECHEC].sort())
    expect(Object.keys(en.courriels.echecs).sort()).toEqual([...ETAPES_ECHEC].sort())
  })
})
