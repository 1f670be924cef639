import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compterVues } from '#main/database/queries/facettes.ts'
import { listIds } from '#main/database/queries/file-attente.ts'
import { recompterPieces } from '#main/database/queries/pieces.ts'
import { verifierJournal } from '#main/database/queries/verifier-journal.ts'
import { demandeFile } from '#main/usecases/candidatures/lister.ts'
import { annulerVerdict } from '#main/usecases/pieces/annuler-verdict.ts'
import { peuplerDemonstration } from '../../../resources/demo/office.ts'
import { createPlan } from '../../../resources/demo/office/plan.ts'
import { createAtelier, fabriquerFeint, MAINTENANT, suivi, type Atelier } from './office-atelier.ts'

describe('The demonstration office', () => {
  let atelier: Atelier
  const compter = (requete: string): Record<string, number> => Object.fromEntries(atelier.base.sqlite.prepare(requete).raw().all() as [string, number][])
  const un = (requete: string): unknown => atelier.base.sqlite.prepare(requete).pluck().get()
  const file = () => listIds(atelier.base.db, demandeFile(atelier.ctx(), { vue: 'a_controler' }, { tri: 'reception', sens: 'asc' }))

  beforeAll(async () => {
    atelier = createAtelier()
    await peuplerDemonstration(atelier.demande)
  }, 120_000)
  afterAll(() => atelier.fermer())

  it('opens in mid-season: 300 candidatures, 112 to check of which 7 late, 41 incomplete, 110 complete, 37 awaited', () => {
    const vues = compterVues(atelier.base.db, demandeFile(atelier.ctx(), { vue: 'toutes' }, { tri: 'numero', sens: 'asc' }))
    expect(vues).toMatchObject({ toutes: 300, a_controler: 112, en_retard: 7, incompletes: 41, completes: 110, attendues: 37, avis_a_valider: 12 })
    expect(vues['a_pointer']).toBeGreaterThan(50)
    expect(vues['a_declarer']).toBeGreaterThan(5)
    expect(vues['echeance_proche']).toBeGreaterThan(2)
  })

  it('shows every statut of a piece, every type of avis, confirmed and withdrawn candidats', () => {
    expect(Object.keys(compter('SELECT statut, count(*) FROM piece GROUP BY 1')).sort()).toEqual(['non_concernee', 'refusee', 'transmise', 'validee'])
    expect(Object.keys(compter("SELECT type || ' ' || statut, count(*) FROM avis GROUP BY 1")).sort()).toEqual(
      ['defavorable saisi', 'defavorable valide', 'favorable saisi', 'favorable valide', 'liste_attente saisi', 'liste_attente valide', 'liste_complementaire valide', 'preselection valide'],
    )
    expect(compter('SELECT reponse, count(*) FROM candidature GROUP BY 1')).toMatchObject({ confirmee: 5, desistee: 3 })
    expect(un("SELECT count(*) FROM avis WHERE type = 'defavorable' AND motif_texte = ''")).toBe(0)
    expect(un("SELECT count(*) FROM avis WHERE reserve <> ''")).toBe(4)
    expect(un("SELECT group_concat(rang) FROM (SELECT rang FROM avis JOIN candidature c ON c.id = candidature_id JOIN formation f ON f.id = c.formation_id WHERE f.code = 'M1-INFO-GL' AND rang IS NOT NULL ORDER BY rang)")).toBe('1,2,3')
  })

  it('has 8 formations by post and 4 dematerialised, 2 centres, 4 commissions, 3 gestionnaires, a signatory set aside', () => {
    expect(compter('SELECT mode, count(*) FROM formation GROUP BY 1')).toEqual({ courrier: 8, dematerialise: 4 })
    expect([un('SELECT count(*) FROM centre'), un('SELECT count(*) FROM commission'), un('SELECT count(*) FROM gestionnaire'), un('SELECT count(*) FROM signataire WHERE actif = 0')]).toEqual([2, 4, 3, 1])
    expect(un('SELECT count(*) FROM (SELECT 1 FROM candidature GROUP BY candidat_id HAVING count(*) > 1)')).toBeGreaterThan(30)
  })

  it('has counts that a recount gives again, and a journal whose chain holds, in the order of time', () => {
    const avant = atelier.base.sqlite.prepare('SELECT id, pieces_demandees, pieces_controlees, pieces_transmises, pieces_refusees FROM candidature').raw().all()
    const recompte = atelier.base.sqlite.transaction(() => {
      for (let id = 1; id <= 300; id += 1) recompterPieces(atelier.base.db, id, MAINTENANT)
      const apres = atelier.base.sqlite.prepare('SELECT id, pieces_demandees, pieces_controlees, pieces_transmises, pieces_refusees FROM candidature').raw().all()
      throw Object.assign(new Error('rollback'), { apres })
    })
    expect(() => recompte()).toThrow(expect.objectContaining({ apres: avant }))
    expect(verifierJournal(atelier.base.db)).toMatchObject({ intacte: true, rompueA: null })
    expect(un('SELECT count(*) FROM journal a JOIN journal b ON b.sequence = a.sequence + 1 WHERE b.fait_le < a.fait_le')).toBe(0)
    expect(un('SELECT max(fait_le) FROM journal')).toSatisfy((le) => String(le) <= MAINTENANT)
  })

  it('writes to reserved domains only', () => {
    const adresses = atelier.base.sqlite.prepare("SELECT destinataire FROM courriel UNION SELECT courriel FROM candidat WHERE courriel <> '' UNION SELECT courriel FROM gestionnaire UNION SELECT courriel FROM commission UNION SELECT courriel FROM etablissement").pluck().all() as string[]
    expect(adresses.length).toBeGreaterThan(200)
    expect(adresses.filter((adresse) => !/@example\.(org|com|net)$/.test(adresse))).toEqual([])
    expect(un('SELECT demonstration FROM etablissement')).toBe(1)
  })

  it('keeps a few courriels that can still be taken back: those of the last ten minutes', () => {
    expect(un(`SELECT count(*) FROM courriel WHERE part_le > '${MAINTENANT}'`)).toBe(5)
  })

  it('has the files of the first twenty dossiers when it opens, the first ones without trouble, then all troubles', () => {
    const promises = atelier.base.sqlite.prepare("SELECT DISTINCT substr(sha256, instr(sha256, '-') + 1) FROM piece_fichier").pluck().all() as string[]
    const premiers = file().slice(0, 20)
    const sansFichier = (id: number) => un(`SELECT count(*) FROM piece p WHERE (p.candidature_id = ${id} OR (p.candidature_id IS NULL AND p.candidat_id = (SELECT candidat_id FROM candidature WHERE id = ${id} AND mode = 'dematerialise'))) AND p.modifiee_par IS NULL AND p.piece_fichier_id IS NULL`)
    expect(premiers.map(sansFichier)).toEqual(premiers.map(() => 0))
    expect(un(`SELECT count(*) FROM piece_fichier pf JOIN piece p ON p.id = pf.piece_id WHERE p.candidature_id = ${premiers[0]} OR p.candidat_id = (SELECT candidat_id FROM candidature WHERE id = ${premiers[0]})`)).toBeGreaterThan(4)
    for (const alea of ['mot_de_passe', 'illisible', 'abime', 'deux_pages', 'photo']) expect(promises.some((sha) => sha.includes(alea)), alea).toBe(true)
  })

  it('gives the rest of the files behind a progress bar; a verdict given before its file can still be undone without losing it', async () => {
    const bar = suivi()
    await atelier.suites[0]?.(bar)
    const total = un('SELECT count(*) FROM piece_fichier') as number
    expect(total).toBeGreaterThan(700)
    expect(bar.pas.at(-1)?.[0]).toBe(bar.pas.at(-1)?.[1])
    expect(un('SELECT count(*) FROM piece WHERE piece_fichier_id IS NULL AND id IN (SELECT piece_id FROM piece_fichier)')).toBe(0)
    const verdict = atelier.base.sqlite.prepare("SELECT v.id, p.candidature_id AS candidatureId, p.piece_fichier_id AS fichierId FROM piece_verdict v JOIN piece p ON p.id = v.piece_id WHERE v.acte = 'valider' AND p.candidature_id IS NOT NULL AND p.piece_fichier_id IS NOT NULL LIMIT 1").get() as { id: number; candidatureId: number; fichierId: number }
    const { demande } = atelier
    const apres = atelier.base.sqlite.transaction(() => annulerVerdict(atelier.ctx(), { candidatureId: verdict.candidatureId, verdictId: verdict.id })).immediate()
    expect(demande.graine).toBeUndefined()
    expect(apres.piece).toMatchObject({ statut: 'transmise', fichier: { id: verdict.fichierId } })
  })

  it('has a paper dossier whose pieces were read in the hand: validated without a file', () => {
    expect(un("SELECT count(*) FROM piece p JOIN candidature c ON c.id = p.candidature_id WHERE c.mode = 'courrier' AND p.statut = 'validee' AND p.piece_fichier_id IS NULL")).toBeGreaterThan(300)
  })
})

