import Sqlite from 'better-sqlite3'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifierBase } from '#main/database/integrite.ts'
import { codeDePanne } from '#main/database/open-erreurs.ts'
import type { Bilan } from './bilan.ts'
import { creerHasard } from './hasard.ts'
import type { Hasard } from './hasard.ts'
import { dansUnDossier } from './processus.ts'
import { cheminBase, scenario } from './scenario.ts'

const PAGE = 4096

const DEGATS = ['page quelconque', 'page à zéro', 'un bit'] as const

/** The pages of the office's own tables and indexes: those where a changed value matters. */
function pagesUtiles(chemin: string): number[] {
  const sqlite = new Sqlite(chemin, { readonly: true })
  const pages = sqlite.prepare("SELECT pageno FROM dbstat WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND ncell > 1").pluck().all() as number[]
  sqlite.close()
  return pages
}

/** A bit of a cell, and not of the page's empty middle, which nothing reads. */
function changerUnBit(octets: Buffer, page: number, hasard: Hasard): void {
  const debut = (page - 1) * PAGE
  const cellules = octets.readUInt16BE(debut + 5)
  const position = debut + hasard.entier(cellules, PAGE - 1)
  octets[position] = (octets[position] ?? 0) ^ (1 << hasard.entier(0, 7))
}

function abimer(octets: Buffer, degat: (typeof DEGATS)[number], utiles: readonly number[], hasard: Hasard): void {
  const utile = utiles[hasard.entier(0, utiles.length - 1)] ?? 1
  const debut = hasard.entier(0, octets.length / PAGE - 1) * PAGE
  if (degat === 'un bit') return changerUnBit(octets, utile, hasard)
  for (let i = 0; i < PAGE; i++) octets[debut + i] = degat === 'page à zéro' ? 0 : hasard.entier(0, 255)
}

/** Every value of the office's tables. A bit in the dead bytes between two cells changes none: there is nothing to tell. */
function valeurs(chemin: string): string {
  const sqlite = new Sqlite(chemin, { readonly: true })
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'").pluck().all() as string[]
  const texte = tables.map((table) => JSON.stringify(sqlite.prepare(`SELECT * FROM "${table}"`).raw().all())).join('\n')
  sqlite.close()
  return texte
}

/** How an opening goes: refused by its code, or opened and then judged by the check, quick first; a sound base is 'saine'. */
function ouvrir(dossier: string): 'refus' | 'rapide' | 'complet' | 'saine' {
  try {
    const base = scenario.ouvrir(dossier)
    const rapide = verifierBase({ chemin: cheminBase(dossier), complet: false }).saine
    const complet = verifierBase({ chemin: cheminBase(dossier), complet: true }).saine
    if (rapide && complet) base.close()
    else base.abandonner()
    if (rapide && complet) return 'saine'
    return rapide ? 'complet' : 'rapide'
  } catch (erreur) {
    if (codeDePanne(erreur) === undefined) throw erreur
    return 'refus'
  }
}

/** An office that was stopped short: its last acts are still in the log, which a careless close would write into the damaged base. */
function installer(dossier: string, modele: string): void {
  const base = scenario.ouvrir(dossier)
  for (let n = 1; n <= 150; n++) scenario.acte(base, n)
  base.checkpoint('TRUNCATE')
  for (const n of [151, 152]) scenario.acte(base, n)
  mkdirSync(modele)
  for (const nom of ['pli.db', 'pli.db-wal', 'installation.json']) copyFileSync(join(dossier, nom), join(modele, nom))
  base.close()
}

/** Damages an office's base, opens it, and asks two things: was it told, and is the file as it was found, byte for byte? */
export function p06Degats({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  const hasard = creerHasard(graine)
  return dansUnDossier('p06', (dossier) => {
    const modele = join(dossier, 'modele')
    installer(join(dossier, 'source'), modele)
    const pages = statSync(cheminBase(modele)).size / PAGE
    const utiles = pagesUtiles(cheminBase(join(dossier, 'source'))).filter((page) => page <= pages)
    const originales = valeurs(cheminBase(join(dossier, 'source')))
    const comptes = { refus: 0, rapide: 0, complet: 0, saine: 0 }
    const fautes: string[] = []
    for (let tour = 0; tour < tours; tour++) {
      const essai = join(dossier, 'essai')
      mkdirSync(essai)
      for (const nom of readdirSync(modele)) copyFileSync(join(modele, nom), join(essai, nom))
      const octets = readFileSync(cheminBase(essai))
      const degat = DEGATS[tour % DEGATS.length] ?? 'un bit'
      abimer(octets, degat, utiles, hasard)
      writeFileSync(cheminBase(essai), octets)
      const issue = ouvrir(essai)
      comptes[issue] += 1
      if (issue === 'saine' && valeurs(cheminBase(essai)) !== originales) fautes.push(`tour ${tour}, ${degat} : rien n’a été dit`)
      if (issue !== 'saine' && !readFileSync(cheminBase(essai)).equals(octets)) fautes.push(`tour ${tour}, ${degat} : le fichier a changé`)
      rmSync(essai, { recursive: true })
    }
    const chiffres = { 'dits à l’ouverture': comptes.refus, 'par le contrôle rapide': comptes.rapide, 'par le contrôle complet seul': comptes.complet, 'sans aucun effet': comptes.saine }
    return { promesse: 'P6 une base abîmée est dite, et laissée intacte', graine, tours, chiffres, fautes }
  })
}
