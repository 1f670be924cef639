import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getCandidature } from '#main/database/queries/candidatures.ts'
import { getCourriel, listCourrielsDe } from '#main/database/queries/courriels.ts'
import { getLettre } from '#main/database/queries/lettres.ts'
import { annulerStatut } from '#main/usecases/dossiers/annuler-statut.ts'
import { declarerComplet, declarerIncomplet, preparerIncomplet, receptionner } from '#main/usecases/dossiers/declarer.ts'
import { listEnDefautEnMasse } from '#main/usecases/dossiers/en-defaut.ts'
import { changerStatutsEnMasse } from '#main/usecases/dossiers/en-masse.ts'
import { refuserPiece } from '#main/usecases/pieces/refuser-piece.ts'
import { remettreEnAttente } from '#main/usecases/pieces/remettre-en-attente.ts'
import { validerPiece } from '#main/usecases/pieces/valider-piece.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai, type Catalogue } from '../../support/bureau-essai.ts'

let essai: BureauEssai
let catalogue: Catalogue
let id: number

beforeEach(async () => {
  essai = await ouvrirBureauEssai()
  catalogue = await unCatalogue(essai.ctx)
  id = uneCandidature(essai.ctx, catalogue.formationId).id
})

afterEach(() => essai.close())

const version = (of = id): number => getCandidature(essai.ctx.db, of)?.version ?? 0
const piece = (rang: number) => ({ candidatureId: id, pieceJustificativeId: catalogue.pieceIds[rang] ?? 0, version: 0 })

function controler(): void {
  validerPiece(essai.ctx, piece(0))
  refuserPiece(essai.ctx, { ...piece(1), commentaire: 'La page 2 est illisible.' })
}

function toutValider(): void {
  for (const rang of catalogue.pieceIds.keys()) validerPiece(essai.ctx, piece(rang))
}

