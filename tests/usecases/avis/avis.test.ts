import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getAvisCourant, listAvis } from '#main/database/queries/avis.ts'
import { getCandidature } from '#main/database/queries/candidatures.ts'
import { getCourriel, listCourrielsDe, updateCourriel } from '#main/database/queries/courriels.ts'
import { updateEtablissement, updateSignataire } from '#main/database/queries/bureau.ts'
import { listResumesDe } from '#main/database/queries/lettres.ts'
import { listMotifs } from '#main/database/queries/motifs.ts'
import { repondre } from '#main/usecases/avis/repondre.ts'
import { annulerValidation, leverReserve, retirerAvis } from '#main/usecases/avis/revenir-sur-avis.ts'
import { saisirAvis } from '#main/usecases/avis/saisir-avis.ts'
import { previsualiserValidation, validerAvis } from '#main/usecases/avis/valider-avis.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { abandonnerCourriel } from '#main/usecases/courriels/abandonner-courriel.ts'
import { enregistrerSignataire, listSignatairesView } from '#main/usecases/bureau/signataires.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai, type Catalogue } from '../../support/bureau-essai.ts'

let essai: BureauEssai
let catalogue: Catalogue
let id: number

beforeEach(async () => {
  essai = await ouvrirBureauEssai()
  catalogue = await unCatalogue(essai.ctx)
  updateEtablissement(essai.ctx.db, { tribunal: 'tribunal administratif de Poitiers', tribunalAdresse: '15, rue de Blossac, 86000 Poitiers' })
  id = uneCandidature(essai.ctx, catalogue.formationId).id
})

afterEach(() => essai.close())

const motifId = (): number => listMotifs(essai.ctx.db, 'avis')[0]?.id ?? 0
const courant = () => getAvisCourant(essai.ctx.db, id)
const saisir = (avis: Parameters<typeof saisirAvis>[1]['avis']) => saisirAvis(essai.ctx, { candidatureIds: [id], avis })
const valider = () => validerAvis(essai.ctx, { candidatureIds: [id] })

describe('saisir un avis', () => {
  it('exige le motif d’un avis défavorable et le rang d’une liste complémentaire, avant d’écrire quoi que ce soit', async () => {
    await expect(saisir({ type: 'defavorable' })).rejects.toMatchObject({ code: 'AVIS_INCOMPLET', data: { champ: 'motifId' } })
    await expect(saisir({ type: 'liste_complementaire' })).rejects.toMatchObject({ code: 'AVIS_INCOMPLET', data: { champ: 'rang' } })
    expect(listAvis(essai.ctx.db, id)).toEqual([])
  })

  it('garde l’historique : un nouvel avis est une nouvelle ligne et efface la réponse du candidat', async () => {
    await saisir({ type: 'favorable' })
    await valider()
    repondre(essai.ctx, { candidatureId: id, acte: 'confirmer', date: '2027-03-12', canal: 'telephone', motif: '', annoncer: false })
    await saisir({ type: 'liste_complementaire', rang: 3 })
    expect({ avis: listAvis(essai.ctx.db, id).map((one) => `${one.type} ${one.statut}`), reponse: getCandidature(essai.ctx.db, id)?.reponse }).toEqual({ avis: ['liste_complementaire saisi', 'favorable valide'], reponse: 'aucune' })
  })
})

