import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getAvisCourant } from '#main/database/queries/avis.ts'
import { insertLettre } from '#main/database/queries/lettres.ts'
import { listJournal } from '#main/database/queries/journal.ts'
import { annulerValidation } from '#main/usecases/avis/revenir-sur-avis.ts'
import { enregistrerSignataire } from '#main/usecases/bureau/signataires.ts'
import { marquerImprimees } from '#main/usecases/lettres/marquer-lettres.ts'
import { ADMISSION, attendreLaPresse, lettresDuBureau, nommerTribunal, ouvrirBureauLettres, REFUS, rendre, type BureauLettres } from './bureau-lettres.ts'
import { ouvrirBureauEssai } from '../../support/bureau-essai.ts'
import { texteDe } from '../../letters/lecture-pdf.ts'

let bureau: BureauLettres

beforeEach(async () => {
  bureau = await ouvrirBureauLettres()
})
afterEach(() => bureau.essai.close())

const octetsDe = async (sha256: string | null): Promise<Uint8Array> => {
  const octets = await bureau.essai.ctx.fichiers.lire(sha256 ?? '')
  if (octets === undefined) throw new Error('no bytes')
  return octets
}

const annuler = (candidatureId: number) => {
  const avis = getAvisCourant(bureau.essai.ctx.db, candidatureId)
  return annulerValidation(bureau.essai.ctx, { avisId: avis?.id ?? 0, version: avis?.version ?? 0 })
}

const changerSignataire = (change: { delegation?: boolean; arrete?: string; valideAu?: string | null; actif?: boolean }) =>
  enregistrerSignataire(bureau.essai.ctx, {
    id: bureau.catalogue.signataireId, version: 1, prenom: 'Claire', nom: 'Morvan', qualite: 'Vice-présidente', delegation: true, autorite: 'la présidente', arrete: 'Arrêté n° 2026-112', valideDu: '2026-01-01', valideAu: '2027-12-31', actif: true, ...change,
  })

describe('a validated avis', () => {
  it('gives a letter that is stored under its hash, journaled and announced', async () => {
    const { candidatureId } = await rendre(bureau, REFUS(bureau.essai.ctx))
    const [lettre] = await attendreLaPresse(bureau)
    const octets = await octetsDe(lettre?.sha256 ?? null)
    expect({ statut: lettre?.statut, genre: lettre?.genre, taille: lettre?.tailleOctets, sha256: lettre?.sha256, emiseLe: lettre?.emiseLe }).toEqual({
      statut: 'emise', genre: 'refus', taille: octets.length, sha256: createHash('sha256').update(octets).digest('hex'), emiseLe: bureau.essai.horloge.maintenant,
    })
    const [ligne] = listJournal(bureau.essai.ctx.db, { acte: 'emettre_lettre' }, 10)
    expect({ par: ligne?.par, candidatureId: ligne?.candidatureId, sujetId: ligne?.sujetId }).toEqual({ par: 'Inès Lefèvre', candidatureId, sujetId: lettre?.id })
    expect(bureau.essai.evenements.filter(({ type }) => type === 'lettres_changees').at(-1)).toMatchObject({ lettreIds: [lettre?.id] })
  })

  it('says on paper who decides, and the court with its address', async () => {
    await rendre(bureau, REFUS(bureau.essai.ctx), 'ŁUKASIEWICZ')
    const [lettre] = await attendreLaPresse(bureau)
    const texte = (await texteDe(await octetsDe(lettre?.sha256 ?? null))).replaceAll(/\s+/g, ' ')
    for (const mention of ['Claire Morvan', 'Tribunal administratif de Poitiers', '15, rue de Blossac', 'deux mois', 'ŁUKASIEWICZ', '4, rue des Lilas']) expect(texte).toContain(mention)
  })
})

describe('what a letter may not leave without', () => {
  const codes = async () => (await rendre(bureau, REFUS(bureau.essai.ctx))).rapport.refus.map(({ code }) => code)

  it('a refusal without a court is not validated (CJA R421-5)', async () => {
    nommerTribunal(bureau.essai.ctx, { tribunal: '', tribunalAdresse: '' })
    expect([await codes(), lettresDuBureau(bureau)]).toEqual([['VOIES_ET_DELAIS_ABSENTS'], []])
  })

  it('a delegate out of his dates signs nothing (CRPA L212-1)', async () => {
    changerSignataire({ valideAu: '2027-03-11' })
    expect([await codes(), lettresDuBureau(bureau)]).toEqual([['SIGNATAIRE_ABSENT'], []])
  })

  it('a delegate signs on the last day of his arrêté', async () => {
    changerSignataire({ valideAu: '2027-03-12' })
    expect(await codes()).toEqual([])
  })

  it('a signatory who left signs nothing', async () => {
    changerSignataire({ actif: false })
    expect(await codes()).toEqual(['SIGNATAIRE_ABSENT'])
  })
})

