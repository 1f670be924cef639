import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changerLogo, getEtablissementView, modifierEtablissement, regler } from '#main/usecases/bureau/etablissement.ts'
import { ajouterGestionnaire, listGestionnairesView, modifierGestionnaire, preferer, prendrePlace } from '#main/usecases/bureau/gestionnaires.ts'
import { enregistrerSignataire, listSignatairesView } from '#main/usecases/bureau/signataires.ts'
import { creerBureau } from '#main/usecases/bureau/creer-bureau.ts'
import { PREFERENCES_PAR_DEFAUT, readPreferences, REGLAGES_PAR_DEFAUT } from '#main/composition/reglages.ts'
import { listJournalView, verifierChaine } from '#main/usecases/journal/consulter-journal.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai } from '../../support/bureau-essai.ts'

let essai: BureauEssai
beforeEach(async () => {
  essai = await ouvrirBureauEssai()
})
afterEach(() => essai.close())

const refus = (code: string, donnees: object = {}) => expect.objectContaining({ code, data: expect.objectContaining(donnees) })
const PAUL = { prenom: 'Paul', nom: 'Adam', qualite: 'vacataire', courriel: '' }
const OFFICE = { nom: 'Université', service: 'S', adresse: 'A', ville: 'V', telephone: '', courriel: '', site: '', tribunal: 'TA', tribunalAdresse: 'rue', refusParCourriel: false }

describe('qui est là', () => {
  it('ajoute un gestionnaire, qui agit avec les droits de son profil et pas plus', () => {
    const paul = ajouterGestionnaire(essai.ctx, { ...PAUL, profil: 'consultation' })
    const sien = essai.contexte(paul.id)
    expect(() => ajouterGestionnaire(sien, { ...PAUL, profil: 'responsable' })).toThrowError(refus('ROLE_INTERDIT', { droit: 'PARAMETRAGE' }))
    expect(() => regler(sien, { retardJours: 3 })).toThrowError(refus('ROLE_INTERDIT'))
    expect(listGestionnairesView(essai.ctx)).toHaveLength(2)
  })

  it('ne laisse jamais le bureau sans responsable', () => {
    const [moi] = listGestionnairesView(essai.ctx)
    expect(() => modifierGestionnaire(essai.ctx, { ...PAUL, id: moi?.id ?? 0, profil: 'responsable', actif: false })).toThrowError(refus('SAISIE_INVALIDE', { raison: 'dernier_responsable' }))
    const paul = ajouterGestionnaire(essai.ctx, { ...PAUL, profil: 'responsable' })
    modifierGestionnaire(essai.ctx, { ...PAUL, id: moi?.id ?? 0, profil: 'responsable', actif: false })
    expect(essai.ctx.moi.id).toBe(paul.id)
  })

  it('la place se prend, journalée, et jamais au nom de quelqu’un qui est parti', () => {
    const paul = ajouterGestionnaire(essai.ctx, { ...PAUL, profil: 'responsable' })
    expect(prendrePlace(essai.contexte(paul.id), { id: paul.id })).toEqual({ codeOffice: getEtablissementView(essai.ctx).codeOffice, gestionnaireId: paul.id })
    modifierGestionnaire(essai.ctx, { ...PAUL, id: paul.id, profil: 'responsable', actif: false })
    expect(() => prendrePlace(essai.ctx, { id: paul.id })).toThrowError(refus('INTROUVABLE'))
    expect(() => prendrePlace(essai.ctx, { id: 999 })).toThrowError(refus('INTROUVABLE'))
    expect(essai.contexte(paul.id).moi.id).not.toBe(paul.id)
    expect(listJournalView(essai.ctx, { limite: 1, acte: 'changer_de_gestionnaire' }).total).toBe(1)
  })

  it('une place prise dans un autre bureau ne vaut rien dans celui-ci', () => {
    const paul = ajouterGestionnaire(essai.ctx, { ...PAUL, profil: 'consultation' })
    const place = prendrePlace(essai.ctx, { id: paul.id })
    expect(essai.bureau.contexte(place).moi.id).toBe(paul.id)
    expect(essai.bureau.contexte({ ...place, codeOffice: 'AUTRE7' }).moi.nom).toBe('Inès Lefèvre')
  })

  it('mes préférences ne touchent que moi et que ce que j’ai nommé', () => {
    const paul = ajouterGestionnaire(essai.ctx, { ...PAUL, profil: 'responsable' })
    preferer(essai.ctx, PREFERENCES_PAR_DEFAUT, { theme: 'dark', langue: undefined })
    expect(readPreferences(essai.ctx.db, essai.ctx.moi.id)).toEqual({ ...PREFERENCES_PAR_DEFAUT, theme: 'dark' })
    expect(readPreferences(essai.ctx.db, paul.id)).toEqual(PREFERENCES_PAR_DEFAUT)
  })
})

