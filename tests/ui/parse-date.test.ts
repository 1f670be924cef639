import { describe, expect, it, test } from 'vitest'
import * as fc from 'fast-check'
import { parseDate, parseTime, writeDate } from '../../src-renderer/ui/parse-date.ts'

const today = '2027-03-14'

test.each([
  ['120327', '2027-03-12'],
  ['12032027', '2027-03-12'],
  ['12/3', '2027-03-12'],
  ['12/03/27', '2027-03-12'],
  ['1.4.2027', '2027-04-01'],
  ['1-4', '2027-04-01'],
  ['1 4 27', '2027-04-01'],
  ['12', '2027-03-12'],
  ['1203', '2027-03-12'],
  ['2027-03-12', '2027-03-12'],
  ['12 mars', '2027-03-12'],
  ['1er février 2026', '2026-02-01'],
  ['3 déc. 26', '2026-12-03'],
  ['auj', '2027-03-14'],
  ["Aujourd'hui", '2027-03-14'],
  ['aujourd’hui', '2027-03-14'],
  ['hier', '2027-03-13'],
  ['dem', '2027-03-15'],
  ['+18', '2027-04-01'],
  ['-14', '2027-02-28'],
  [' 12/3 ', '2027-03-12'],
  ['29/02/2028', '2028-02-29'],
  ['010198', '1998-01-01'],
])('« %s » se lit %s', (typed, expected) => {
  expect(parseDate(typed, { today })).toBe(expected)
})

test.each(['', '31/02', '32', '12/13', '29/02/2027', 'a', '12 ju', 'demainx', '12/3/2', '99', '1'.repeat(12)])('« %s » n’est pas une date', (typed) => {
  expect(parseDate(typed, { today })).toBeUndefined()
})

describe('sans année', () => {
  it('un cachet de décembre tapé en janvier est de l’année passée', () => {
    expect(parseDate('28/12', { today: '2027-01-04', max: '2027-01-04' })).toBe('2026-12-28')
  })
  it('une échéance de janvier tapée en décembre est de l’année suivante', () => {
    expect(parseDate('15/01', { today: '2026-12-20', min: '2026-12-20' })).toBe('2027-01-15')
  })
  it('hors des limites des trois années, c’est cette année, que le champ refusera', () => {
    expect(parseDate('12/3', { today, min: '2030-01-01' })).toBe('2027-03-12')
  })
  it('29/02 va à l’année bissextile voisine', () => {
    expect(parseDate('29/02', { today })).toBe('2028-02-29')
  })
})

it('toute date écrite en entier se relit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const date = new Date(days * 86_400_000).toISOString().slice(0, 10)
      expect(parseDate(writeDate(date), { today })).toBe(date)
      expect(parseDate(writeDate(date).replaceAll('/', ''), { today })).toBe(date)
    }),
  )
})

test.each([
  ['1430', '14:30'],
  ['14h30', '14:30'],
  ['14 h 30', '14:30'],
  ['14 h', '14:00'],
  ['9:05', '09:05'],
  ['9', '09:00'],
  ['24h', undefined],
  ['12:75', undefined],
  ['midi', undefined],
])('« %s » est %s', (typed, expected) => {
  expect(parseTime(typed)).toBe(expected)
})