describe('déclarer un dossier incomplet', () => {
  it('écrit le courriel avec les pièces refusées et manquantes, leur commentaire, la date et l’adresse de retour', () => {
    controler()
    const { annonce, limiteLe, pieces } = preparerIncomplet(essai.ctx, { id })
    expect({ voie: annonce.voie, limiteLe, pieces: pieces.map((one) => `${one.libelle} ${one.statut}`) }).toEqual({ voie: 'courriel', limiteLe: '2027-04-14', pieces: ['Relevé de notes refusee', 'DIPLOME en_attente', 'CERTIFICAT en_attente'] })
    for (const part of ['Relevé de notes', 'La page 2 est illisible.', 'DIPLOME', '14/04/2027', '3, allée Ampère']) expect(annonce.corps).toContain(part)
  })

  it('met le courriel corrigé dans la boîte d’envoi, dans la même transaction, avec son heure de départ', () => {
    controler()
    const { courrielId, partLe } = declarerIncomplet(essai.ctx, { id, version: version(), date: '2027-03-12', limiteLe: '2027-04-20', texte: { objet: 'Votre dossier', corps: 'Texte corrigé, à rendre au Service des admissions avant le 20/04/2027.' }, annoncer: true })
    const courriel = getCourriel(essai.ctx.db, courrielId ?? 0)
    expect({ statut: courriel?.statut, corps: courriel?.corps, partLe, dossier: getCandidature(essai.ctx.db, id)?.dossier, limite: getCandidature(essai.ctx.db, id)?.limiteLe }).toEqual({ statut: 'en_attente', corps: 'Texte corrigé, à rendre au Service des admissions avant le 20/04/2027.', partLe: '2027-03-12T09:10:00.000Z', dossier: 'incomplet', limite: '2027-04-20' })
  })

  it('sans adresse de courriel, prépare la même lettre à imprimer', () => {
    const other = uneCandidature(essai.ctx, catalogue.formationId, { identite: { nom: 'Õunapuu', ine: null }, coordonnees: { courriel: '' } })
    const { courrielId, lettreId } = declarerIncomplet(essai.ctx, { id: other.id, version: version(other.id), date: '2027-03-12', limiteLe: '2027-04-20', annoncer: true })
    expect({ courrielId, genre: getLettre(essai.ctx.db, lettreId ?? 0)?.genre }).toEqual({ courrielId: null, genre: 'incomplet' })
  })

  it('refuse un texte corrigé qui a perdu la date limite ou le service, et rien n’est changé', () => {
    controler()
    const avec = (corps: string) => () => declarerIncomplet(essai.ctx, { id, version: version(), date: '2027-03-12', limiteLe: '2027-04-20', texte: { objet: 'Votre dossier', corps }, annoncer: true })
    expect(avec('À rendre avant le 14/04/2027 au Service des admissions.')).toThrowError(expect.objectContaining({ code: 'MENTIONS_ABSENTES', data: { mentions: ['date_limite'] } }))
    expect(avec('Il manque une pièce.')).toThrowError(expect.objectContaining({ data: { mentions: ['date_limite', 'service'] } }))
    expect({ dossier: getCandidature(essai.ctx.db, id)?.dossier, courriels: listCourrielsDe(essai.ctx.db, id) }).toEqual({ dossier: 'en_attente', courriels: [] })
  })

  it('dit la date qui sera retenue quand celle qu’on donne est avant celle de la formation', () => {
    controler()
    expect(preparerIncomplet(essai.ctx, { id, limiteLe: '2027-03-20' }).annonce.corps).toContain('14/04/2027')
  })

  it('refuse une date limite déjà passée, et rien n’est changé', () => {
    expect(() => declarerIncomplet(essai.ctx, { id, version: version(), date: '2027-03-12', limiteLe: '2027-03-01', annoncer: true })).toThrowError(expect.objectContaining({ code: 'DATE_PASSEE' }))
    expect(getCandidature(essai.ctx.db, id)?.dossier).toBe('en_attente')
  })

  it('sans pièce refusée ni manquante, n’écrit rien au candidat, sauf un texte corrigé à la main', () => {
    toutValider()
    const declarer = (texte?: { objet: string; corps: string }) => declarerIncomplet(essai.ctx, { id, version: version(), date: '2027-03-12', limiteLe: '2027-04-20', texte, annoncer: true })
    const corps = 'Il manque votre signature : envoyez-la au Service des admissions avant le 20/04/2027.'
    const muet = declarer()
    expect([getCandidature(essai.ctx.db, id)?.dossier, muet.courrielId, muet.lettreId]).toEqual(['incomplet', null, null])
    expect(getCourriel(essai.ctx.db, declarer({ objet: 'Votre dossier', corps }).courrielId ?? 0)?.corps).toBe(corps)
  })

  it('en masse, laisse tel quel un dossier sans pièce refusée ni manquante, et dit pourquoi', async () => {
    toutValider()
    const autre = uneCandidature(essai.ctx, catalogue.formationId, { identite: { nom: 'ĐORĐEVIĆ' } })
    const { faits, refus, courriels } = await changerStatutsEnMasse(essai.ctx, { ids: [id, autre.id], acte: 'declarerIncomplet', date: '2027-03-12' })
    const numero = getCandidature(essai.ctx.db, id)?.numero
    expect({ faits, refus, courriels, dossier: getCandidature(essai.ctx.db, id)?.dossier }).toEqual({
      faits: [autre.id], refus: [{ id, numero, code: 'CONDITION_REQUISE', donnees: { acte: 'declarerIncomplet', condition: 'piece_en_defaut' } }], courriels: 1, dossier: 'en_attente',
    })
  })

  it('n’envoie rien pour une formation dont eCandidat est maître', async () => {
    const other = await unAutreMaitre()
    const { courrielId, lettreId } = declarerIncomplet(essai.ctx, { id: other, version: version(other), date: '2027-03-12', limiteLe: '2027-04-20', annoncer: true })
    expect({ courrielId, lettreId }).toEqual({ courrielId: null, lettreId: null })
  })
})

async function unAutreMaitre(): Promise<number> {
  const { enregistrerFormation, listFormationsView } = await import('#main/usecases/catalogue/formations.ts')
  const [modele] = listFormationsView(essai.ctx)
  if (modele === undefined) throw new Error('no formation')
  const { id: _id, version: _version, commission: _commission, candidatures: _candidatures, ...champs } = modele
  const made = await enregistrerFormation(essai.ctx, { ...champs, code: 'M2', maitre: 'ecandidat' })
  return uneCandidature(essai.ctx, made.id, { identite: { nom: 'Œuvrard' } }).id
}

describe('annuler un changement de statut', () => {
  it('remet le dossier comme il était et fait du courriel en attente un brouillon', () => {
    controler()
    const { historiqueId, courrielId } = declarerIncomplet(essai.ctx, { id, version: version(), date: '2027-03-12', limiteLe: '2027-04-20', annoncer: true })
    annulerStatut(essai.ctx, { id, historiqueId })
    const candidature = getCandidature(essai.ctx.db, id)
    expect({ dossier: candidature?.dossier, limite: candidature?.limiteLe, courriel: getCourriel(essai.ctx.db, courrielId ?? 0)?.statut }).toEqual({ dossier: 'en_attente', limite: '2027-04-14', courriel: 'brouillon' })
  })
})