describe('ce qu’est le bureau', () => {
  it('change ses données et ses réglages, chacun une ligne du journal', () => {
    modifierEtablissement(essai.ctx, OFFICE)
    expect(getEtablissementView(essai.ctx)).toMatchObject({ ...OFFICE, logo: null })
    expect(regler(essai.ctx, { retardJours: 5, pieceMaxMo: undefined })).toEqual({ ...REGLAGES_PAR_DEFAUT, retardJours: 5 })
    expect(essai.ctx.reglages.retardJours).toBe(5)
    expect(listJournalView(essai.ctx, { limite: 10 }).actes).toEqual(expect.arrayContaining(['modifier_etablissement', 'regler']))
  })

  it('ne se fonde qu’une fois, et sa campagne ne finit pas avant de commencer', () => {
    const nouveau = (finLe: string) => () => creerBureau({ db: essai.ctx.db, maintenant: essai.ctx.maintenant, hasard: Math.random, demonstration: false, motifs: [], logo: undefined }, { etablissement: OFFICE, campagne: { code: 'x', libelle: 'x', debutLe: '2027-01-01', finLe }, moi: PAUL })
    expect(nouveau('2027-12-31')).toThrowError(refus('SAISIE_INVALIDE', { raison: 'existe' }))
  })

  it('un signataire changé par un autre entre-temps n’est pas écrasé', async () => {
    const { signataireId } = await unCatalogue(essai.ctx)
    const [avant] = listSignatairesView(essai.ctx)
    const saisie = { prenom: 'C', nom: 'M', qualite: 'Q', delegation: false, autorite: '', arrete: '', valideDu: null, valideAu: null, actif: true, id: signataireId, version: avant?.version ?? 0 }
    enregistrerSignataire(essai.ctx, saisie)
    expect(() => enregistrerSignataire(essai.ctx, saisie)).toThrowError(refus('MODIFIEE_ENTRE_TEMPS'))
  })
})

it('une délégation sans autorité, sans arrêté ou sans l’une de ses dates ne s’enregistre pas', () => {
  const delegue = { prenom: 'C', nom: 'M', qualite: 'Q', delegation: true, autorite: 'le président', arrete: 'Arrêté 114', valideDu: '2027-01-01', valideAu: '2027-12-31', actif: true }
  for (const manque of [{ autorite: '' }, { arrete: '' }, { valideDu: null }, { valideAu: null }]) {
    expect(() => enregistrerSignataire(essai.ctx, { ...delegue, ...manque })).toThrowError(refus('SAISIE_INVALIDE', { champ: Object.keys(manque)[0], raison: 'vide' }))
  }
  expect(enregistrerSignataire(essai.ctx, delegue).delegation).toBe(true)
})

describe('les images du bureau', () => {
  const deposer = (change: object = {}): string => {
    const id = essai.ctx.identifiant()
    essai.ctx.fichiers.garderDepot({ id, nom: 'tampon.png', sha256: 'ab'.repeat(32), type: 'image/png', tailleOctets: 9, pages: 1, probleme: null, avertissements: [], ...change })
    return id
  }

  it('une signature refusée pour une version dépassée se redonne sans la redéposer, puis le dépôt s’oublie', async () => {
    const { signataireId } = await unCatalogue(essai.ctx)
    const saisie = { prenom: 'C', nom: 'M', qualite: 'Q', delegation: false, autorite: '', arrete: '', valideDu: null, valideAu: null, actif: true, id: signataireId }
    const imageDepotId = deposer()
    expect(() => enregistrerSignataire(essai.ctx, { ...saisie, version: 7, imageDepotId })).toThrowError(refus('MODIFIEE_ENTRE_TEMPS'))
    expect(enregistrerSignataire(essai.ctx, { ...saisie, version: 1, imageDepotId }).image).toBe('ab'.repeat(32))
    expect(() => changerLogo(essai.ctx, { depotId: imageDepotId })).toThrowError(refus('DEPOT_EXPIRE'))
  })

  it('ni un PDF ni une image qui ne s’affiche pas ne font un logo', () => {
    expect(() => changerLogo(essai.ctx, { depotId: deposer({ type: 'application/pdf' }) })).toThrowError(refus('FICHIER_REFUSE', { code: 'TYPE_REFUSE' }))
    expect(() => changerLogo(essai.ctx, { depotId: deposer({ probleme: 'IMAGE_ILLISIBLE' }) })).toThrowError(refus('FICHIER_REFUSE', { code: 'IMAGE_ILLISIBLE' }))
    expect(changerLogo(essai.ctx, { depotId: deposer() }).logo).toBe(`/fichiers/logo-${'ab'.repeat(32)}`)
  })
})

describe('le journal', () => {
  it('se lit le plus récent d’abord, se filtre, et sa chaîne se vérifie puis le dit', async () => {
    const { formationId } = await unCatalogue(essai.ctx)
    const { id } = uneCandidature(essai.ctx, formationId)
    const { lignes, total, auteurs } = listJournalView(essai.ctx, { limite: 3 })
    expect([lignes.length, lignes[0]?.acte, auteurs.map(({ nom }) => nom)]).toEqual([3, 'creer_candidature', ['Inès Lefèvre']])
    expect(listJournalView(essai.ctx, { limite: 10, candidatureId: id }).total).toBe(1)
    expect(listJournalView(essai.ctx, { limite: 10, du: '2027-03-12', au: '2027-03-12' }).total).toBe(total)
    expect(listJournalView(essai.ctx, { limite: 10, au: '2027-03-11' }).total).toBe(0)
    expect(await verifierChaine(essai.ctx)).toMatchObject({ intacte: true, lignes: total, rompueA: null })
    expect(listJournalView(essai.ctx, { limite: 1 }).lignes[0]?.acte).toBe('verifier_journal')
  })
})
