import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { meubler, ouvrirPorte, type PorteEssai, type Visiteur } from './porte-essai.ts'

let porte: PorteEssai
let client: Visiteur
let cle: string

beforeEach(async () => {
  cle = mkdtempSync(join(tmpdir(), 'pli-cle-'))
  porte = await ouvrirPorte()
  client = await porte.entrer()
})
afterEach(async () => {
  await porte.close()
  rmSync(cle, { recursive: true, force: true })
})

test('avant tout bureau, un logo se dépose et une sauvegarde s’examine ; ensuite il y faut le droit', async () => {
  expect((await client.deposer('%PDF-1.4', 'logo.png')).statut).toBe(422)
  expect((await client.rpc('bureau/examinerSauvegarde', { dossier: cle })).code).not.toBe('ROLE_INTERDIT')
  await meubler(client)
  await client.rpc('bureau/reglerSauvegarde', { dossier: cle })
  const { travailId } = (await client.rpc('bureau/sauvegarder')).valeur as { travailId: string }
  const { id } = (await client.rpc('bureau/ajouterGestionnaire', { prenom: 'Paul', nom: 'Adam', qualite: '', courriel: '', profil: 'consultation' })).valeur as { id: number }
  await client.rpc('bureau/changerDeGestionnaire', { id })
  expect(await client.rpc('bureau/examinerSauvegarde', { dossier: cle })).toMatchObject({ statut: 403, code: 'ROLE_INTERDIT', donnees: { droit: 'PARAMETRAGE' } })
  expect(await client.rpc('travaux/annuler', { id: travailId })).toMatchObject({ statut: 403, code: 'ROLE_INTERDIT', donnees: { droit: 'PARAMETRAGE' } })
  const { statut, texte } = await client.deposer('%PDF-1.4', 'a.pdf')
  expect([statut, (JSON.parse(texte) as { code: string; data: object })]).toEqual([403, { code: 'ROLE_INTERDIT', data: { droit: 'GEST_FEN_CAND' } }])
})