describe('les dates d’un dossier', () => {
  const dates = () => {
    const { dossier, dossierLe, recuLe, cachetLe, completLe, incompletLe } = getCandidature(essai.ctx.db, id) ?? {}
    return { dossier, dossierLe, recuLe, cachetLe, completLe, incompletLe }
  }
  const recevoir = (date: string, cachetLe: string) => receptionner(essai.ctx, { id, version: version(), date, accuse: false, cachetLe })

  it('d’une réception annulée ne restent pas', () => {
    annulerStatut(essai.ctx, { id, historiqueId: recevoir('2027-03-10', '2027-03-08').historiqueId })
    expect(dates()).toEqual({ dossier: 'en_attente', dossierLe: null, recuLe: null, cachetLe: null, completLe: null, incompletLe: null })
  })

  it('redeviennent celles d’avant chaque changement annulé, le dernier d’abord', () => {
    const gestes = [
      () => recevoir('2027-03-02', '2027-03-01'),
      () => declarerIncomplet(essai.ctx, { id, version: version(), date: '2027-03-04', limiteLe: '2027-04-20', annoncer: false }),
      () => recevoir('2027-03-10', '2027-03-08'),
      () => declarerComplet(essai.ctx, { id, version: version(), date: '2027-03-12', annoncer: false }),
    ]
    const faits = gestes.map((geste) => ({ avant: dates(), historiqueId: geste().historiqueId }))
    for (const { avant, historiqueId } of faits.toReversed()) {
      annulerStatut(essai.ctx, { id, historiqueId })
      expect(dates()).toEqual(avant)
    }
  })
})

describe('réceptionner et déclarer complet', () => {
  it('accuse réception avec la date et le régime du silence', () => {
    const { courrielId } = receptionner(essai.ctx, { id, version: version(), date: '2027-03-10', accuse: true })
    const corps = getCourriel(essai.ctx.db, courrielId ?? 0)?.corps ?? ''
    expect([corps.includes('10/03/2027'), corps.includes('09/05/2027')]).toEqual([true, true])
  })

  it('n’accepte pas une date à venir', () => {
    expect(() => receptionner(essai.ctx, { id, version: version(), date: '2027-03-13', accuse: false })).toThrowError(expect.objectContaining({ code: 'DATE_FUTURE' }))
  })

  it('déclare une sélection ligne par ligne et rapporte ce qui a été refusé', async () => {
    const other = uneCandidature(essai.ctx, catalogue.formationId, { identite: { nom: 'ĐORĐEVIĆ' } })
    const rapport = await changerStatutsEnMasse(essai.ctx, { ids: [id, 999_999, other.id], acte: 'declarerComplet', date: '2027-03-12' })
    expect({ ...rapport, historiques: rapport.historiques.map((one) => one.id) }).toEqual({ faits: [id, other.id], historiques: [id, other.id], refus: [{ id: 999_999, numero: '', code: 'INTROUVABLE', donnees: { quoi: 'candidature' } }], courriels: 2, lettres: 0, partLe: '2027-03-12T09:10:00.000Z' })
  })

  it('dit d’avance combien d’une sélection ont des pièces refusées ou manquantes, et nomme les premiers', async () => {
    toutValider()
    const noms = Array.from({ length: 12 }, (_un, rang) => `NOM${rang}`)
    const incomplets = noms.map((nom) => uneCandidature(essai.ctx, catalogue.formationId, { identite: { nom, ine: null } }).id)
    const ids = [id, ...incomplets]
    const { nombre, premiers } = await listEnDefautEnMasse(essai.ctx, { ids })
    expect({ nombre, premiers: premiers.map(({ nom }) => nom) }).toEqual({ nombre: 12, premiers: noms.slice(0, 8) })
    expect(premiers[0]).toMatchObject({ id: incomplets[0], numero: getCandidature(essai.ctx.db, incomplets[0] ?? 0)?.numero })
  })

  it('ne compte pas en défaut un dossier à qui la pièce remise en attente n’est plus demandée', async () => {
    toutValider()
    const pieceId = catalogue.pieceIds[3] ?? 0
    remettreEnAttente(essai.ctx, { ...piece(3), version: 1 })
    const compter = async () => (await listEnDefautEnMasse(essai.ctx, { ids: [id] })).nombre
    expect(await compter()).toBe(1)
    essai.bureau.base.sqlite.prepare('UPDATE piece_justificative SET en_service = 0 WHERE id = ?').run(pieceId)
    expect(await compter()).toBe(0)
  })

  it('garde un courriel par déclaration, avec un identifiant de message à lui', () => {
    declarerComplet(essai.ctx, { id, version: version(), date: '2027-03-12', annoncer: true })
    declarerComplet(essai.ctx, { id, version: version(), date: '2027-03-12', annoncer: true })
    expect(listCourrielsDe(essai.ctx.db, id)).toHaveLength(2)
  })
})
