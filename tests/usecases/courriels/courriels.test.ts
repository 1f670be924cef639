import { afterEach, beforeEach, expect, test } from 'vitest'
import { getReglage } from '#main/database/queries/bureau.ts'
import { getCourriel, insertCourriel, updateCourriel } from '#main/database/queries/courriels.ts'
import { insertLettre } from '#main/database/queries/lettres.ts'
import { listJournal } from '#main/database/queries/journal.ts'
import { modifierCandidat } from '#main/usecases/candidats/enregistrer-candidat.ts'
import { getCandidatView } from '#main/usecases/candidats/get-candidat.ts'
import { abandonnerCourriel } from '#main/usecases/courriels/abandonner-courriel.ts'
import { annulerEnvoi } from '#main/usecases/courriels/annuler-envoi.ts'
import { envoyerMaintenant } from '#main/usecases/courriels/envoyer-maintenant.ts'
import { getCourrielDuBureau } from '#main/usecases/courriels/get-courriel.ts'
import { listCourrielsDuBureau, STATUTS_DU_GROUPE } from '#main/usecases/courriels/list-courriels.ts'
import { marquerEnvoye } from '#main/usecases/courriels/marquer-envoye.ts'
import { modifierCourriel } from '#main/usecases/courriels/modifier-courriel.ts'
import { getSmtp, reglerSmtp, testerSmtp } from '#main/usecases/courriels/regler-smtp.ts'
import { mettreEnFile, renvoyerCourriel } from '#main/usecases/courriels/remettre-en-file.ts'
import { STATUTS_COURRIEL } from '#shared/domain/courriel.ts'
import { courrielView } from '#shared/contract/courriels.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai } from '../../support/bureau-essai.ts'
import { faireConfiance, MOT_DE_PASSE, ouvrirSmtp, REGLAGE } from '../../mail/serveurs.ts'

let essai: BureauEssai

beforeEach(async () => {
  essai = await ouvrirBureauEssai()
})
afterEach(() => essai.close())

const db = () => essai.bureau.base.db
let rang = 0
function unCourriel(change: Partial<Parameters<typeof insertCourriel>[1]> = {}): { id: number; version: number } {
  rang += 1
  const id = insertCourriel(db(), { code: 'dossier_incomplet', statut: 'en_attente', messageId: `<cas-${rang}@essai.pli>`, destinataire: 'jan@example.org', destinataireNom: 'Jan ŁUKASIEWICZ', objet: 'Votre dossier', corps: 'Il manque une **pièce**.', partLe: '2027-03-12T09:10:00.000Z', creeLe: essai.horloge.maintenant, creePar: essai.ctx.moi.id, ...change })
  return { id, version: 1 }
}
const actes = () => listJournal(db(), {}, 20).filter(({ sujet }) => sujet === 'courriel').map(({ acte }) => acte).toReversed()

test('annuler l’envoi fait un brouillon, que l’on corrige et remet en partance', () => {
  const cible = unCourriel()
  const brouillon = annulerEnvoi(essai.ctx, cible)
  expect(brouillon).toMatchObject({ statut: 'brouillon', partLe: null, actes: ['mettreEnFile', 'modifier', 'abandonner'] })
  const modifie = modifierCourriel(essai.ctx, { id: cible.id, version: brouillon.version, destinataire: ' Jan.Nowak@Université.fr ', objet: 'Corrigé', corps: 'Autre texte' })
  expect(modifie).toMatchObject({ statut: 'brouillon', destinataire: 'Jan.Nowak@xn--universit-j4a.fr', objet: 'Corrigé' })
  expect(mettreEnFile(essai.ctx, { id: cible.id, version: modifie.version })).toMatchObject({ statut: 'en_attente', partLe: '2027-03-12T09:10:00.000Z' })
  expect(actes()).toEqual(['annuler_envoi', 'modifier_courriel', 'remettre_en_file'])
})

test('une fois parti ou en train de partir, l’envoi ne s’annule plus', () => {
  for (const statut of ['en_cours', 'envoye', 'ecrit'] as const) expect(() => annulerEnvoi(essai.ctx, unCourriel({ statut }))).toThrow('DEJA_PARTI')
  expect(() => annulerEnvoi(essai.ctx, unCourriel({ statut: 'annule' }))).toThrow('TRANSITION_INTERDITE')
})

