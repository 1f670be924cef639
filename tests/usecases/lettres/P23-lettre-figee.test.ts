import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertModele } from './modele-edite.ts'
import { enregistrerSignataire } from '#main/usecases/bureau/signataires.ts'
import { imprimerLettres } from '#main/usecases/lettres/tirer-lettres.ts'
import { attendreLaPresse, attendreTravail, lettresDuBureau, nommerTribunal, ouvrirBureauLettres, REFUS, rendre, type BureauLettres } from './bureau-lettres.ts'
import { texteDe } from '../../letters/lecture-pdf.ts'

let bureau: BureauLettres

beforeEach(async () => {
  bureau = await ouvrirBureauLettres()
})
afterEach(() => bureau.essai.close())

const empreinte = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

const imprimer = async (ids: readonly number[]): Promise<Uint8Array> => {
  const { ctx } = bureau.essai
  const fin = await attendreTravail(ctx, imprimerLettres(ctx, { ids, rectoVerso: false }))
  const octets = bureau.essai.bureau.exports.get(fin.exportId ?? '')?.octets
  if (octets === undefined) throw new Error(`no export: ${JSON.stringify(fin)}`)
  return octets
}

it('P23: a letter printed again a year later, its model, its signatory and its court changed, has the same bytes', async () => {
  await rendre(bureau, REFUS(bureau.essai.ctx))
  const [lettre] = await attendreLaPresse(bureau)
  if (lettre?.sha256 == null) throw new Error('not issued')
  const avant = { chemin: readFileSync(bureau.essai.ctx.fichiers.chemin(lettre.sha256)), imprime: await imprimer([lettre.id]) }

  bureau.essai.horloge.avancer(366 * 24 * 60)
  insertModele(bureau.essai.ctx, { genre: 'lettre', code: 'refus', langue: 'fr', version: 2, objet: 'Un autre objet', corps: 'Un tout autre texte.\n\n${tribunal.nom}\n\n${tribunal.adresse}' })
  enregistrerSignataire(bureau.essai.ctx, { id: bureau.catalogue.signataireId, version: 1, prenom: 'Autre', nom: 'Personne', qualite: 'Doyen', delegation: false, autorite: '', arrete: '', valideDu: null, valideAu: null, actif: true })
  nommerTribunal(bureau.essai.ctx, { tribunal: 'Tribunal administratif de Nantes', tribunalAdresse: '6, allée de l’Île-Gloriette' })

  const apres = { chemin: readFileSync(bureau.essai.ctx.fichiers.chemin(lettre.sha256)), imprime: await imprimer([lettre.id]) }
  const refaite = await bureau.essai.ctx.lettres.apercevoir(lettre.donnees)
  expect({ chemin: empreinte(apres.chemin), imprime: empreinte(apres.imprime), refaite: empreinte(refaite), modele: lettresDuBureau(bureau)[0]?.modeleVersion }).toEqual({
    chemin: lettre.sha256, imprime: empreinte(avant.imprime), refaite: lettre.sha256, modele: lettre.modeleVersion,
  })
  expect((await texteDe(apres.imprime)).includes('Claire Morvan')).toBe(true)
})

it('the letters ordered after the change follow the edited model and cite its version', async () => {
  insertModele(bureau.essai.ctx, { genre: 'lettre', code: 'admission', langue: 'fr', version: 7, objet: 'Votre admission', corps: 'Texte du bureau pour ${candidat.prenom}.' })
  await rendre(bureau, { type: 'favorable' })
  const [lettre] = await attendreLaPresse(bureau)
  expect([lettre?.modeleVersion, (JSON.parse(lettre?.donnees ?? '{}') as { corps: string }).corps]).toEqual([7, 'Texte du bureau pour Jan.'])
})