describe('saisir un avis par-dessus un avis validé', () => {
  const sorties = () => ({ courriels: listCourrielsDe(essai.ctx.db, id).map((one) => one.statut), lettres: listResumesDe(essai.ctx.db, id).map((one) => one.statut) })
  const annonce = () => getDossierView(essai.ctx, { id }).avis.map((one) => one.annonce)

  it('reprend ce que le premier allait envoyer, et le dit avant comme après', async () => {
    await saisir({ type: 'favorable' })
    await valider()
    const avant = annonce()
    const { reprises } = await saisir({ type: 'defavorable', motifId: motifId() })
    expect({ avant, reprises, apres: annonce(), ...sorties() }).toEqual({ avant: ['en_attente'], reprises: 1, apres: ['aucune', 'aucune'], courriels: ['brouillon'], lettres: ['annulee'] })
  })

  it('garde tout quand quelque chose est parti, et le dit avant', async () => {
    await saisir({ type: 'favorable' })
    await valider()
    const [courriel] = listCourrielsDe(essai.ctx.db, id)
    updateCourriel(essai.ctx.db, courriel?.id ?? 0, courriel?.version ?? 0, { statut: 'envoye' })
    const avant = annonce()
    const { reprises } = await saisir({ type: 'liste_attente' })
    expect({ avant, reprises, ...sorties() }).toEqual({ avant: ['partie'], reprises: 0, courriels: ['envoye'], lettres: ['a_produire'] })
  })

  it('retiré, rend la réponse du candidat et ce que le premier allait envoyer, avec tout son délai', async () => {
    await saisir({ type: 'favorable' })
    await valider()
    repondre(essai.ctx, { candidatureId: id, acte: 'confirmer', date: '2027-03-12', canal: 'telephone', motif: '', annoncer: false })
    await saisir({ type: 'liste_attente' })
    essai.horloge.avancer(5)
    const avis = courant()
    retirerAvis(essai.ctx, { avisId: avis?.id ?? 0, version: avis?.version ?? 0 })
    const { avis: type, avisEtat, reponse } = getCandidature(essai.ctx.db, id) ?? {}
    expect({ type, avisEtat, reponse, ...sorties(), partLe: listCourrielsDe(essai.ctx.db, id)[0]?.partLe }).toEqual({ type: 'favorable', avisEtat: 'valide', reponse: 'confirmee', courriels: ['en_attente'], lettres: ['a_produire'], partLe: '2027-03-12T09:15:00.000Z' })
  })

  it('retiré, ne revient pas sur ce que le candidat a répondu depuis, ni sur un brouillon abandonné depuis', async () => {
    await saisir({ type: 'favorable' })
    await valider()
    const dire = (acte: 'confirmer' | 'desister') => repondre(essai.ctx, { candidatureId: id, acte, date: '2027-03-12', canal: 'telephone', motif: '', annoncer: false })
    dire('confirmer')
    await saisir({ type: 'liste_attente' })
    dire('desister')
    const [courriel] = listCourrielsDe(essai.ctx.db, id)
    abandonnerCourriel(essai.ctx, { id: courriel?.id ?? 0, version: courriel?.version ?? 0 })
    const avis = courant()
    retirerAvis(essai.ctx, { avisId: avis?.id ?? 0, version: avis?.version ?? 0 })
    expect({ reponse: getCandidature(essai.ctx.db, id)?.reponse, ...sorties() }).toEqual({ reponse: 'desistee', courriels: ['annule'], lettres: ['a_produire'] })
  })
})

describe('valider un avis', () => {
  it('écrit l’avis, son courriel et sa lettre ensemble, la lettre jointe au courriel', async () => {
    await saisir({ type: 'favorable', reserve: 'de l’obtention de la licence' })
    const rapport = await valider()
    const [courriel] = listCourrielsDe(essai.ctx.db, id)
    const [lettre] = listResumesDe(essai.ctx.db, id)
    expect({ rapport, code: courriel?.code, jointe: getCourriel(essai.ctx.db, courriel?.id ?? 0)?.lettreId === lettre?.id, genre: lettre?.genre, statut: lettre?.statut }).toEqual({
      rapport: { faits: [id], refus: [], courriels: 1, lettres: 1, partLe: '2027-03-12T09:10:00.000Z' }, code: 'avis_favorable_reserve', jointe: true, genre: 'admission', statut: 'a_produire',
    })
  })

  it('ne valide pas un refus sans tribunal nommé : rien n’est émis, l’avis reste saisi', async () => {
    updateEtablissement(essai.ctx.db, { tribunal: '' })
    await saisir({ type: 'defavorable', motifId: motifId() })
    const { refus } = await valider()
    expect({ codes: refus.map((one) => one.code), statut: courant()?.statut, lettres: listResumesDe(essai.ctx.db, id).length }).toEqual({ codes: ['VOIES_ET_DELAIS_ABSENTS'], statut: 'saisi', lettres: 0 })
  })

  it('n’émet rien pour un délégataire hors de ses dates, ou sans arrêté', async () => {
    const [signataire] = listSignatairesView(essai.ctx)
    const { commissions: _commissions, image: _image, ...champs } = signataire as NonNullable<typeof signataire>
    enregistrerSignataire(essai.ctx, { ...champs, delegation: true, arrete: 'Arrêté 2026-114', valideDu: '2026-01-01', valideAu: '2027-03-11' })
    await saisir({ type: 'favorable' })
    const { refus } = await valider()
    expect(refus.map((one) => [one.code, one.donnees['raison']])).toEqual([['SIGNATAIRE_ABSENT', 'hors_dates']])
    updateSignataire(essai.ctx.db, champs.id, champs.version + 1, { valideAu: null })
    expect((await valider()).refus.map((one) => one.donnees['raison'])).toEqual(['delegation_incomplete'])
  })

  it('dit avant ce qui se passera, sans rien laisser', async () => {
    await saisir({ type: 'favorable' })
    const avant = await previsualiserValidation(essai.ctx, { candidatureIds: [id] })
    expect({ courriels: avant.courriels, lettres: avant.lettres, statut: courant()?.statut, ecrits: listCourrielsDe(essai.ctx.db, id).length + listResumesDe(essai.ctx.db, id).length }).toEqual({ courriels: 1, lettres: 1, statut: 'saisi', ecrits: 0 })
  })

  it('choisit la lettre seule pour un refus quand l’établissement le veut', async () => {
    updateEtablissement(essai.ctx.db, { refusParCourriel: false })
    await saisir({ type: 'defavorable', motifId: motifId() })
    const { courriels, lettres } = await valider()
    expect({ courriels, lettres }).toEqual({ courriels: 0, lettres: 1 })
  })
})