test('deux personnes ne changent pas le même courriel sans le savoir', () => {
  const cible = unCourriel({ statut: 'brouillon' })
  updateCourriel(db(), cible.id, 1, { objet: 'Vu par une autre' })
  expect(() => modifierCourriel(essai.ctx, { ...cible, destinataire: 'a@example.org', objet: 'x', corps: 'y' })).toThrow('MODIFIEE_ENTRE_TEMPS')
  expect(getCourriel(db(), cible.id)?.objet).toBe('Vu par une autre')
})

test('une adresse mauvaise est refusée en disant pourquoi, et rien ne change', () => {
  const cible = unCourriel({ statut: 'brouillon' })
  expect(() => modifierCourriel(essai.ctx, { ...cible, destinataire: 'jan@example.org, evil@example.net', objet: 'x', corps: 'y' })).toThrow('COURRIEL_INVALIDE')
  expect(getCourriel(db(), cible.id)).toMatchObject({ destinataire: 'jan@example.org', version: 1 })
})

test('un incertain se marque envoyé ou se renvoie, par une personne, sous la même référence', () => {
  const trouve = unCourriel({ statut: 'incertain', reponseTexte: 'coupure', partLe: null })
  expect(marquerEnvoye(essai.ctx, trouve)).toMatchObject({ statut: 'envoye', partiLe: essai.horloge.maintenant })
  const perdu = unCourriel({ statut: 'incertain', reponseTexte: 'coupure', partLe: null, essais: 1 })
  const avant = getCourriel(db(), perdu.id)?.messageId
  expect(renvoyerCourriel(essai.ctx, perdu)).toMatchObject({ statut: 'en_attente', reponseTexte: '', messageId: avant })
  expect(getCourriel(db(), perdu.id)?.essais).toBe(0)
})

test('un courriel refusé s’abandonne ; abandonné, plus rien ne le fait partir', () => {
  const cible = unCourriel({ statut: 'refuse' })
  expect(abandonnerCourriel(essai.ctx, cible)).toMatchObject({ statut: 'annule', actes: [] })
  expect(() => mettreEnFile(essai.ctx, { ...cible, version: 2 })).toThrow('TRANSITION_INTERDITE')
})

test('remis en partance, un courriel refusé va à l’adresse corrigée dans le dossier ; une copie garde la sienne', async () => {
  const { ctx } = essai
  const { formationId } = await unCatalogue(ctx)
  const { id: candidatureId } = uneCandidature(ctx, formationId, { coordonnees: { courriel: 'jan.nouveau@example.org' } })
  const refuse = unCourriel({ statut: 'refuse', candidatureId, destinataire: 'jan.ancien@example.org' })
  const copie = unCourriel({ statut: 'refuse', candidatureId, destinataire: 'commission@example.org', copieDe: refuse.id })
  const brouillon = unCourriel({ statut: 'brouillon', candidatureId, destinataire: 'choisie@example.org' })
  expect([refuse, copie, brouillon].map((cible) => mettreEnFile(ctx, cible).destinataire)).toEqual(['jan.nouveau@example.org', 'commission@example.org', 'choisie@example.org'])
})

test('un courriel refusé dit de quel candidat corriger l’adresse ; corrigée, il repart vers elle', async () => {
  const { ctx } = essai
  const { formationId } = await unCatalogue(ctx)
  const { id: candidatureId } = uneCandidature(ctx, formationId)
  const refuse = unCourriel({ statut: 'refuse', candidatureId, destinataire: 'jan.lukasiewicz@example.org' })
  const lu = getCandidatView(ctx, { id: getCourrielDuBureau(ctx, refuse).candidatId ?? 0 })
  modifierCandidat(ctx, { ...lu, coordonnees: { ...lu.coordonnees, courriel: 'jan.corrige@example.org' } })
  expect(() => modifierCandidat(ctx, lu)).toThrow('MODIFIEE_ENTRE_TEMPS')
  expect(mettreEnFile(ctx, refuse).destinataire).toBe('jan.corrige@example.org')
})

