import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compterFacettes } from '#main/database/queries/facettes.ts'
import { expliquerFile } from '#main/database/queries/file-attente.ts'
import { compterFacettesFile, demandeFile, listIdsFile, listLignesView, listPremieres } from '#main/usecases/candidatures/lister.ts'
import { enregistrerFormation, listFormationsView } from '#main/usecases/catalogue/formations.ts'
import type { LigneView } from '#shared/contract/candidatures.ts'
import { ajouterJours } from '#shared/domain/dates.ts'
import { lireIds, SENS, TRIS, VUES, type Filtre, type Sens, type Tri, type Vue } from '#shared/domain/file-attente.ts'
import { plier } from '#shared/domain/texte.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai } from '../../support/bureau-essai.ts'

const TOTAL = 300
let essai: BureauEssai
let jour: string
/** Every candidature as the screen's line shows it, with what only the base knows of it. */
let lignes: (LigneView & { formationId: number; commissionId: number; etape: string; tagIds: number[] })[]

const NOMS = ['Łukasiewicz', 'Nguyễn', 'Đorđević', 'Weiß', 'Abel', 'ábel', 'Zoé', 'Œuvre', 'de La Tour', "N'Diaye"]
const DOSSIERS = ['en_attente', 'receptionne', 'receptionne', 'receptionne', 'incomplet', 'complet']
const AVIS = [['aucun', 'aucun'], ['aucun', 'aucun'], ['favorable', 'saisi'], ['defavorable', 'saisi'], ['favorable', 'valide'], ['liste_attente', 'valide']] as const

