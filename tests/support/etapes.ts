import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from '#main/demarrage/electron-binary.ts'
import { fingerprint, rememberBuild } from '#main/demarrage/fingerprint.ts'
import { verifierTypes } from '../run-types.ts'
import { bilanPlaywright, bilanVitest, somme, unFait } from './bilan.ts'
import type { Bilan } from './bilan.ts'
import { lancer, RACINE } from './lancer.ts'
import { installerNavigateur } from './navigateur.ts'
import { assurerOutils } from './outils.ts'

export interface Etape {
  /** For `npm test -- types lint`: only some steps. */
  nom: string
  titre: string
  faire(): Promise<Bilan>
}

const RESULTATS = join(RACINE, 'tests/results')

/** All that `npm test` checks, in order. Every step runs even when an earlier one failed: one run tells everything. */
export const ETAPES: readonly Etape[] = [
  { nom: 'outils', titre: 'Outils et navigateur', faire: outils },
  { nom: 'types', titre: 'Types', faire: async () => somme((await verifierTypes()).map(unFait)) },
  { nom: 'lint', titre: 'Lint', faire: async () => unFait((await lancer('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])) === 0) },
  { nom: 'assemblage', titre: 'Assemblage', faire: assemblage },
  { nom: 'unitaires', titre: 'Tests unitaires', faire: () => vitest('unitaires') },
  { nom: 'parcours', titre: 'Parcours dans un navigateur', faire: () => playwright('tests/e2e') },
  { nom: 'doublure', titre: 'Electron, par sa doublure', faire: () => vitest('doublure', { PLI_TEST_SHIPPED: '1' }) },
  { nom: 'electron', titre: 'Electron réel', faire: electronReel },
]

async function outils(): Promise<Bilan> {
  const faits = [assurerOutils, () => console.log(`Navigateur : ${installerNavigateur()}`)]
  return somme(faits.map((faire) => unFait(reussit(faire))))
}

function reussit(faire: () => void): boolean {
  try {
    faire()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/** A failed build leaves no fingerprint, so that `npm start` builds again instead of opening what is left. */
async function assemblage(): Promise<Bilan> {
  const empreinte = fingerprint(RACINE)
  rmSync(join(RACINE, 'out'), { recursive: true, force: true })
  const code = await lancer('node_modules/electron-vite/bin/electron-vite.js', ['build'])
  if (code === 0) rememberBuild(RACINE, empreinte)
  return unFait(code === 0)
}

/** One project of the vitest configuration. */
async function vitest(nom: string, env: Record<string, string> = {}): Promise<Bilan> {
  const rapport = rapportNeuf(`vitest-${nom}.json`)
  const rapporteurs = ['--reporter=default', '--reporter=json', `--outputFile.json=${rapport}`]
  const code = await lancer('node_modules/vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts', '--project', nom, ...rapporteurs], env)
  return bilanVitest(rapport, code)
}

async function playwright(dossier: string): Promise<Bilan> {
  if (!contientUnParcours(join(RACINE, dossier))) {
    console.error(`Aucun parcours dans ${dossier}.`)
    return unFait(false)
  }
  const rapport = rapportNeuf(`playwright-${dossier.replaceAll('/', '-')}.json`)
  const code = await lancer('node_modules/@playwright/test/cli.js', ['test', '--config', `${dossier}/playwright.config.ts`, '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: rapport })
  return bilanPlaywright(rapport, code)
}

async function electronReel(): Promise<Bilan> {
  if (findElectron(RACINE) !== undefined) return playwright('tests/electron/e2e')
  console.log('Electron réel : non exécuté (binaire absent). Seule la doublure a été exécutée.')
  return { reussis: 0, echoues: 0, ignores: 0 }
}

function contientUnParcours(dossier: string): boolean {
  return existsSync(dossier) && readdirSync(dossier, { recursive: true }).some((nom) => /\.(?:spec|test)\.tsx?$/.test(String(nom)))
}

/** Yesterday's report must not stand for a run that never wrote one. */
function rapportNeuf(nom: string): string {
  mkdirSync(RESULTATS, { recursive: true })
  const rapport = join(RESULTATS, nom)
  rmSync(rapport, { force: true })
  return rapport
}