test('ce que l’on décide d’un courriel qui attend vaut pour la copie de la commission, qui garde son adresse', async () => {
  const { ctx } = essai
  const { formationId } = await unCatalogue(ctx)
  const { id: candidatureId } = uneCandidature(ctx, formationId)
  const cible = unCourriel({ candidatureId })
  const copie = unCourriel({ candidatureId, destinataire: 'commission@example.org', copieDe: cible.id })
  const etat = () => [cible, copie].map(({ id }) => getCourriel(db(), id)).map((lu) => `${lu?.statut} ${lu?.destinataire} ${lu?.objet} ${lu?.partLe ?? '-'}`)
  const brouillon = annulerEnvoi(ctx, cible)
  expect(etat()).toEqual(['brouillon jan@example.org Votre dossier -', 'brouillon commission@example.org Votre dossier -'])
  const corrige = modifierCourriel(ctx, { id: cible.id, version: brouillon.version, destinataire: 'jan.nowak@example.org', objet: 'Corrigé', corps: 'Autre texte' })
  expect(etat()).toEqual(['brouillon jan.nowak@example.org Corrigé -', 'brouillon commission@example.org Corrigé -'])
  const parti = mettreEnFile(ctx, { id: cible.id, version: corrige.version })
  expect(etat()).toEqual(['en_attente jan.nowak@example.org Corrigé 2027-03-12T09:10:00.000Z', 'en_attente commission@example.org Corrigé 2027-03-12T09:10:00.000Z'])
  const repris = annulerEnvoi(ctx, { id: cible.id, version: parti.version })
  abandonnerCourriel(ctx, { id: cible.id, version: repris.version })
  expect(etat()).toEqual(['annule jan.nowak@example.org Corrigé -', 'annule commission@example.org Corrigé -'])
})

test('une copie déjà partie ou refusée reste ce qu’elle est, et retenir la copie ne retient pas le courriel', async () => {
  const { ctx } = essai
  const { formationId } = await unCatalogue(ctx)
  const { id: candidatureId } = uneCandidature(ctx, formationId)
  const cible = unCourriel({ candidatureId })
  const copies = (['envoye', 'refuse', 'en_attente'] as const).map((statut) => unCourriel({ candidatureId, statut, copieDe: cible.id }))
  annulerEnvoi(ctx, copies[2] ?? cible)
  expect(getCourriel(db(), cible.id)?.statut).toBe('en_attente')
  annulerEnvoi(ctx, cible)
  expect(copies.map(({ id }) => getCourriel(db(), id)?.statut)).toEqual(['envoye', 'refuse', 'brouillon'])
})

test('envoyer maintenant n’attend plus l’heure', () => {
  expect(envoyerMaintenant(essai.ctx, unCourriel())).toMatchObject({ statut: 'en_attente', partLe: '2027-03-12T09:00:00.000Z' })
})

test('le brouillon d’un avis annulé ne repart pas : sa lettre l’est aussi', async () => {
  const { ctx } = essai
  const { formationId } = await unCatalogue(ctx)
  const { id: candidatureId } = uneCandidature(ctx, formationId)
  const lettreId = insertLettre(db(), { candidatureId, genre: 'refus', statut: 'annulee', modeleVersion: 1, donnees: '{}', creeeLe: essai.horloge.maintenant, creeePar: ctx.moi.id })
  const cible = unCourriel({ statut: 'brouillon', lettreId, candidatureId })
  expect(getCourrielDuBureau(ctx, cible)).toMatchObject({ actes: ['modifier', 'abandonner'], piecesJointes: [{ lettreId, tailleOctets: null }] })
  expect(() => mettreEnFile(ctx, cible)).toThrow('TRANSITION_INTERDITE')
})

test('chaque statut est dans un groupe et un seul, et les comptes le disent', () => {
  const ranges = Object.values(STATUTS_DU_GROUPE).flat()
  expect([...ranges].sort()).toEqual([...STATUTS_COURRIEL].sort())
  for (const statut of STATUTS_COURRIEL) unCourriel({ statut, destinataireNom: `Candidat ${statut}` })
  const { groupes, total, courriels } = listCourrielsDuBureau(essai.ctx, { groupe: 'tous', limite: 100 })
  expect({ total, lus: courriels.length, groupes }).toEqual({ total: 9, lus: 9, groupes: { tous: 9, en_partance: 3, a_traiter: 2, partis: 2, brouillons: 1, abandonnes: 1 } })
  expect(listCourrielsDuBureau(essai.ctx, { groupe: 'a_traiter', limite: 100 }).courriels.map(({ statut }) => statut).sort()).toEqual(['incertain', 'refuse'])
  expect(listCourrielsDuBureau(essai.ctx, { groupe: 'tous', recherche: 'candidat ecrit', limite: 100 })).toMatchObject({ total: 1, courriels: [{ statut: 'ecrit' }] })
  expect(listCourrielsDuBureau(essai.ctx, { groupe: 'tous', avant: courriels[3]?.id, limite: 2 }).courriels.map(({ id }) => id)).toEqual(courriels.slice(4, 6).map(({ id }) => id))
})

