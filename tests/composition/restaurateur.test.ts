import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MONDE_REEL, type BureauOuvert } from '#main/composition/bureau-ouvert.ts'
import { createDiffusion } from '#main/composition/diffusion.ts'
import { createMaison, type Maison } from '#main/composition/maison.ts'
import { teteDuJournal } from '#main/database/queries/journal.ts'
import { prendreVerrou } from '#main/database/verrou.ts'
import { createForkNode } from '#main/travaux/fork-node.ts'
import { REGISTRE } from '#main/travaux/registre.ts'
import { createTravaux, type Travaux } from '#main/travaux/travaux.ts'
import { regler } from '#main/usecases/bureau/etablissement.ts'
import { listSauvegardes, reglerSauvegarde, sauvegarderMaintenant } from '#main/usecases/bureau/sauvegardes.ts'
import type { TravailView } from '#shared/contract/travaux.ts'

const RACINE = join(import.meta.dirname, '../..')
const NOUVEAU = {
  etablissement: { nom: 'Université de Haute-Rive', adresse: '', ville: 'Poitiers', service: '', courriel: '', telephone: '' },
  campagne: { code: '2027', libelle: '2027-2028', debutLe: '2026-11-01', finLe: '2027-10-31' },
  moi: { prenom: 'Inès', nom: 'Lefèvre', qualite: 'gestionnaire' },
}

let lieu: string
let dataDir: string
let cle: string
let travaux: Travaux
let maison: Maison
const consignees: unknown[] = []

const bureau = (): BureauOuvert => maison.bureau() ?? expect.unreachable('aucun bureau')
const ctx = () => bureau().contexte(null)

async function jusqua<T>(lire: () => T | undefined): Promise<T> {
  for (;;) {
    const lu = lire()
    if (lu !== undefined) return lu
    await attendre(10)
  }
}

const fin = (lire: () => TravailView | undefined): Promise<TravailView> =>
  jusqua(() => {
    const travail = lire() ?? expect.unreachable('travail inconnu')
    return travail.etat === 'en_cours' ? undefined : travail
  })

const actesPermis = () => jusqua(() => (maison.bureau()?.verification === false ? true : undefined))

function creerMaison(): Maison {
  return createMaison({
    dataDir, racine: RACINE, demo: false, monde: MONDE_REEL, travaux, diffusion: createDiffusion(), modeles: { courriels: [], lettres: [] }, dossierPersonnel: dataDir,
    consigner: (error) => String(consignees.push(error)),
    secrets: { durable: false, get: () => Promise.resolve(undefined), set: () => Promise.resolve() },
  })
}

const sauvegarder = (): Promise<TravailView> => {
  const { travailId } = sauvegarderMaintenant(ctx())
  return fin(() => bureau().outils.travaux.get(travailId))
}

const generation = async (): Promise<string> => (await listSauvegardes(ctx(), maison.examinerSauvegarde)).generations[0]?.nom ?? ''
const restes = (): string[] => readdirSync(lieu).filter((nom) => nom.includes('.restauration-'))
const lignesLuesAilleurs = async (): Promise<number> => (await bureau().outils.travaux.lireAilleurs<{ lignes: number }>('verifierJournal', null)).lignes
const EN_COURS = expect.objectContaining({ code: 'SAUVEGARDE', data: { code: 'E-SAUV-EN-COURS' } })

beforeEach(async () => {
  lieu = mkdtempSync(join(tmpdir(), 'pli-restaurer-'))
  dataDir = join(lieu, 'donnees')
  cle = join(lieu, 'cle')
  mkdirSync(cle)
  consignees.length = 0
  travaux = createTravaux({ fork: createForkNode(), registre: REGISTRE })
  maison = creerMaison()
  await maison.ouvrir(dataDir, false)
  await actesPermis()
  await maison.creer({ porte: 'navigateur', place: null }, NOUVEAU)
  reglerSauvegarde(ctx(), { dossier: cle })
})
afterEach(async () => {
  await maison.close()
  await travaux.close()
  rmSync(lieu, { recursive: true, force: true })
})

