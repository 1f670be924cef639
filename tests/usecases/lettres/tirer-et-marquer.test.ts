import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getDossier } from '#main/database/queries/candidatures.ts'
import { updateGestionnaire } from '#main/database/queries/bureau.ts'
import { listJournal } from '#main/database/queries/journal.ts'
import { saisirAvis } from '#main/usecases/avis/saisir-avis.ts'
import { apercevoirLettre } from '#main/usecases/lettres/apercevoir-lettre.ts'
import { listerIdsLettres, listerLettres } from '#main/usecases/lettres/consulter-lettres.ts'
import { demarquer, marquerImprimees, marquerNotifiee, marquerPostees } from '#main/usecases/lettres/marquer-lettres.ts'
import { exporterLettres, imprimerLettres } from '#main/usecases/lettres/tirer-lettres.ts'
import { uneCandidature } from '../../support/bureau-essai.ts'
import { texteDe } from '../../letters/lecture-pdf.ts'
import { lireZip } from '../../letters/lire-zip.ts'
import { ADMISSION, attendreLaPresse, attendreTravail, lettresDuBureau, nommerTribunal, ouvrirBureauLettres, REFUS, rendre, type BureauLettres } from './bureau-lettres.ts'

let bureau: BureauLettres
let sortie: string

beforeEach(async () => {
  bureau = await ouvrirBureauLettres()
  sortie = mkdtempSync(join(tmpdir(), 'pli-sortie-'))
})
afterEach(async () => {
  await bureau.essai.close()
  rmSync(sortie, { recursive: true, force: true })
})

const ids = () => lettresDuBureau(bureau).map(({ id }) => id)
const exporte = (exportId: string | null): Uint8Array => bureau.essai.bureau.exports.get(exportId ?? '')?.octets ?? new Uint8Array()
const empreinte = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

describe('printing a selection', () => {
  it('makes one PDF in the order asked, each letter on its own sheets', async () => {
    for (const nom of ['Aubert', 'Bernard', 'Chen']) await rendre(bureau, ADMISSION, nom)
    const [a = 0, b = 0, c = 0] = ids()
    const fin = await attendreTravail(bureau.essai.ctx, imprimerLettres(bureau.essai.ctx, { ids: [c, a, b], rectoVerso: true }))
    const octets = exporte(fin.exportId)
    const texte = await texteDe(octets)
    const pages = (await PDFDocument.load(octets)).getPageCount()
    expect({ etat: fin.etat, manquants: fin.manquants, ordre: ['CHEN', 'AUBERT', 'BERNARD'].map((nom) => texte.indexOf(nom)).every((place, rang, places) => place >= 0 && (rang === 0 || place > (places[rang - 1] ?? 0))), pages: pages % 2 }).toEqual({ etat: 'fait', manquants: [], ordre: true, pages: 0 })
  })

  it('is refused to who may not validate an avis, and names no letter that does not exist', async () => {
    await rendre(bureau, ADMISSION)
    const { ctx } = bureau.essai
    expect(() => imprimerLettres(ctx, { ids: [...ids(), 999_999], rectoVerso: false })).toThrow('INTROUVABLE')
    updateGestionnaire(ctx.db, ctx.moi.id, { profil: 'lecture' as never })
    expect(() => imprimerLettres(bureau.essai.ctx, { ids: ids(), rectoVerso: false })).toThrow('ROLE_INTERDIT')
  })
})

