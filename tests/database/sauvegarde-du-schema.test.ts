import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { verifierBase } from '#main/database/integrite.ts'
import { listMigrations } from '#main/database/migrate.ts'
import { openDatabase } from '#main/database/open.ts'
import { pragmaGaps } from '#main/database/pragmas.ts'
import { echanger } from '#main/database/restauration-echange.ts'
import { preparerRestauration } from '#main/database/restauration.ts'
import { cheminPiece } from '#main/database/sauvegarde/pieces.ts'
import { lireBureau } from '#main/database/sauvegarde/requetes.ts'
import { sauvegarder } from '#main/database/sauvegarde/sauvegarder.ts'

const migrationsDir = join(import.meta.dirname, '../../src-main/database/migrations')

test('le vrai schéma s’ouvre, se vérifie, se sauvegarde avec ses pièces et revient sur une autre machine', async () => {
  const racine = mkdtempSync(join(tmpdir(), 'pli-schema-'))
  const dossier = join(racine, 'donnees')
  const destination = join(racine, 'cle')
  mkdirSync(destination)
  const ouvrir = (lieu: string) => openDatabase({ chemin: join(lieu, 'pli.db'), migrationsDir, lireBureau: (sqlite) => lireBureau(sqlite) })
  const base = ouvrir(dossier)
  const contenu = 'relevé de notes'
  const sha256 = createHash('sha256').update(contenu).digest('hex')
  mkdirSync(dirname(cheminPiece(join(dossier, 'fichiers'), sha256)), { recursive: true })
  writeFileSync(cheminPiece(join(dossier, 'fichiers'), sha256), contenu)
  base.sqlite.exec("INSERT INTO etablissement (id, code_office, nom, adresse, ville, cree_le) VALUES (1, 'K7Q2ZT', 'U', 'A', 'V', '2026-11-22T08:00:00Z')")
  base.sqlite.prepare('INSERT INTO fichier (sha256, taille_octets, type, range_le) VALUES (?, ?, ?, ?)').run(sha256, Buffer.byteLength(contenu), 'text/plain', '2026-11-22T08:00:00Z')
  base.sqlite.exec("INSERT INTO journal (fait_le, acte, sujet, sujet_id, donnees, empreinte) VALUES ('2026-11-22T08:00:00Z', 'ouvrir', 'etablissement', 1, '{}', 'abc')")
  base.sqlite.exec("INSERT INTO recherche (rowid, texte) VALUES (1, 'dupont')")
  expect(pragmaGaps(base.sqlite, 'ecriture')).toEqual([])
  expect(verifierBase({ chemin: join(dossier, 'pli.db'), complet: true }).fautes).toEqual([])
  const faite = await sauvegarder({ chemin: join(dossier, 'pli.db'), fichiers: join(dossier, 'fichiers'), destination, maintenant: '2026-11-22T08:00:00.000Z' })
  expect(faite).toMatchObject({ piecesCopiees: 1, manquantes: [], journalSequence: 1 })
  const neuve = join(racine, 'neuve')
  const prepare = await preparerRestauration({ destination, generation: faite.nom, dossier: neuve, nomBase: 'pli.db', maintenant: '2026-11-22T09:00:00.000Z', versionMax: listMigrations(migrationsDir).length })
  echanger(neuve, prepare.nouveau, prepare.nom)
  const restauree = ouvrir(neuve)
  expect(lireBureau(restauree.sqlite)).toBe('K7Q2ZT')
  expect(restauree.sqlite.prepare("SELECT rowid FROM recherche('dup*')").pluck().all()).toEqual([1])
  restauree.close()
  base.close()
  rmSync(racine, { recursive: true })
})