describe('une restauration', () => {
  it('se suit jusqu’au bout sans lâcher le dossier, et tous lisent ensuite le bureau restauré', async () => {
    await sauvegarder()
    for (const retardJours of [3, 4, 5]) regler(ctx(), { retardJours })
    const avant = await lignesLuesAilleurs()
    const verrou = readFileSync(join(dataDir, 'verrou.json'), 'utf8')
    const id = maison.restaurer(cle, await generation())
    expect(await fin(() => maison.travaux.get(id))).toMatchObject({ etat: 'fait', erreur: null })
    const apres = await lignesLuesAilleurs()
    expect({ moins: apres < avant, lignes: apres }).toEqual({ moins: true, lignes: teteDuJournal(bureau().base.db).sequence })
    expect(readFileSync(join(dataDir, 'verrou.json'), 'utf8')).toBe(verrou)
    expect([restes(), consignees]).toEqual([[], []])
  })

  it('en refuse une autre et tient le bureau où il est tant qu’elle dure', async () => {
    await sauvegarder()
    const nom = await generation()
    const id = maison.restaurer(cle, nom)
    expect(() => maison.restaurer(cle, nom)).toThrowError(EN_COURS)
    await expect(maison.ouvrir(join(dataDir, 'demonstration'), true)).rejects.toThrowError(EN_COURS)
    expect(await fin(() => maison.travaux.get(id))).toMatchObject({ etat: 'fait' })
    expect(maison.dossier()).toBe(dataDir)
  })

  it('s’annule : le bureau n’a pas fermé, rien ne reste à côté', async () => {
    await sauvegarder()
    const ouvert = bureau()
    const id = maison.restaurer(cle, await generation())
    maison.travaux.annuler(id)
    expect(await fin(() => maison.travaux.get(id))).toMatchObject({ etat: 'annule' })
    expect({ leMeme: bureau() === ouvert, restes: restes() }).toEqual({ leMeme: true, restes: [] })
  })

  it('qui échoue dit pourquoi, par un refus qui a sa phrase', async () => {
    await sauvegarder()
    const nom = await generation()
    writeFileSync(join(cle, 'generations', nom, 'base.db'), 'abîmée')
    const id = maison.restaurer(cle, nom)
    expect(await fin(() => maison.travaux.get(id))).toMatchObject({ etat: 'echec', erreur: { code: 'SAUVEGARDE', data: { code: 'E-SAUV-TRONQUEE' } } })
    expect(consignees).toEqual([])
  })

  it('s’arrête avec Pli, qui rend le dossier après elle', async () => {
    await sauvegarder()
    maison.restaurer(cle, await generation())
    await maison.close()
    const verrou = prendreVerrou(dataDir, { secret: 'x', ouvertLe: '2027-01-01T00:00:00Z' })
    expect({ libre: verrou.ok, restes: restes() }).toEqual({ libre: true, restes: [] })
    if (verrou.ok) verrou.liberer()
  })
})

describe('les sauvegardes', () => {
  it('une seule à la fois : la seconde demande rend la première', async () => {
    const { travailId } = sauvegarderMaintenant(ctx())
    expect(sauvegarderMaintenant(ctx()).travailId).toBe(travailId)
    await fin(() => bureau().outils.travaux.get(travailId))
    const suivante = sauvegarderMaintenant(ctx()).travailId
    expect(suivante).not.toBe(travailId)
    expect(await fin(() => bureau().outils.travaux.get(suivante))).toMatchObject({ etat: 'fait' })
  })

  it('celle du jour part à l’ouverture, mais pas avant que la base soit connue saine', async () => {
    await maison.close()
    maison = creerMaison()
    await maison.ouvrir(dataDir, false)
    expect({ verification: bureau().verification, travaux: ctx().travaux.list() }).toEqual({ verification: true, travaux: [] })
    await actesPermis()
    expect(ctx().travaux.list()).toMatchObject([{ genre: 'sauvegarder' }])
  })
})

it('une base condamnée arrête ses longs travaux, sans un mot de plus', async () => {
  const { travailId } = sauvegarderMaintenant(ctx())
  const { outils } = bureau()
  bureau().abandonner()
  expect(await fin(() => outils.travaux.get(travailId))).toMatchObject({ etat: 'annule' })
  expect(consignees).toEqual([])
})
