import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { MONDE_REEL } from '#main/composition/bureau-ouvert.ts'
import { createDiffusion } from '#main/composition/diffusion.ts'
import { createMaison } from '#main/composition/maison.ts'
import { createForkNode } from '#main/travaux/fork-node.ts'
import { REGISTRE } from '#main/travaux/registre.ts'
import { createTravaux } from '#main/travaux/travaux.ts'

const racine = join(import.meta.dirname, '../..')

it('la fin du contrôle d’ouverture s’annonce sans faire recharger les pages : ce qui est tapé reste', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pli-maison-'))
  const travaux = createTravaux({ fork: createForkNode(), registre: REGISTRE })
  const diffusion = createDiffusion()
  const maison = createMaison({
    dataDir, racine, demo: false, monde: MONDE_REEL, travaux, diffusion, consigner: () => 'essai', modeles: { courriels: [], lettres: [] }, dossierPersonnel: dataDir,
    secrets: { durable: false, get: () => Promise.resolve(undefined), set: () => Promise.resolve() },
  })
  const annonces: string[] = []
  diffusion.listen(null, 0, ({ type }) => annonces.push(type))
  await maison.ouvrir(dataDir, false)
  while (maison.bureau()?.verification !== false) await attendre(10)
  expect(annonces).toEqual(['reload_all', 'bureau_change'])
  await maison.close()
  await travaux.close()
  rmSync(dataDir, { recursive: true, force: true })
})
