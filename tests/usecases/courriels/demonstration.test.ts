import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { setReglage } from '#main/database/queries/bureau.ts'
import { getCourriel, insertCourriel } from '#main/database/queries/courriels.ts'
import { getCourrielDuBureau } from '#main/usecases/courriels/get-courriel.ts'
import { reglerSmtp, testerSmtp } from '#main/usecases/courriels/regler-smtp.ts'
import { ouvrirBureauEssai } from '../../support/bureau-essai.ts'
import { REGLAGE } from '../../mail/serveurs.ts'

test('la démonstration n’envoie rien : chaque courriel devient un fichier, jamais « envoyé »', async () => {
  let appels = 0
  const serveur = createServer((socket) => {
    appels += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => void serveur.listen(0, '127.0.0.1', resolve))
  const essai = await ouvrirBureauEssai({ demonstration: true })
  const { db } = essai.bureau.base
  // Even with a server in its settings, as a copied folder could hold.
  setReglage(db, 'smtp', { ...REGLAGE, securite: 'clair', utilisateur: '', port: (serveur.address() as AddressInfo).port })
  const id = insertCourriel(db, { code: 'dossier_incomplet', statut: 'en_attente', messageId: '<demo-1@essai.pli>', destinataire: 'jan@example.org', destinataireNom: 'Jan ŁUKASIEWICZ', objet: 'Votre dossier', corps: 'Il manque une pièce.', partLe: essai.horloge.maintenant, creeLe: essai.horloge.maintenant, creePar: essai.ctx.moi.id })
  essai.bureau.services.demarrer()
  await expect.poll(() => getCourriel(db, id)?.statut, { timeout: 5_000 }).toBe('ecrit')
  const vu = getCourrielDuBureau(essai.ctx, { id })
  expect(vu).toMatchObject({ statut: 'ecrit', fichierEml: `courriels/${id}.eml`, actes: [] })
  const lu = await PostalMime.parse(readFileSync(join(essai.dossier, 'courriels', `${id}.eml`)))
  expect(lu).toMatchObject({ subject: 'Votre dossier', messageId: '<demo-1@essai.pli>' })
  expect(lu.html?.trim()).toBe(vu.html.trim())
  await expect(testerSmtp(essai.ctx, { destinataire: 'moi@example.org' })).rejects.toThrow('DEMONSTRATION')
  await expect(reglerSmtp(essai.ctx, { reglage: { ...REGLAGE, port: 587 } })).rejects.toThrow('DEMONSTRATION')
  await essai.close()
  expect(appels).toBe(0)
  serveur.close()
})
