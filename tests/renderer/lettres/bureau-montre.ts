import { cpSync, mkdtempSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { batir } from '../../support/batir.ts'
import { listIdsLettres } from '#main/database/queries/lettres.ts'
import { saisirAvis } from '#main/usecases/avis/saisir-avis.ts'
import { validerAvis } from '#main/usecases/avis/valider-avis.ts'
import { marquerImprimees, marquerPostees } from '#main/usecases/lettres/marquer-lettres.ts'
import { serve, type Served } from '#main/serve.ts'
import config from '../../../electron.vite.config.ts'
import { uneCandidature } from '../../support/bureau-essai.ts'
import { attendreLaPresse, lettresDuBureau, ouvrirBureauLettres, REFUS } from '../../usecases/lettres/bureau-lettres.ts'

const RACINE = join(import.meta.dirname, '../../..')

const NOMS = ['Nguyễn', 'Łukasiewicz', 'Ben Abdallah', 'Fernández de la Vega-Montmorency', 'Øster', 'Traoré', 'Le Gall', 'Đặng', 'Müller', 'Sow'] as const
const PRENOMS = ['Thị Ánh', 'Jan', 'Inès', 'Maria-Guadalupe', 'Søren', 'Aminata', 'Yann', 'Văn Đức', 'Zoë', 'Ousmane'] as const

/** A folder whose letters are issued: the older ones posted, others printed, the last ones to print. */
export async function peuplerLettres(nombre: number): Promise<string> {
  const bureau = await ouvrirBureauLettres()
  const { ctx } = bureau.essai
  const ids = Array.from({ length: nombre }, (_, rang) => uneCandidature(ctx, bureau.catalogue.formationId, { identite: { nom: NOMS[rang % NOMS.length] ?? '', prenom: PRENOMS[(rang * 3) % PRENOMS.length] ?? '', naissanceLe: `2001-03-${String((rang % 28) + 1).padStart(2, '0')}` } }).id)
  const refuses = ids.filter((_, rang) => rang % 3 !== 0)
  await saisirAvis(ctx, { candidatureIds: ids.filter((id) => !refuses.includes(id)), avis: { type: 'favorable' } })
  await saisirAvis(ctx, { candidatureIds: refuses, avis: REFUS(ctx) })
  await validerAvis(ctx, { candidatureIds: ids })
  await attendreLaPresse(bureau)
  const lettres = listIdsLettres(ctx.db, { groupe: 'toutes' })
  await marquerPostees(ctx, { ids: lettres.slice(Math.round(nombre * 0.8)), date: '2027-03-10' })
  await marquerImprimees(ctx, { ids: lettres.slice(Math.round(nombre * 0.6), Math.round(nombre * 0.8)), date: '2027-03-11' })
  if (lettresDuBureau(bureau).length !== nombre) throw new Error('letters are missing')
  const copie = mkdtempSync(join(tmpdir(), 'pli-montre-'))
  cpSync(bureau.essai.dossier, copie, { recursive: true })
  await bureau.essai.close()
  return copie
}

/** The renderer as it is shipped, built into `outDir`. */
export const batirRendu = (outDir: string): Promise<unknown> => {
  const { renderer } = config as { renderer: { build?: object } }
  return batir({ ...renderer, configFile: false, logLevel: 'error', build: { ...renderer.build, outDir, emptyOutDir: true } })
}

/** The real core on that folder, with this renderer: what `npm start` opens. */
export async function montrer(dataDir: string, rendu: string): Promise<Served> {
  const root = mkdtempSync(join(tmpdir(), 'pli-racine-'))
  for (const nom of ['package.json', 'resources', 'src-main']) symlinkSync(join(RACINE, nom), join(root, nom))
  mkdirSync(join(root, 'out'))
  symlinkSync(rendu, join(root, 'out/renderer'))
  const served = await serve({ dataDir, demo: false, root })
  return {
    ...served,
    async close() {
      await served.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
