import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sondeReelle, systemeReseau } from '#main/database/disque.ts'
import { ErreurBase } from '#main/database/open-erreurs.ts'
import { openDatabase } from '#main/database/open.ts'
import type { OpenOptions } from '#main/database/open.ts'

let dossier: string
let migrationsDir: string
let chemin: string

beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'pli-open-'))
  migrationsDir = join(dossier, 'migrations')
  chemin = join(dossier, 'donnees', 'pli.db')
  mkdirSync(migrationsDir)
  writeFileSync(join(migrationsDir, '0001-premiere-table.sql'), 'CREATE TABLE note (id INTEGER PRIMARY KEY, texte TEXT NOT NULL) STRICT;')
})

afterEach(() => rmSync(dossier, { recursive: true, force: true }))

const ouvrir = (plus: Partial<OpenOptions> = {}) => openDatabase({ chemin, migrationsDir, ...plus })

function codeDe(geste: () => unknown): string {
  try {
    geste()
  } catch (erreur) {
    return erreur instanceof ErreurBase ? erreur.code : `autre: ${String(erreur)}`
  }
  return 'aucune erreur'
}

test('une base neuve naît à la dernière version, privée à son utilisateur', () => {
  const base = ouvrir()
  base.sqlite.prepare('INSERT INTO note (texte) VALUES (?)').run('a')
  expect(base.sqlite.pragma('user_version', { simple: true })).toBe(1)
  for (const suffixe of ['', '-wal', '-shm']) expect(statSync(`${chemin}${suffixe}`).mode & 0o777).toBe(0o600)
  expect(statSync(join(dossier, 'donnees')).mode & 0o777).toBe(0o700)
  base.close()
  expect(readdirSync(join(dossier, 'donnees')).sort()).toEqual(['installation.json', 'pli.db'])
})

test('un dossier trop ouvert est refermé', () => {
  ouvrir().close()
  chmodSync(chemin, 0o644)
  chmodSync(join(dossier, 'donnees'), 0o755)
  ouvrir().close()
  expect(statSync(chemin).mode & 0o777).toBe(0o600)
  expect(statSync(join(dossier, 'donnees')).mode & 0o777).toBe(0o700)
})

test('drizzle lit et écrit par la même connexion', () => {
  const base = ouvrir()
  base.db.run("INSERT INTO note (texte) VALUES ('par drizzle')")
  expect(base.sqlite.prepare('SELECT texte FROM note').pluck().all()).toEqual(['par drizzle'])
  base.close()
})

test('un lecteur voit ce qui est validé et ne peut rien écrire', () => {
  const base = ouvrir()
  base.sqlite.prepare('INSERT INTO note (texte) VALUES (?)').run('validé')
  const lecteur = ouvrir({ lectureSeule: true })
  expect(lecteur.sqlite.prepare('SELECT count(*) FROM note').pluck().get()).toBe(1)
  expect(() => lecteur.sqlite.prepare('INSERT INTO note (texte) VALUES (?)').run('x')).toThrow(/readonly/)
  lecteur.close()
  base.close()
})

test.each([['vide', 0], ['absente', -1]])('une base %s là où il y en avait une est dite, jamais remplacée', (_, taille) => {
  ouvrir().close()
  rmSync(chemin)
  if (taille === 0) writeFileSync(chemin, '')
  expect(codeDe(ouvrir)).toBe('BASE_VIDE')
  expect(existsSync(chemin)).toBe(taille === 0)
})

test('un premier démarrage arrêté avant ses tables se reprend ; la même base, là où l’on a travaillé, est dite vide', () => {
  mkdirSync(join(dossier, 'donnees'))
  const ebauche = new Sqlite(chemin)
  ebauche.exec('PRAGMA journal_mode = WAL; PRAGMA user_version = 1; PRAGMA user_version = 0')
  ebauche.close()
  const octets = readFileSync(chemin)
  const lireBureau = (sqlite: Sqlite.Database) => sqlite.prepare('SELECT texte FROM note LIMIT 1').pluck().get() as string | undefined
  ouvrir({ lireBureau }).close()
  writeFileSync(chemin, octets)
  expect(codeDe(() => ouvrir({ lireBureau }))).toBe('BASE_VIDE')
  expect(readFileSync(chemin).equals(octets)).toBe(true)
})

