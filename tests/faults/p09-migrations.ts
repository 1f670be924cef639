import Sqlite from 'better-sqlite3'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#main/database/open.ts'
import type { Bilan } from './bilan.ts'
import { creerHasard } from './hasard.ts'
import { dansUnDossier, mourirA, pointsDe, raconter, strace } from './processus.ts'
import type { Point } from './processus.ts'
import { cheminBase, scenario } from './scenario.ts'

export const SUITE = join(import.meta.dirname, 'migrations-suite')

const APPELS = 'pwrite64,fsync,fdatasync,rename,unlink,ftruncate'
const ACTES = 60

/** The first `version` migrations of the suite, as an older Pli shipped them. */
export function migrationsJusqua(version: number, dossier: string): string {
  mkdirSync(dossier, { recursive: true })
  for (const nom of readdirSync(SUITE).filter((nom) => Number(nom.slice(0, 4)) <= version)) cpSync(join(SUITE, nom), join(dossier, nom))
  return dossier
}

export function baseDeVersion(version: number, dossier: string, migrations: string): void {
  const base = openDatabase({ chemin: cheminBase(dossier), migrationsDir: migrationsJusqua(version, migrations) })
  for (let n = 1; n <= ACTES; n++) scenario.acte(base, n)
  base.close()
}

/** A copy that can be opened and holds every act, or a fault. */
function fautesDeCopie(chemin: string): string[] {
  if (!existsSync(chemin)) return []
  const copie = new Sqlite(chemin, { readonly: true })
  try {
    const actes = Number(copie.prepare('SELECT count(*) FROM journal').pluck().get())
    const saine = copie.prepare('PRAGMA integrity_check').pluck().get() === 'ok'
    return actes === ACTES && saine ? [] : [`copie fausse : ${actes} actes`]
  } finally {
    copie.close()
  }
}

function juger(dossier: string, depuis: number): string[] {
  const base = openDatabase({ chemin: cheminBase(dossier), migrationsDir: SUITE })
  try {
    const version = Number(base.sqlite.pragma('user_version', { simple: true }))
    const tous = Array.from({ length: ACTES }, (_, rang) => rang + 1)
    const fautes = scenario.controler(base, tous)
    const courriels = Number(base.sqlite.prepare('SELECT count(*) FROM courriel').pluck().get())
    const copie = join(dossier, `avant-migration-${depuis}.db`)
    const attendus: readonly (readonly [boolean, string])[] = [
      [version === 4, `version ${version}`],
      [courriels === ACTES, `${courriels} courriels sur ${ACTES}`],
      [existsSync(copie), 'pas de copie avant migration'],
    ]
    return [...fautes, ...fautesDeCopie(copie), ...attendus.filter(([tenu]) => !tenu).map(([, faute]) => faute)]
  } finally {
    base.close()
  }
}

/** Kills the opening that migrates at points spread over its length; the next opening must reach the last version with every act. */
export function p09Migrations({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  const hasard = creerHasard(graine)
  return dansUnDossier('p09', async (racine) => {
    const dossier = join(racine, 'donnees')
    const fautes: string[] = []
    let tues = 0
    const points = new Map<number, Point[]>()
    for (const version of [1, 2, 3]) {
      baseDeVersion(version, join(racine, `v${version}`), join(racine, `migrations-${version}`))
      const trace = join(racine, 'trace')
      cpSync(join(racine, `v${version}`), dossier, { recursive: true })
      await raconter({ script: 'enfant-migration.ts', args: [dossier, SUITE], devant: strace(APPELS, undefined, trace) })
      points.set(version, pointsDe(trace))
      fautes.push(...juger(dossier, version).map((faute) => `de ${version}, sans panne : ${faute}`))
      rmSync(dossier, { recursive: true })
    }
    for (let tour = 0; tour < tours; tour++) {
      const version = 1 + (tour % 3)
      const possibles = points.get(version) ?? []
      const point = possibles[hasard.entier(0, possibles.length - 1)] ?? { appel: 'fsync', rang: 1 }
      cpSync(join(racine, `v${version}`), dossier, { recursive: true })
      const recit = await raconter({ script: 'enfant-migration.ts', args: [dossier, SUITE], devant: mourirA(point) })
      tues += Number(recit.signal === 'SIGKILL')
      fautes.push(...juger(dossier, version).map((faute) => `de ${version}, tué à ${point.appel} n° ${point.rang} : ${faute}`))
      rmSync(dossier, { recursive: true })
    }
    return { promesse: 'P9 une migration ne perd rien', graine, tours, chiffres: { 'points de v1, v2, v3': [...points.values()].map(({ length }) => length).join(' '), tués: tues }, fautes }
  })
}
