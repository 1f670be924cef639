import { expect, it } from 'vitest'
import { ajouterJours, bornesDuJour, dateLocale } from '#shared/domain/dates.ts'

const voisin = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()

it.each(['Europe/Paris', 'America/Martinique', 'Pacific/Noumea', 'America/Santiago', 'Asia/Beirut', 'America/Havana'])('%s : chaque jour de l’année va de son premier à son dernier instant, même le jour du changement d’heure', (fuseau) => {
  const fautes: string[] = []
  for (let date = '2027-01-01'; date < '2028-01-01'; date = ajouterJours(date, 1)) {
    const { debut, fin } = bornesDuJour(date, fuseau)
    const vus = [voisin(debut, -1), debut, fin, voisin(fin, 1)].map((instant) => dateLocale(instant, fuseau))
    if (vus.join(' ') !== [ajouterJours(date, -1), date, date, ajouterJours(date, 1)].join(' ')) fautes.push(`${date} : ${debut} à ${fin}`)
  }
  expect(fautes).toEqual([])
})

it('à Paris, le jour du passage à l’heure d’été dure 23 heures', () => {
  expect(bornesDuJour('2027-03-28', 'Europe/Paris')).toEqual({ debut: '2027-03-27T23:00:00.000Z', fin: '2027-03-28T21:59:59.999Z' })
})