/** Chance that is the same at each run. */
function creerHasard(): (n: number) => number {
  let etat = 7
  return (n) => {
    etat = (etat * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((etat / 4_294_967_296) * n)
  }
}

beforeAll(async () => {
  essai = await ouvrirBureauEssai()
  jour = essai.ctx.aujourdhui()
  const { ctx, bureau: { base: { sqlite } } } = essai
  const { formationId } = await unCatalogue(ctx)
  const [{ id: _id, version: _version, commission: _commission, candidatures: _candidatures, ...premiere }] = listFormationsView(ctx) as [ReturnType<typeof listFormationsView>[number]]
  const { id: seconde } = await enregistrerFormation(ctx, { ...premiere, code: 'M2BIO', libelle: 'Écologie, 2e année', mode: 'dematerialise' })
  const formations = [formationId, seconde]
  const hasard = creerHasard()
  const au = (jours: number): string => ajouterJours(ctx.aujourdhui(), jours)
  sqlite.exec("INSERT INTO tag (libelle, couleur) VALUES ('urgent', 'red'), ('boursier', 'blue')")
  const changer = sqlite.prepare('UPDATE candidature SET dossier = ?, recu_le = ?, limite_le = ?, modifiee_le = ?, avis = ?, avis_etat = ?, mode = ?, pieces_controlees = ?, pieces_transmises = ?, en_cours = ? WHERE id = ?')
  const taguer = sqlite.prepare('INSERT INTO candidature_tag (tag_id, candidature_id) VALUES (?, ?)')
  ctx.ecrire(() => {
    for (let n = 0; n < TOTAL; n++) {
      const { id } = uneCandidature(ctx, formations[hasard(2)] ?? formationId, { identite: { ine: null, nom: NOMS[hasard(NOMS.length)] ?? '', prenom: `P${hasard(40)}` }, coordonnees: { courriel: '' } })
      const dossier = DOSSIERS[hasard(6)] ?? ''
      const [avis, etat] = AVIS[hasard(6)] ?? AVIS[0]
      changer.run(dossier, dossier === 'en_attente' ? null : au(-hasard(30)), au(hasard(30) - 10), `2027-03-0${1 + hasard(9)}T0${hasard(9)}:00:00.000Z`, avis, etat, hasard(2) === 0 ? 'courrier' : 'dematerialise', hasard(3), hasard(3), hasard(20) === 0 ? 0 : 1, id)
      for (const tagId of [1, 2]) if (hasard(4) === 0) taguer.run(tagId, id)
    }
  })
  const brutes = sqlite.prepare('SELECT id, formation_id AS formationId, commission_id AS commissionId, etape FROM candidature WHERE en_cours = 1').all() as { id: number; formationId: number; commissionId: number; etape: string }[]
  const vues = new Map<number, LigneView>()
  for (let i = 0; i < brutes.length; i += 200) for (const ligne of listLignesView(ctx, { ids: brutes.slice(i, i + 200).map(({ id }) => id) })) vues.set(ligne.id, ligne)
  lignes = brutes.map((brute) => {
    const vue = vues.get(brute.id)
    if (vue === undefined) throw new Error(`no line ${brute.id}`)
    return { ...vue, ...brute, tagIds: vue.tags.map(({ id }) => id) }
  })
})
afterAll(() => essai.close())

type Ligne = (typeof lignes)[number]

/** The views as ux says them, in plain words: a second opinion, without SQL. */
const EST: Readonly<Record<Vue, (ligne: Ligne, jour: string) => boolean>> = {
  toutes: () => true,
  a_controler: ({ dossier }) => dossier === 'receptionne',
  a_pointer: ({ dossier, piecesControlees }) => dossier === 'receptionne' && piecesControlees === 0,
  a_declarer: ({ dossier, piecesControlees, piecesTransmises }) => dossier === 'receptionne' && piecesControlees > 0 && piecesTransmises === 0,
  en_retard: ({ dossier, recuLe }, jour) => dossier === 'receptionne' && recuLe !== null && Date.parse(jour) - Date.parse(recuLe) > 10 * 86_400_000,
  echeance_proche: ({ dossier, limiteLe }, jour) => (dossier === 'en_attente' || dossier === 'incomplet') && limiteLe >= jour && Date.parse(limiteLe) - Date.parse(jour) <= 7 * 86_400_000,
  attendues: ({ dossier }) => dossier === 'en_attente',
  incompletes: ({ dossier }) => dossier === 'incomplet',
  completes: ({ dossier }) => dossier === 'complet',
  avis_a_valider: ({ avisEtat }) => avisEtat === 'saisi',
  avis_valides: ({ avisEtat }) => avisEtat === 'valide',
}

const parmi = <T>(liste: readonly T[] | undefined, valeurs: readonly T[]): boolean => liste === undefined || liste.length === 0 || valeurs.some((valeur) => liste.includes(valeur))

function garde(ligne: Ligne, { vue, ...filtre }: Filtre): boolean {
  const mots = filtre.recherche === undefined ? [] : plier(filtre.recherche).split(' ')
  const noms = plier(`${ligne.nom} ${ligne.prenom}`).split(' ')
  return EST[vue](ligne, jour)
    && parmi(filtre.dossier, [ligne.dossier]) && parmi(filtre.avis, [ligne.avis]) && parmi(filtre.formationIds, [ligne.formationId]) && parmi(filtre.commissionIds, [ligne.commissionId])
    && parmi(filtre.tagIds, ligne.tagIds) && (filtre.mode === undefined || filtre.mode === ligne.mode) && mots.every((mot) => noms.some((nom) => nom.startsWith(mot)))
}

const CLE: Readonly<Record<Tri, (ligne: Ligne) => string>> = { numero: ({ numero }) => numero, nom: ({ nom, prenom }) => plier(`${nom} ${prenom}`), formation: ({ formation }) => plier(formation), reception: ({ recuLe }) => recuLe ?? '', limite: ({ limiteLe }) => limiteLe, modification: ({ modifieeLe }) => modifieeLe }

function enOrdre(ids: readonly number[], tri: Tri, sens: Sens): boolean {
  const parId = new Map(lignes.map((ligne) => [ligne.id, ligne]))
  const cles = ids.map((id) => [CLE[tri](parId.get(id) as Ligne), id] as const)
  const signe = sens === 'asc' ? 1 : -1
  return cles.every(([cle, id], i) => i === 0 || signe * (cle < (cles[i - 1]?.[0] ?? '') ? -1 : cle > (cles[i - 1]?.[0] ?? '') ? 1 : id - (cles[i - 1]?.[1] ?? 0)) > 0)
}

const sousListe = <T>(valeurs: readonly T[]) => fc.option(fc.subarray([...valeurs], { minLength: 1 }), { nil: undefined })

const filtres: fc.Arbitrary<Filtre> = fc.record({
  vue: fc.constantFrom(...VUES), dossier: sousListe(['en_attente', 'receptionne', 'incomplet', 'complet'] as const), avis: sousListe(['aucun', 'favorable', 'defavorable', 'liste_attente'] as const),
  mode: fc.option(fc.constantFrom('courrier', 'dematerialise'), { nil: undefined }), formationIds: sousListe([1, 2]), commissionIds: sousListe([1, 99]), tagIds: sousListe([1, 2]),
  recherche: fc.option(fc.constantFrom('luk', 'nguyen', 'p1', 'de la', 'WEISS', 'zzz', 'abel p'), { nil: undefined }),
})

test('toute vue sous tout filtre : les mêmes candidatures qu’un tri à la main, dans l’ordre, comptées juste', { timeout: 120_000 }, async () => {
  let vides = 0
  await fc.assert(
    fc.asyncProperty(filtres, fc.constantFrom(...TRIS), fc.constantFrom(...SENS), async (filtre, tri, sens) => {
      const attendues = lignes.filter((ligne) => garde(ligne, filtre)).map(({ id }) => id)
      vides += Number(attendues.length === 0)
      const { ids: texte, total } = await listIdsFile(essai.ctx, { filtre, ordre: { tri, sens } })
      const ids = lireIds(texte)
      expect([...ids].sort((a, b) => a - b)).toEqual(attendues.sort((a, b) => a - b))
      expect(enOrdre(ids, tri, sens)).toBe(true)
      const premieres = await listPremieres(essai.ctx, { filtre, ordre: { tri, sens }, limite: 20 })
      expect({ total, ids: premieres.lignes.map(({ id }) => id), premieres: premieres.total }).toEqual({ total: ids.length, ids: ids.slice(0, 20), premieres: ids.length })
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect(vides).toBeLessThan(50)
})

test('chaque vue et chaque valeur de facette est comptée comme à la main', { timeout: 120_000 }, () => {
  const valeurs: Readonly<Record<string, (ligne: Ligne) => (string | number)[]>> = { dossier: ({ dossier }) => [dossier], avis: ({ avis }) => [avis], formation: ({ formationId }) => [formationId], commission: ({ commissionId }) => [commissionId], mode: ({ mode }) => [mode], tag: ({ tagIds }) => tagIds }
  const champs: Readonly<Record<string, keyof Filtre>> = { dossier: 'dossier', avis: 'avis', formation: 'formationIds', commission: 'commissionIds', mode: 'mode', tag: 'tagIds' }
  fc.assert(
    fc.property(filtres, (filtre) => {
      const { vues, facettes } = compterFacettes(essai.ctx.db, demandeFile(essai.ctx, filtre, { tri: 'numero', sens: 'asc' }))
      expect(vues).toEqual(Object.fromEntries(VUES.map((vue) => [vue, lignes.filter((ligne) => garde(ligne, { ...filtre, vue })).length])))
      for (const [facette, lire] of Object.entries(valeurs)) {
        const compte = new Map<string, number>()
        const champ = champs[facette] ?? 'vue'
        for (const ligne of lignes.filter((one) => garde(one, { ...filtre, [champ]: undefined }))) for (const valeur of lire(ligne)) compte.set(String(valeur), (compte.get(String(valeur)) ?? 0) + 1)
        expect([facette, Object.fromEntries((facettes[facette] ?? []).map(({ cle, total }) => [cle, total]))]).toEqual([facette, Object.fromEntries(compte)])
      }
    }),
    { numRuns: 60, endOnFailure: true },
  )
})

test('le processus de lecture compte comme le cœur', async () => {
  for (const filtre of [{ vue: 'a_controler', mode: 'courrier' }, { vue: 'toutes', recherche: 'nguyen', tagIds: [1, 2] }] as const) {
    expect(await compterFacettesFile(essai.ctx, { filtre })).toEqual(compterFacettes(essai.ctx.db, demandeFile(essai.ctx, filtre, { tri: 'numero', sens: 'asc' })))
  }
})

test('sans filtre, les compteurs tenus par les déclencheurs disent la même chose', async () => {
  const { vues } = await compterFacettesFile(essai.ctx, { filtre: { vue: 'toutes' } })
  expect(vues).toEqual(Object.fromEntries(VUES.map((vue) => [vue, lignes.filter((ligne) => garde(ligne, { vue })).length])))
})

/** A range of dates and another order cannot share an index: the few candidatures of the coming week are sorted by hand. */
const triParNature = (vue: Vue, tri: Tri): boolean => vue === 'echeance_proche' && tri !== 'limite'

test('onze vues × six tris × deux sens : aucun tri à refaire, jamais de table parcourue', () => {
  const plans = VUES.flatMap((vue) => TRIS.flatMap((tri) => SENS.map((sens) => ({ vue, tri, plan: expliquerFile(essai.ctx.db, demandeFile(essai.ctx, { vue }, { tri, sens })).join(' | ') }))))
  const tries = plans.filter(({ plan }) => plan.includes('TEMP B-TREE'))
  expect(tries.filter(({ vue, tri }) => !triParNature(vue, tri))).toEqual([])
  expect(plans.filter(({ plan }) => !/USING (COVERING )?INDEX/.test(plan))).toEqual([])
  expect(plans.filter(({ vue, tri, plan }) => vue === 'echeance_proche' && tri === 'limite' && !plan.includes('COVERING'))).toEqual([])
  expect([plans.length, tries.length]).toEqual([132, 10])
})