test('des pièces ou un journal SQLite à côté prouvent qu’une base a existé', () => {
  mkdirSync(join(dossier, 'donnees', 'fichiers', 'ab'), { recursive: true })
  expect(codeDe(ouvrir)).toBe('BASE_VIDE')
  rmSync(join(dossier, 'donnees', 'fichiers'), { recursive: true })
  writeFileSync(`${chemin}-wal`, 'x'.repeat(64))
  expect(codeDe(ouvrir)).toBe('BASE_VIDE')
})

test('un fichier qui n’est pas une base, et la base d’un autre logiciel, restent intacts', () => {
  mkdirSync(join(dossier, 'donnees'))
  writeFileSync(chemin, 'ceci est une lettre, pas une base. '.repeat(200))
  const lettre = readFileSync(chemin)
  expect(codeDe(ouvrir)).toBe('BASE_ABIMEE')
  expect(readFileSync(chemin).equals(lettre)).toBe(true)
  rmSync(chemin)
  const autre = new Sqlite(chemin)
  autre.exec('CREATE TABLE moz_places (a)')
  autre.close()
  const octets = readFileSync(chemin)
  expect(codeDe(ouvrir)).toBe('MAUVAISE_BASE')
  expect(readFileSync(chemin).equals(octets)).toBe(true)
})

test('la base d’un autre établissement est refusée', () => {
  const lireBureau = (sqlite: Sqlite.Database) => sqlite.prepare('SELECT texte FROM note LIMIT 1').pluck().get() as string | undefined
  const base = ouvrir({ lireBureau })
  base.sqlite.exec("INSERT INTO note (texte) VALUES ('AMIENS')")
  base.close()
  ouvrir({ lireBureau }).close()
  const autre = new Sqlite(chemin)
  autre.exec("UPDATE note SET texte = 'BREST'")
  autre.close()
  expect(codeDe(() => ouvrir({ lireBureau }))).toBe('MAUVAISE_BASE')
})

test('les fonctions du domaine sont connues de SQL, jamais des déclencheurs', () => {
  const base = ouvrir({ fonctions: [{ nom: 'plier', fonction: (texte: string) => texte.toLowerCase() }] })
  expect(base.sqlite.prepare("SELECT plier('ÉTÉ')").pluck().get()).toBe('été')
  base.sqlite.exec("CREATE TRIGGER t AFTER INSERT ON note BEGIN UPDATE note SET texte = plier(NEW.texte) WHERE id = NEW.id; END")
  expect(() => base.sqlite.exec("INSERT INTO note (texte) VALUES ('A')")).toThrow(/unsafe use of plier/)
  base.close()
})

test('abandonner ferme sans toucher au fichier, fermer y range le journal', () => {
  const base = ouvrir()
  base.checkpoint('TRUNCATE')
  base.sqlite.exec("INSERT INTO note (texte) VALUES ('a')")
  const avant = readFileSync(chemin)
  base.abandonner()
  expect(readFileSync(chemin).equals(avant)).toBe(true)
  expect(statSync(`${chemin}-wal`).size).toBeGreaterThan(0)
  const relue = ouvrir()
  expect(relue.sqlite.prepare('SELECT count(*) FROM note').pluck().get()).toBe(1)
  relue.close()
  expect(readFileSync(chemin).equals(avant)).toBe(false)
})

test.each([
  [0x6969, '', '/mnt/p', 'nfs'],
  [0xff534d42 | 0, '', '/mnt/p', 'cifs'],
  [0xfe534d42, '', '/mnt/p', 'smb2'],
  [0x65735546, '40 1 0:50 / / rw - ext4 /dev/a rw\n41 40 0:51 / /tmp rw - fuse.sshfs moi@serveur: rw', '', 'fuse.sshfs'],
  [0x65735546, '41 40 0:51 / /tmp rw - fuse.ntfs-3g /dev/b rw', '', undefined],
  [0xef53, '', '', undefined],
  [0, '', '\\\\serveur\\scolarite', 'unc'],
  [0, '', '//serveur/scolarite', 'unc'],
  [0, '', 'C:\\Users\\moi', undefined],
])('type %i : %s %s est reconnu comme %s', (type, montages, reel, attendu) => {
  const sonde = { ...sondeReelle, type: () => type, montages: () => montages, cheminReel: (lieu: string) => (reel === '' ? lieu : reel) }
  expect(systemeReseau(dossier, sonde)).toBe(attendu)
  expect(codeDe(() => ouvrir({ sonde }).close())).toBe(attendu === undefined ? 'aucune erreur' : 'LECTEUR_RESEAU')
})