describe('revenir sur un avis', () => {
  it('annule la validation tant que rien n’est parti : le courriel devient brouillon, la lettre est annulée', async () => {
    await saisir({ type: 'favorable' })
    await valider()
    const avis = courant()
    annulerValidation(essai.ctx, { avisId: avis?.id ?? 0, version: avis?.version ?? 0 })
    expect({ avis: courant()?.statut, courriel: listCourrielsDe(essai.ctx.db, id)[0]?.statut, lettre: listResumesDe(essai.ctx.db, id)[0]?.statut }).toEqual({ avis: 'saisi', courriel: 'brouillon', lettre: 'annulee' })
  })

  it('ne l’annule plus quand le courriel est parti, et ne change rien', async () => {
    await saisir({ type: 'favorable' })
    await valider()
    const [courriel] = listCourrielsDe(essai.ctx.db, id)
    updateCourriel(essai.ctx.db, courriel?.id ?? 0, courriel?.version ?? 0, { statut: 'envoye' })
    const avis = courant()
    expect(() => annulerValidation(essai.ctx, { avisId: avis?.id ?? 0, version: avis?.version ?? 0 })).toThrowError(expect.objectContaining({ code: 'DEJA_PARTI' }))
    expect({ avis: courant()?.statut, lettre: listResumesDe(essai.ctx.db, id)[0]?.statut }).toEqual({ avis: 'valide', lettre: 'a_produire' })
  })

  it('retire un avis saisi : celui d’avant redevient courant', async () => {
    await saisir({ type: 'favorable' })
    await valider()
    await saisir({ type: 'liste_attente' })
    const avis = courant()
    retirerAvis(essai.ctx, { avisId: avis?.id ?? 0, version: avis?.version ?? 0 })
    expect({ avis: getCandidature(essai.ctx.db, id)?.avis, etat: getCandidature(essai.ctx.db, id)?.avisEtat }).toEqual({ avis: 'favorable', etat: 'valide' })
  })

  it('lève la réserve avec sa date et son auteur, une fois', async () => {
    await saisir({ type: 'favorable', reserve: 'de l’obtention de la licence' })
    const avis = courant()
    leverReserve(essai.ctx, { avisId: avis?.id ?? 0, version: avis?.version ?? 0, date: '2027-03-12' })
    expect(courant()?.reserveLeveeLe).toBe('2027-03-12')
    expect(() => leverReserve(essai.ctx, { avisId: avis?.id ?? 0, version: (avis?.version ?? 0) + 1, date: '2027-03-12' })).toThrowError(expect.objectContaining({ code: 'TRANSITION_INTERDITE' }))
  })
})