describe('exporting one file a letter', () => {
  it('names the files as eCandidat does, each its own, with the list written beside', async () => {
    await rendre(bureau, REFUS(bureau.essai.ctx), 'Łukasiewicz Ø')
    await rendre(bureau, ADMISSION, 'Aubert')
    const lettres = await attendreLaPresse(bureau)
    const fin = await attendreTravail(bureau.essai.ctx, exporterLettres(bureau.essai.ctx, { ids: ids(), dossier: sortie }))
    const noms = readdirSync(sortie).sort()
    const numeros = lettres.map(({ candidatureId }) => getDossier(bureau.essai.ctx.db, candidatureId)?.candidature.numero)
    expect(fin).toMatchObject({ etat: 'fait', manquants: [], dossier: sortie })
    expect(noms.filter((nom) => nom.endsWith('.pdf'))).toEqual([`lettre_admission-${numeros[1]}_AUBERT_JAN-M1INFO.pdf`, `lettre_refus-${numeros[0]}_LUKASIEWICZ_O_JAN-M1INFO.pdf`])
    expect(new Set(noms.filter((nom) => nom.endsWith('.pdf')).map((nom) => empreinte(readFileSync(join(sortie, nom)))))).toEqual(new Set(lettres.map(({ sha256 }) => sha256)))
    expect(readFileSync(join(sortie, noms.find((nom) => nom.startsWith('manifeste')) ?? ''), 'utf8').split('\r\n')).toHaveLength(4)
  })

  it('never writes over another file, and a second run adds nothing', async () => {
    await rendre(bureau, ADMISSION, 'Aubert')
    await attendreLaPresse(bureau)
    const nom = listerLettres(bureau.essai.ctx, { groupe: 'toutes', limite: 10 }).lettres[0]?.nomFichier ?? ''
    writeFileSync(join(sortie, nom), 'le fichier de quelqu’un')
    for (let fois = 0; fois < 2; fois += 1) await attendreTravail(bureau.essai.ctx, exporterLettres(bureau.essai.ctx, { ids: ids(), dossier: sortie }))
    expect([readFileSync(join(sortie, nom), 'utf8'), readdirSync(sortie).filter((name) => name.endsWith('.pdf')).sort()]).toEqual(['le fichier de quelqu’un', [nom, nom.replace('.pdf', '_2.pdf')].sort()])
  })

  it('says that the folder is not there', async () => {
    await rendre(bureau, ADMISSION)
    const fin = await attendreTravail(bureau.essai.ctx, exporterLettres(bureau.essai.ctx, { ids: ids(), dossier: join(sortie, 'absent') }))
    expect({ etat: fin.etat, erreur: fin.erreur }).toEqual({ etat: 'echec', erreur: { code: 'INTROUVABLE', data: { quoi: 'dossier' } } })
  })

  it('reports a letter whose bytes are gone, and writes the others', async () => {
    await rendre(bureau, ADMISSION, 'Aubert')
    await rendre(bureau, ADMISSION, 'Bernard')
    const [premiere] = await attendreLaPresse(bureau)
    rmSync(bureau.essai.ctx.fichiers.chemin(premiere?.sha256 ?? ''))
    const fin = await attendreTravail(bureau.essai.ctx, exporterLettres(bureau.essai.ctx, { ids: ids(), dossier: sortie }))
    expect([fin.manquants.map((nom) => /_AUBERT_/.test(nom)), readdirSync(sortie).filter((nom) => nom.endsWith('.pdf')).length]).toEqual([[true], 1])
  })

  it('without a folder, gives one archive with the same bytes', async () => {
    for (const nom of ['Aubert', 'Bernard']) await rendre(bureau, ADMISSION, nom)
    const lettres = await attendreLaPresse(bureau)
    const fin = await attendreTravail(bureau.essai.ctx, exporterLettres(bureau.essai.ctx, { ids: ids() }))
    const fichiers = lireZip(exporte(fin.exportId))
    expect(fichiers.filter(({ nom }) => nom.endsWith('.pdf')).map(({ octets }) => empreinte(octets))).toEqual(lettres.map(({ sha256 }) => sha256))
  })
})

