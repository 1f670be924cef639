import { expect, test } from 'vitest'
import { generationsGardees } from '#main/database/sauvegarde/retention.ts'

const MAINTENANT = '2026-11-22T12:00:00.000Z'
const JOUR = 24 * 3600 * 1000

const ilYA = (jours: number, heure = '08'): string => `${new Date(Date.parse(MAINTENANT) - jours * JOUR).toISOString().slice(0, 10)}T${heure}:00:00.000Z`

test('sept jours, quatre semaines, douze mois : la plus récente de chacun', () => {
  const quotidiennes = Array.from({ length: 500 }, (_, jours) => ilYA(jours))
  const gardees = [...generationsGardees(quotidiennes, MAINTENANT)].map((date) => date.slice(0, 10)).sort().toReversed()
  expect(gardees.slice(0, 7)).toEqual(['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'])
  expect(gardees.slice(7, 10)).toEqual(['2026-11-15', '2026-11-08', '2026-11-01'])
  expect(gardees.slice(10)).toEqual(['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'])
})

test('de plusieurs sauvegardes du même jour, la dernière reste', () => {
  expect([...generationsGardees([ilYA(0, '07'), ilYA(0, '08'), ilYA(0, '09')], MAINTENANT)]).toEqual([ilYA(0, '09')])
})

test('un bureau fermé un an garde ce qu’il avait', () => {
  const vieilles = [ilYA(400), ilYA(401), ilYA(402)]
  expect(generationsGardees(vieilles, MAINTENANT)).toEqual(new Set(vieilles))
})

test('une sauvegarde datée du futur n’est jamais jetée et ne prend la place d’aucune autre', () => {
  const future = '2027-01-01T08:00:00.000Z'
  expect(generationsGardees([future, ilYA(0)], MAINTENANT)).toEqual(new Set([future, ilYA(0)]))
  expect(generationsGardees([future], MAINTENANT)).toEqual(new Set([future]))
})