test('l’aperçu est ce que le candidat reçoit, et répond au contrat', () => {
  const vu = getCourrielDuBureau(essai.ctx, unCourriel({ corps: 'Bonjour <script>alert(1)</script> **gras**' }))
  expect(courrielView.parse(vu)).toEqual(vu)
  expect(vu.html).toContain('Bonjour &lt;script&gt;alert(1)&lt;/script&gt; <strong>gras</strong>')
  expect(vu.expediteur).toBe('Université de Haute-Rive <admissions@haute-rive.example.org>')
})

const COMPLET = { ...REGLAGE, port: 0 }

test('le mot de passe ne va ni dans la base ni dans le journal', async () => {
  await reglerSmtp(essai.ctx, { reglage: { ...COMPLET, port: 587 }, motDePasse: MOT_DE_PASSE })
  expect(getSmtp(essai.ctx)).toMatchObject({ motDePasseConnu: true, reglage: { hote: 'localhost', port: 587 } })
  const base = essai.bureau.base.sqlite
  const tables = base.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE '%fts%'").pluck().all() as string[]
  const tout = tables.map((table) => JSON.stringify(base.prepare(`SELECT * FROM "${table}"`).all())).join()
  expect(tout).toContain('587')
  expect(tout).not.toContain(MOT_DE_PASSE)
  expect(JSON.stringify(getReglage(db(), 'smtp'))).not.toContain(MOT_DE_PASSE)
})

test('l’essai ouvre une vraie session et dit ce que le serveur a répondu', async () => {
  faireConfiance()
  const boite = await ouvrirSmtp()
  await reglerSmtp(essai.ctx, { reglage: { ...COMPLET, port: boite.port }, motDePasse: MOT_DE_PASSE })
  expect(await testerSmtp(essai.ctx, { destinataire: 'moi@example.org' })).toMatchObject({ reponse: '250 2.0.0 Ok: queued as 1' })
  expect(boite.recus).toMatchObject([{ to: ['moi@example.org'], chiffre: true }])
  await boite.close()
})

test('l’essai dit l’étape qui échoue', async () => {
  faireConfiance()
  const boite = await ouvrirSmtp()
  const essayer = async (reglage: Partial<typeof REGLAGE>, motDePasse = MOT_DE_PASSE): Promise<unknown> => {
    await reglerSmtp(essai.ctx, { reglage: { ...COMPLET, port: boite.port, ...reglage }, motDePasse })
    return testerSmtp(essai.ctx, { destinataire: 'moi@example.org' }).catch((error: { data: { etape: string } }) => error.data.etape)
  }
  expect(await essayer({}, 'faux')).toBe('authentification')
  expect(await essayer({ hote: '127.0.0.2' })).toBe('connexion')
  expect(await essayer({ hote: 'smtp.nulle-part.invalid' })).toBe('dns')
  expect(await essayer({ securite: 'tls' })).toBe('tls')
  expect(boite.recus).toHaveLength(0)
  await boite.close()
})

test('sans serveur réglé, l’essai le dit ; sans le droit, rien ne se règle', async () => {
  await expect(testerSmtp(essai.ctx, { destinataire: 'moi@example.org' })).rejects.toThrow('SMTP_ABSENT')
  const saisie = { ...essai.ctx, moi: { ...essai.ctx.moi, droits: new Set<never>() } }
  await expect(reglerSmtp(saisie, { reglage: { ...COMPLET, port: 587 } })).rejects.toThrow('ROLE_INTERDIT')
  expect(() => annulerEnvoi(saisie, unCourriel())).toThrow('ROLE_INTERDIT')
})