describe('A demonstration office made again', () => {
  let demandes = 0
  const atelier = createAtelier({ fabriquer: (promis) => {
    demandes += promis.length
    return fabriquerFeint(promis)
  } })
  const un = (requete: string, { base } = atelier): unknown => base.sqlite.prepare(requete).pluck().get()
  afterAll(() => atelier.fermer())

  it('leaves nothing when it was stopped before its rows were all there', async () => {
    let textes = 0
    const { outils } = atelier.demande
    const modele: typeof outils.lettres.modele = (...mots) => {
      textes += 1
      if (textes > 60) throw new Error('killed')
      return outils.lettres.modele(...mots)
    }
    await expect(peuplerDemonstration({ ...atelier.demande, outils: { ...outils, lettres: { ...outils.lettres, modele } } })).rejects.toThrow('killed')
    expect(un('SELECT (SELECT count(*) FROM etablissement) + (SELECT count(*) FROM candidature)')).toBe(0)
  })

  it('is the same to the last hash and number for one seed and one instant', async () => {
    const seconde = createAtelier()
    const tete = 'SELECT (SELECT empreinte FROM journal ORDER BY sequence DESC LIMIT 1) || (SELECT group_concat(message_id) FROM courriel) || (SELECT group_concat(numero) FROM candidature)'
    await peuplerDemonstration(seconde.demande)
    await peuplerDemonstration(atelier.demande)
    expect(un(tete)).toBe(un(tete, seconde))
    seconde.fermer()
  }, 180_000)

  it('goes on with the files where it was stopped: each piece gets its one file, once', async () => {
    const arret = new AbortController()
    await expect(atelier.suites[0]?.({ signal: arret.signal, avancer: (fait) => void (fait > 100 && arret.abort()) })).rejects.toThrow()
    const [avant, dejaDemandes] = [un('SELECT count(*) FROM piece_fichier') as number, demandes]
    await peuplerDemonstration(atelier.demande)
    await atelier.suites[1]?.(suivi())
    const apres = un('SELECT count(*) FROM piece_fichier') as number
    expect(avant).toBeLessThan(apres)
    expect(demandes - dejaDemandes).toBe(apres - avant)
    expect(un('SELECT max(rang) FROM piece_fichier')).toBe(1)
    await peuplerDemonstration(atelier.demande)
    expect(atelier.suites.length).toBe(2)
  }, 180_000)

  it('is another office for another seed, and stays in season whatever the day', () => {
    const [un, autre, plusTard] = [createPlan('a', '2027-05-24'), createPlan('b', '2027-05-24'), createPlan('a', '2028-02-29')]
    const noms = ({ personnes }: typeof un) => personnes.map(({ nomDeNaissance }) => nomDeNaissance).join()
    expect(noms(un)).not.toBe(noms(autre))
    const recues = ({ candidatures }: typeof un, limite: string) => candidatures.filter(({ place, recuLe = '' }) => place !== undefined && recuLe < limite).length
    expect([recues(un, '2027-05-14'), recues(plusTard, '2028-02-19')]).toEqual([7, 7])
  })
})
