import PostalMime from 'postal-mime'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lireModeles } from '#main/letters/lire-modeles.ts'
import { composerMessage } from '#main/mail/composer.ts'
import { createLigneSmtp } from '#main/mail/ligne.ts'
import { propre, propreUneLigne } from '#main/mail/html.ts'
import { MessageImpossible } from '#main/mail/issue.ts'
import type { MessagePret } from '#main/mail/message.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import type { Modele } from '#shared/domain/modele-fichier.ts'
import { remplir, variablesCitees } from '#shared/domain/modele.ts'
import { CHAINES_HOSTILES } from './chaines-hostiles.ts'
import { A_COMPOSER, COURTS } from './courrier-essai.ts'
import { ouvrirServeurFautes, REGLAGE, type ServeurFautes } from './serveurs.ts'

let serveur: ServeurFautes
let modeles: readonly Modele[]

beforeAll(async () => {
  serveur = await ouvrirServeurFautes(() => ({}))
  modeles = await lireModeles(join(import.meta.dirname, '../../resources/modeles/courriels'))
})
afterAll(() => serveur.close())

const ENTETES = ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to', 'x-pli-notification']

/** Read without a library: the header block, unfolded. */
function entetesBruts(octets: Uint8Array): string[] {
  const texte = Buffer.from(octets).toString('latin1')
  const bloc = texte.slice(0, texte.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]/g, ' ')
  return bloc.split('\r\n').map((ligne) => ligne.slice(0, ligne.indexOf(':')).toLowerCase()).sort()
}

const SANS_BLANC = /\s+/gu
/** Without blanks, which headers fold, and without the mark that keeps `=?` from being decoded. */
const serrer = (texte: string): string => texte.normalize('NFC').replaceAll(SANS_BLANC, '').replaceAll('\u2060', '')

test('P20 : aucune chaîne, dans aucun champ, n’ajoute d’en-tête ni ne change l’enveloppe', async () => {
  let essais = 0
  for (const chaine of CHAINES_HOSTILES) {
    const message = await composerMessage({
      ...A_COMPOSER, objet: chaine, corps: chaine, expediteur: { nom: chaine, adresse: 'admissions@example.org', repondreA: 'reponses@example.org' }, destinataire: { nom: chaine, adresse: 'jan@example.org' },
      entete: { nom: chaine, service: chaine, adresse: chaine, ville: chaine, telephone: chaine, courriel: chaine, site: chaine },
    })
    expect(message.enveloppe, chaine).toEqual({ from: 'admissions@example.org', to: 'jan@example.org' })
    // A subject of blanks alone has no header; none is ever one too many.
    expect(entetesBruts(message.octets), chaine).toEqual(propreUneLigne(chaine) === '' ? ENTETES.filter((nom) => nom !== 'subject') : ENTETES)
    const lu = await PostalMime.parse(message.octets)
    expect(lu.to, chaine).toHaveLength(1)
    expect(lu.to?.[0]?.address, chaine).toBe('jan@example.org')
    expect(serrer(lu.to?.[0]?.name ?? ''), chaine).toBe(serrer(propreUneLigne(chaine)))
    expect([lu.cc ?? [], lu.bcc ?? []], chaine).toEqual([[], []])
    expect(serrer(lu.subject ?? ''), chaine).toBe(serrer(propreUneLigne(chaine)))
    essais += 1
  }
  expect(essais).toBe(CHAINES_HOSTILES.length)
})

test('P20 : comme adresse, une chaîne est refusée ou part exactement où elle dit', async () => {
  for (const chaine of CHAINES_HOSTILES.flatMap((texte) => [texte, `${texte}@example.org`, `jan@example.org${texte}`, `jan@${texte}.org`])) {
    const lue = adresseCourriel(chaine)
    const compose = composerMessage({ ...A_COMPOSER, destinataire: { nom: '', adresse: chaine } })
    if (!lue.ok) await expect(compose, chaine).rejects.toMatchObject({ name: 'MessageImpossible' })
    else expect((await compose).enveloppe.to, chaine).toBe(lue.adresse)
  }
})

test('P20 : sur la ligne, l’enveloppe qui part est celle du courriel, ou rien ne part', async () => {
  const ligne = createLigneSmtp({ ...REGLAGE, port: serveur.port, securite: 'clair', utilisateur: '' }, undefined, COURTS)
  const message = await composerMessage(A_COMPOSER)
  const partir = (to: string): Promise<unknown> => ligne.envoyer({ ...message, enveloppe: { ...message.enveloppe, to } } satisfies MessagePret, 1)
  const avant = serveur.recus.length
  for (const to of ['jan@example.org\r\nRCPT TO:<evil@example.net>', 'jan@example.org, evil@example.net', 'Jan <evil@example.net>', 'groupe: evil@example.net;']) {
    const dit = await partir(to).catch((error: unknown) => error)
    expect([dit instanceof MessageImpossible, (dit as { statut?: string }).statut === 'refuse'], to).toContain(true)
  }
  expect(serveur.recus).toHaveLength(avant)
  await partir('jan@example.org')
  expect(serveur.recus.at(-1)?.to).toEqual(['jan@example.org'])
  ligne.fermer(true)
})

const textesDe = (html: string): string => html.replaceAll(/<head>[\s\S]*?<\/head>/g, '').replaceAll(/<[^>]*>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

const BALISES = new Set(['!doctype', 'html', 'head', 'meta', 'title', 'body', 'table', 'tr', 'td', 'strong', 'p', 'ul', 'li', 'br', 'hr'])

test('P21 : dans chaque modèle et chaque variable, la chaîne reste du texte', async () => {
  let essais = 0
  for (const modele of modeles) {
    const variables = variablesCitees(`${modele.sujet}\n${modele.corps}`)
    for (const chaine of CHAINES_HOSTILES) {
      const valeurs = Object.fromEntries(variables.map((nom) => [nom, chaine]))
      const corps = remplir(modele.corps, valeurs, 'corps')
      const message = await composerMessage({ ...A_COMPOSER, langue: modele.langue, objet: remplir(modele.sujet, valeurs), corps })
      const lu = await PostalMime.parse(message.octets)
      const html = lu.html ?? ''
      const balises = [...html.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, nom = '']) => nom.toLowerCase())
      expect(balises.filter((nom) => !BALISES.has(nom)), `${modele.code} ${chaine}`).toEqual([])
      expect(html, chaine).not.toMatch(/<[^>]*\s(on\w+|href|srcdoc)\s*=/i)
      expect(entetesBruts(message.octets), chaine).toEqual(ENTETES.filter((nom) => nom !== 'reply-to'))
      const attendu = serrer(propre(chaine))
      if (attendu !== '' && variables.length > 0) {
        expect(serrer(lu.text ?? ''), `${modele.code} ${chaine}`).toContain(attendu)
        expect(serrer(textesDe(html)), `${modele.code} ${chaine}`).toContain(attendu)
      }
      essais += 1
    }
  }
  expect(essais).toBe(modeles.length * CHAINES_HOSTILES.length)
}, 120_000)

test('P22 : ni fichier ni adresse n’est lu, même demandés à la place d’octets', async () => {
  const piege = (contenu: unknown) => composerMessage({ ...A_COMPOSER, piecesJointes: [{ nom: 'x.pdf', octets: contenu as Uint8Array }] })
  for (const contenu of [{ path: '/etc/passwd' }, { href: 'http://127.0.0.1:9/' }, '/etc/passwd']) {
    const octets = await piege(contenu).then(({ octets }) => Buffer.from(octets).toString(), () => '')
    expect(octets).not.toMatch(/root:|cm9vdDp/)
  }
})
