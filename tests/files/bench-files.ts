import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'

export interface MesureRangement {
  tailleOctets: number
  combien: number
  /** Median milliseconds a file: a bare write + fsync, and a deposit (hash, rename, folder flushed). */
  brutMs: number
  magasinMs: number
  /** Speed of the deposit over the bare write; the promise is 0.75. */
  ratio: number
}

async function ecrireBrut(chemin: string, octets: Uint8Array) {
  const fichier = await open(chemin, 'wx')
  await fichier.writeFile(octets)
  await fichier.sync()
  await fichier.close()
}

const chronometrer = async (faire: () => Promise<unknown>) => {
  const debut = performance.now()
  await faire()
  return performance.now() - debut
}

const mediane = (valeurs: number[]) => valeurs.toSorted((a, b) => a - b)[Math.floor(valeurs.length / 2)] ?? Number.NaN

/** Both ways by turns in the same run, so that a busy disk is busy for both. */
export async function mesurerRangement({ tailleOctets, combien }: { tailleOctets: number; combien: number }): Promise<MesureRangement> {
  const racine = await mkdtemp(join(tmpdir(), 'pli-bench-'))
  try {
    const magasin = createMagasinFichiers({ dossier: join(racine, 'fichiers') })
    await magasin.ranger(randomBytes(10), { maxOctets: 10 })
    const durees = { brut: [] as number[], magasin: [] as number[] }
    for (let i = 0; i < combien; i++) {
      const octets = randomBytes(tailleOctets)
      const brut = async () => durees.brut.push(await chronometrer(() => ecrireBrut(join(racine, String(i)), octets)))
      const range = async () => durees.magasin.push(await chronometrer(() => magasin.ranger(octets, { maxOctets: tailleOctets })))
      for (const faire of i % 2 === 0 ? [brut, range] : [range, brut]) await faire()
    }
    const [brutMs, magasinMs] = [mediane(durees.brut), mediane(durees.magasin)]
    return { tailleOctets, combien, brutMs, magasinMs, ratio: brutMs / magasinMs }
  } finally {
    await rm(racine, { recursive: true })
  }
}

if (import.meta.main) {
  for (const [tailleOctets, combien] of [[300_000, 60], [2_000_000, 30], [8_000_000, 20]] as const) {
    const { ratio, brutMs, magasinMs } = await mesurerRangement({ tailleOctets, combien })
    console.log(`${tailleOctets} o × ${combien} : brut ${brutMs.toFixed(1)} ms, magasin ${magasinMs.toFixed(1)} ms, ${(ratio * 100).toFixed(0)} %`)
  }
}