describe('undoing a validation', () => {
  it('sets its letter aside, with its bytes and its number', async () => {
    const { candidatureId } = await rendre(bureau, ADMISSION)
    const [avant] = await attendreLaPresse(bureau)
    annuler(candidatureId)
    const [apres] = lettresDuBureau(bureau)
    expect({ statut: apres?.statut, sha256: apres?.sha256, annuleeLe: apres?.annuleeLe }).toEqual({ statut: 'annulee', sha256: avant?.sha256, annuleeLe: bureau.essai.horloge.maintenant })
  })

  it('is impossible once the letter is printed', async () => {
    const { candidatureId } = await rendre(bureau, ADMISSION)
    const [lettre] = await attendreLaPresse(bureau)
    await marquerImprimees(bureau.essai.ctx, { ids: [lettre?.id ?? 0], date: '2027-03-12' })
    expect(() => annuler(candidatureId)).toThrow('DEJA_PARTI')
    expect(lettresDuBureau(bureau)[0]?.statut).toBe('emise')
  })

  it('before the press came, the letter is never made', async () => {
    const { candidatureId } = await rendre(bureau, ADMISSION)
    annuler(candidatureId)
    await attendreLaPresse(bureau)
    expect(lettresDuBureau(bureau).map(({ statut, sha256 }) => ({ statut, sha256 }))).toEqual([{ statut: 'annulee', sha256: null }])
  })
})

describe('the press', () => {
  it('logs a letter that it cannot make, once, and makes the others', async () => {
    const { ctx } = bureau.essai
    const { candidatureId } = await rendre(bureau, ADMISSION, 'Un')
    const [modele] = await attendreLaPresse(bureau)
    const donnees = JSON.parse(modele?.donnees ?? '') as { expediteur: { logoSha256: string | null } }
    donnees.expediteur.logoSha256 = 'a'.repeat(64)
    const perdue = insertLettre(ctx.db, { candidatureId, genre: 'admission', modeleVersion: 1, donnees: JSON.stringify(donnees), creeeLe: ctx.maintenant(), creeePar: ctx.moi.id })
    for (const nom of ['Deux', 'Trois']) {
      const avant = lettresDuBureau(bureau).filter(({ statut }) => statut === 'emise').length
      await rendre(bureau, ADMISSION, nom)
      await expect.poll(() => lettresDuBureau(bureau).filter(({ statut }) => statut === 'emise').length, { timeout: 20_000 }).toBe(avant + 1)
    }
    const dites = bureau.essai.consignees.map((said) => /letter \d+ cannot be made/.exec(String(said))?.[0] ?? String(said))
    expect([lettresDuBureau(bureau).map(({ statut }) => statut), dites]).toEqual([['emise', 'a_produire', 'emise', 'emise'], [`letter ${perdue} cannot be made`]])
  })

  it('takes up after a stop what it had not recorded: the same bytes as without a stop', async () => {
    for (let rang = 0; rang < 12; rang += 1) await rendre(bureau, ADMISSION, `Candidat ${rang}`)
    const donnees = lettresDuBureau(bureau).map((lettre) => lettre.donnees)
    await bureau.essai.bureau.close()
    const reprise = await ouvrirBureauEssai({ dossier: bureau.essai.dossier, demarrer: true })
    try {
      const repris = { ...bureau, essai: reprise }
      const lettres = await attendreLaPresse(repris)
      const directes = await Promise.all(donnees.map(async (gelees) => createHash('sha256').update(await reprise.ctx.lettres.apercevoir(gelees)).digest('hex')))
      expect(lettres.map(({ sha256 }) => sha256)).toEqual(directes)
    } finally {
      await reprise.close()
      rmSync(bureau.essai.dossier, { recursive: true, force: true })
      bureau = await ouvrirBureauLettres()
    }
  })
})