describe('la réponse du candidat', () => {
  it('se désiste à tout moment, avant tout avis aussi, mais ne confirme qu’un avis favorable validé', () => {
    expect(() => repondre(essai.ctx, { candidatureId: id, acte: 'confirmer', date: '2027-03-12', canal: 'telephone', motif: '', annoncer: false })).toThrowError(expect.objectContaining({ code: 'CONDITION_REQUISE' }))
    const reponse = repondre(essai.ctx, { candidatureId: id, acte: 'desister', date: '2027-03-11', canal: 'poste', motif: 'Autre formation', annoncer: true })
    expect({ statut: reponse.statut, canal: reponse.canal, courriel: listCourrielsDe(essai.ctx.db, id)[0]?.code }).toEqual({ statut: 'desistee', canal: 'poste', courriel: 'reponse_desistement' })
  })
})

describe('revenir sur la réponse du candidat', () => {
  const dire = (candidatureId: number, acte: 'desister' | 'annulerReponse') => repondre(essai.ctx, { candidatureId, acte, date: '2027-03-12', canal: 'telephone', motif: '', annoncer: true })
  const etat = (candidatureId: number) => ({
    reponse: getCandidature(essai.ctx.db, candidatureId)?.reponse, courriels: listCourrielsDe(essai.ctx.db, candidatureId).map((one) => one.statut), lettres: listResumesDe(essai.ctx.db, candidatureId).map((one) => one.statut),
  })

  it('reprend l’accusé de réception qui attendait : le courriel redevient brouillon, la lettre est annulée', () => {
    const { id: surPapier } = uneCandidature(essai.ctx, catalogue.formationId, { identite: { nom: 'BENNANI' }, coordonnees: { courriel: '' } })
    for (const acte of ['desister', 'annulerReponse'] as const) for (const one of [id, surPapier]) dire(one, acte)
    expect([id, surPapier].map(etat)).toEqual([
      { reponse: 'aucune', courriels: ['brouillon'], lettres: [] },
      { reponse: 'aucune', courriels: [], lettres: ['annulee'] },
    ])
  })

  it('ne revient plus sur une réponse dont l’accusé est parti, et ne change rien', () => {
    dire(id, 'desister')
    const [courriel] = listCourrielsDe(essai.ctx.db, id)
    updateCourriel(essai.ctx.db, courriel?.id ?? 0, courriel?.version ?? 0, { statut: 'envoye' })
    expect(() => dire(id, 'annulerReponse')).toThrowError(expect.objectContaining({ code: 'DEJA_PARTI' }))
    expect(etat(id)).toEqual({ reponse: 'desistee', courriels: ['envoye'], lettres: [] })
  })
})

describe('l’adresse postale', () => {
  const AILLEURS = { courriel: '', adresse: '', codePostal: '', ville: '', pays: 'Maroc' }

  it('n’émet pas de lettre vers un pays seul ; une ville suffit', async () => {
    const sansVille = uneCandidature(essai.ctx, catalogue.formationId, { identite: { nom: 'BENNANI' }, coordonnees: AILLEURS }).id
    const aRabat = uneCandidature(essai.ctx, catalogue.formationId, { identite: { nom: 'CHRAIBI' }, coordonnees: { ...AILLEURS, ville: 'Rabat' } }).id
    await saisirAvis(essai.ctx, { candidatureIds: [sansVille, aRabat], avis: { type: 'favorable' } })
    const { faits, refus } = await validerAvis(essai.ctx, { candidatureIds: [sansVille, aRabat] })
    expect({ faits, refus: refus.map((one) => [one.id, one.code]) }).toEqual({ faits: [aRabat], refus: [[sansVille, 'DESTINATAIRE_ABSENT']] })
  })

  it('n’accuse pas réception d’un désistement par une lettre vers un pays seul', () => {
    const { id: loin } = uneCandidature(essai.ctx, catalogue.formationId, { identite: { nom: 'BENNANI' }, coordonnees: AILLEURS })
    repondre(essai.ctx, { candidatureId: loin, acte: 'desister', date: '2027-03-12', canal: 'telephone', motif: '', annoncer: true })
    expect(listResumesDe(essai.ctx.db, loin)).toEqual([])
  })
})
