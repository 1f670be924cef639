import { expect, it } from 'vitest'
import { createTravauxLongs } from '#main/composition/travaux-longs.ts'

it('un travail finit comme il a fini, même quand on ne peut plus le dire à personne', async () => {
  const consignees: unknown[] = []
  const longs = createTravauxLongs({
    maintenant: () => '2027-03-12T09:00:00.000Z', identifiant: () => 'un', consigner: (error) => String(consignees.push(error)),
    annoncer: () => {
      throw new TypeError('The database connection is not open')
    },
    executants: () => ({ exporter_lettres: () => Promise.resolve({ dossier: '/sortie' }) }),
    lireAilleurs: () => Promise.reject(new Error('nothing to read')),
  })
  longs.lancer('exporter_lettres', null)
  await longs.attendreTous()
  expect(longs.get('un')).toMatchObject({ etat: 'fait', dossier: '/sortie', erreur: null })
  expect(consignees).toHaveLength(1)
})
