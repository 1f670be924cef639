import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'
import { createForkNode } from '#main/travaux/fork-node.ts'
import { REGISTRE } from '#main/travaux/registre.ts'
import { createTravaux } from '#main/travaux/travaux.ts'

it('the sweep of a whole office runs in a child, tells how far it is, and finds the same', async () => {
  const racine = mkdtempSync(join(tmpdir(), 'pli-balayage-'))
  const travaux = createTravaux({ fork: createForkNode(), registre: REGISTRE })
  const magasin = createMagasinFichiers({ dossier: racine })
  const connus: string[] = []
  for (let i = 0; i < 5; i++) connus.push((await magasin.ranger(randomBytes(1000), { maxOctets: 1000 })).sha256)
  rmSync(magasin.chemin(connus[2]!))
  const etapes: number[] = []
  const balayage = await travaux.runTravail('balayerFichiers', { dossier: racine, connus }, { onProgression: ({ fait }) => etapes.push(fait) })
  await travaux.close()
  expect(balayage).toEqual(await magasin.balayer(connus))
  expect(balayage).toEqual({ manquants: [connus[2]], orphelins: [], alteres: [] })
  expect(etapes).toEqual([1, 2, 3, 4, 5])
  rmSync(racine, { recursive: true })
})