describe('the life of a letter', () => {
  it('goes from to print, to post, to posted, each act journaled with its date', async () => {
    await rendre(bureau, ADMISSION)
    await attendreLaPresse(bureau)
    const groupes = () => listerLettres(bureau.essai.ctx, { groupe: 'toutes', limite: 10 }).groupes
    const suite = [groupes()]
    await marquerImprimees(bureau.essai.ctx, { ids: ids(), date: '2027-03-11' })
    suite.push(groupes())
    await marquerPostees(bureau.essai.ctx, { ids: ids(), date: '2027-03-12' })
    suite.push(groupes())
    expect(suite).toEqual([
      { toutes: 1, a_imprimer: 1, a_poster: 0, postees: 0, annulees: 0 },
      { toutes: 1, a_imprimer: 0, a_poster: 1, postees: 0, annulees: 0 },
      { toutes: 1, a_imprimer: 0, a_poster: 0, postees: 1, annulees: 0 },
    ])
    const [id = 0] = ids()
    expect(marquerNotifiee(bureau.essai.ctx, { id, date: '2027-03-12', comment: 'avis_reception' })).toMatchObject({ imprimeeLe: '2027-03-11', posteeLe: '2027-03-12', notifieeLe: '2027-03-12', notifieeComment: 'avis_reception' })
    expect(['imprimer_lettre', 'poster_lettre', 'notifier_lettre'].map((acte) => listJournal(bureau.essai.ctx.db, { acte }, 9).length)).toEqual([1, 1, 1])
  })

  it('marked by mistake, takes its dates back, unless something happened to it since', async () => {
    for (const nom of ['Aubert', 'Bernard']) await rendre(bureau, ADMISSION, nom)
    await attendreLaPresse(bureau)
    const { ctx } = bureau.essai
    const [premiere = 0, seconde = 0] = ids()
    const dates = (id: number) => listerLettres(ctx, { groupe: 'toutes', limite: 10 }).lettres.filter((lettre) => lettre.id === id).map(({ imprimeeLe, posteeLe }) => [imprimeeLe, posteeLe])[0]
    const imprimees = await marquerImprimees(ctx, { ids: [premiere], date: '2027-03-10' })
    const postees = await marquerPostees(ctx, { ids: ids(), date: '2027-03-12' })
    expect([dates(premiere), dates(seconde)]).toEqual([['2027-03-10', '2027-03-12'], ['2027-03-12', '2027-03-12']])
    marquerNotifiee(ctx, { id: seconde, date: '2027-03-12', comment: 'remise' })
    expect(await demarquer(ctx, postees)).toEqual({ changees: 1 })
    expect([dates(premiere), dates(seconde)]).toEqual([['2027-03-10', null], ['2027-03-12', '2027-03-12']])
    expect(listJournal(ctx.db, { acte: 'demarquer_lettre' }, 9)).toHaveLength(1)
    expect(await demarquer(ctx, postees)).toEqual({ changees: 0 })
    expect(await demarquer(ctx, imprimees)).toEqual({ changees: 1 })
    expect(dates(premiere)).toEqual([null, null])
    await expect(demarquer(ctx, { marques: [{ id: premiere, avant: { imprimeeLe: '2099-01-01', posteeLe: null }, apres: { imprimeeLe: null, posteeLe: null } }] })).rejects.toThrow('DATE_FUTURE')
  })

  it('is told to its open dossier at each step: issued, printed, posted, notified', async () => {
    const { candidatureId } = await rendre(bureau, ADMISSION)
    const { ctx, evenements } = bureau.essai
    const dites = async (geste: () => unknown): Promise<unknown[]> => {
      evenements.length = 0
      await geste()
      return evenements.filter(({ type }) => type === 'candidatures_changees')
    }
    const [id = 0] = ids()
    const marque = { ids: [id], date: '2027-03-12' }
    const gestes = [() => attendreLaPresse(bureau), () => marquerImprimees(ctx, marque), () => marquerPostees(ctx, marque), () => marquerNotifiee(ctx, { id, date: '2027-03-12', comment: 'remise' })]
    for (const geste of gestes) expect(await dites(geste)).toMatchObject([{ candidatureIds: [candidatureId] }])
  })

  it('posted without being said printed gets both dates; the same date again changes nothing', async () => {
    await rendre(bureau, ADMISSION)
    await attendreLaPresse(bureau)
    const poster = async () => (await marquerPostees(bureau.essai.ctx, { ids: ids(), date: '2027-03-10' })).marques.map(({ avant }) => avant)
    expect([await poster(), await poster(), lettresDuBureau(bureau).map(({ imprimeeLe, posteeLe }) => [imprimeeLe, posteeLe])]).toEqual([[{ imprimeeLe: null, posteeLe: null }], [], [['2027-03-10', '2027-03-10']]])
  })

  it('no date is in the future, and a letter still without bytes is not printed', async () => {
    await rendre(bureau, ADMISSION)
    const marque = { ids: ids(), date: '2027-03-12' }
    expect(await marquerImprimees(bureau.essai.ctx, marque)).toEqual({ marques: [] })
    await expect(marquerPostees(bureau.essai.ctx, { ...marque, date: '2027-03-13' })).rejects.toThrow('DATE_FUTURE')
    expect(() => marquerNotifiee(bureau.essai.ctx, { id: ids()[0] ?? 0, date: '2027-03-12', comment: 'remise' })).toThrow('INTROUVABLE')
  })

  it('is found by name, number and genre, beyond the page that is loaded', async () => {
    for (const nom of ['Aubert', 'Bernard', 'Aubertín']) await rendre(bureau, nom === 'Bernard' ? REFUS(bureau.essai.ctx) : ADMISSION, nom)
    const { ctx } = bureau.essai
    const page = listerLettres(ctx, { groupe: 'a_imprimer', recherche: 'aúBert', limite: 1 })
    expect({ noms: page.lettres.map(({ nom }) => nom), total: page.total, refus: listerLettres(ctx, { groupe: 'toutes', genre: 'refus', limite: 10 }).total, ids: listerIdsLettres(ctx, { groupe: 'a_imprimer', recherche: 'aubert' }).length }).toEqual({ noms: ['AUBERTÍN'], total: 2, refus: 1, ids: 2 })
  })
})

describe('the preview of an avis', () => {
  const saisi = async (): Promise<number> => {
    const { id } = uneCandidature(bureau.essai.ctx, bureau.catalogue.formationId, { identite: { nom: 'Aubert' } })
    await saisirAvis(bureau.essai.ctx, { candidatureIds: [id], avis: REFUS(bureau.essai.ctx) })
    return id
  }

  it('is the very letter that validating will issue, and records nothing', async () => {
    const candidatureId = await saisi()
    const { exportId } = await apercevoirLettre(bureau.essai.ctx, { candidatureId })
    expect([(await texteDe(exporte(exportId))).includes('Tribunal administratif de Poitiers'), lettresDuBureau(bureau)]).toEqual([true, []])
  })

  it('refuses as validating would: no avis, no court', async () => {
    const sansAvis = uneCandidature(bureau.essai.ctx, bureau.catalogue.formationId).id
    await expect(apercevoirLettre(bureau.essai.ctx, { candidatureId: sansAvis })).rejects.toThrow('AVIS_ABSENT')
    const candidatureId = await saisi()
    nommerTribunal(bureau.essai.ctx, { tribunal: '', tribunalAdresse: '' })
    await expect(apercevoirLettre(bureau.essai.ctx, { candidatureId })).rejects.toThrow('VOIES_ET_DELAIS_ABSENTS')
  })
})
