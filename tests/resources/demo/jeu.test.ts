import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#main/database/open.ts'
import { recompterPieces } from '#main/database/queries/pieces.ts'
import { listTrouves } from '#main/database/queries/recherche.ts'
import { plier } from '#shared/domain/texte.ts'
import { faireJeu } from '../../../resources/demo/jeu/faire.ts'
import { verifierJeu } from '../../../resources/demo/jeu/verifier.ts'
import { RACINE } from './office-atelier.ts'

const parent = mkdtempSync(join(tmpdir(), 'pli-jeu-'))
const faire = (nom: string, candidatures: number, graine = 'pli') => faireJeu({ dossier: join(parent, nom), racine: RACINE, candidatures, graine, aujourdhui: '2027-05-24', avancer: () => {} })
const ouvrir = (nom: string) => openDatabase({ chemin: join(parent, nom, 'pli.db'), migrationsDir: join(RACINE, 'src-main/database/migrations') })
const COMPTES = 'SELECT id, pieces_demandees, pieces_controlees, pieces_transmises, pieces_refusees FROM candidature ORDER BY id'

describe('The large office of the measures', () => {
  afterAll(() => rmSync(parent, { recursive: true, force: true }))

  it('has as many candidatures as asked, in every state, and finds no fault in itself', () => {
    const { candidatures, journal, fautes } = faire('deux-mille', 2000)
    expect({ candidatures, fautes }).toEqual({ candidatures: 2000, fautes: [] })
    expect(journal).toBeGreaterThan(4000)
    const base = ouvrir('deux-mille')
    const comptes = Object.fromEntries(base.sqlite.prepare('SELECT dossier, count(*) FROM candidature GROUP BY 1').raw().all() as [string, number][])
    expect(Object.keys(comptes).sort()).toEqual(['complet', 'en_attente', 'incomplet', 'receptionne'])
    expect(base.sqlite.prepare('SELECT count(DISTINCT avis) FROM candidature').pluck().get()).toBe(6)
    expect(base.sqlite.prepare('SELECT demonstration FROM etablissement').pluck().get()).toBe(1)
    base.close()
  })

  it('keeps beside each candidature the counts that the use cases would compute', () => {
    const base = ouvrir('deux-mille')
    const avant = base.sqlite.prepare(COMPTES).raw().all()
    for (let id = 1; id <= 2000; id += 1) recompterPieces(base.db, id, '2027-05-24T08:00:00.000Z')
    expect(base.sqlite.prepare(COMPTES).raw().all()).toEqual(avant)
    base.close()
  })

  it('finds somebody by his name as typed', () => {
    const base = ouvrir('deux-mille')
    const { id, nom, prenom } = base.sqlite.prepare('SELECT c.id, k.nom, k.prenom FROM candidature c JOIN candidat k ON k.id = c.candidat_id WHERE c.id = 777').get() as { id: number; nom: string; prenom: string }
    expect(listTrouves(base.db, plier, `${nom} ${prenom}`, 100)).toContain(id)
    base.close()
  })

  it('is the same for one seed and one day, and refuses a folder that holds an office', () => {
    expect(faire('a', 300).empreinte).toBe(faire('b', 300).empreinte)
    expect(faire('c', 300, 'autre').empreinte).not.toBe(faire('d', 300).empreinte)
    expect(() => faire('a', 300)).toThrow('contient déjà un bureau')
  })

  it('says which fault it finds: a counter moved, a link of the chain changed, somebody who cannot be found', () => {
    faire('faussee', 50)
    const base = ouvrir('faussee')
    base.sqlite.exec("UPDATE compteur SET total = total + 1 WHERE axe = 'mode'; UPDATE journal SET acte = 'autre' WHERE sequence = 7; DELETE FROM recherche WHERE rowid = 3")
    expect(verifierJeu(base)).toEqual(['compteur mode', 'journal rompu à la ligne 7', 'recherche incomplète'])
    base.close()
  })
})
