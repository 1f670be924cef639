import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ouvrirNavigateur } from '../support/navigateur.ts'
import { meubler, ouvrirPorte, RACINE, type PorteEssai, type Visiteur } from './porte-essai.ts'

let porte: PorteEssai
let client: Visiteur
let navigateur: Browser
let voisin: Server
let voisinPort: number

beforeAll(async () => {
  porte = await ouvrirPorte()
  client = await porte.entrer()
  await meubler(client)
  voisin = createServer((_demande, reponse) => reponse.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>voisin</title><p>voisin')).listen(0, '127.0.0.1')
  await new Promise((resolve) => voisin.once('listening', resolve))
  voisinPort = (voisin.address() as AddressInfo).port
  navigateur = await ouvrirNavigateur(['--host-resolver-rules=MAP evil.test 127.0.0.1'])
}, 90_000)
afterAll(async () => {
  await navigateur.close()
  voisin.close()
  await porte.close()
})

async function nouvelleAdresse(): Promise<string> {
  const { serve } = await import('#main/serve.ts')
  return (await serve({ dataDir: porte.dossier, demo: false, root: porte.racine })).adresse
}

async function ouvrir(adresse?: string): Promise<Page> {
  const contexte = await navigateur.newContext()
  const page = await contexte.newPage()
  await page.goto(adresse ?? (await nouvelleAdresse()))
  await page.waitForSelector('html[data-pret]')
  return page
}

test('l’adresse ouvre une fois ; F5, un lien profond et un second onglet marchent ensuite sans elle', { timeout: 60_000 }, async () => {
  const adresse = await nouvelleAdresse()
  const page = await ouvrir(adresse)
  expect(page.url()).toBe(`${porte.origine}/`)
  await page.reload()
  await page.waitForSelector('html[data-pret]')
  const second = await page.context().newPage()
  await second.goto(`${porte.origine}/dossiers/1?piece=2`)
  await second.waitForSelector('html[data-pret]')
  const etat = await second.evaluate(async () => {
    const jeton = document.querySelector('meta[name="pli-jeton"]')?.getAttribute('content') ?? ''
    const reponse = await fetch('/rpc/bureau/session', { method: 'POST', headers: { 'content-type': 'application/json', 'x-pli-jeton': jeton }, body: '{}' })
    return reponse.status
  })
  expect(etat).toBe(200)
  const ailleurs = await (await navigateur.newContext()).newPage()
  await ailleurs.goto(adresse)
  await ailleurs.waitForFunction(() => document.getElementById('message')?.textContent !== '')
  expect(await ailleurs.textContent('#message')).toContain('Cette adresse a déjà servi')
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await page.context().close()
})

test('un nom de domaine détourné vers cette machine n’obtient rien', { timeout: 60_000 }, async () => {
  const page = await (await navigateur.newContext()).newPage()
  const reponse = await page.goto(`http://evil.test:${porte.port}/`)
  expect([reponse?.status(), await page.textContent('body')]).toEqual([421, 'Misdirected request'])
  for (const chemin of ['/fichiers/1', '/evenements', '/assets/main.js']) expect((await page.goto(`http://evil.test:${porte.port}${chemin}`))?.status()).toBe(421)
  await page.context().close()
})

test('une page d’un autre port de cette machine ne lit, n’écrit, n’affiche ni n’encadre rien, même avec le cookie', { timeout: 60_000 }, async () => {
  const contexte = await navigateur.newContext()
  const [nom = '', valeur = ''] = client.cookie.split('=')
  for (const domain of [porte.hote.replace(/:.*/, ''), '127.0.0.1']) await contexte.addCookies([{ name: nom, value: valeur, domain, path: '/', httpOnly: true }])
  const page = await contexte.newPage()
  for (const depuis of [`http://127.0.0.1:${voisinPort}/`, `http://${porte.hote.replace(/:.*/, '')}:${voisinPort}/`]) {
    await page.goto(depuis)
    for (const cible of [porte.origine, `http://127.0.0.1:${porte.port}`]) {
      const essais = await page.evaluate(async ({ base, jeton }) => {
        const tenter = (options: RequestInit, chemin: string) => fetch(`${base}${chemin}`, { credentials: 'include', ...options }).then(async (reponse) => (reponse.type === 'opaque' ? 'opaque' : `${reponse.status} ${(await reponse.text()).slice(0, 20)}`), () => 'bloqué')
        const image = await new Promise((resolve) => Object.assign(new Image(), { onload: () => resolve('vue'), onerror: () => resolve('bloqué'), src: `${base}/fichiers/1` }))
        const script = await new Promise((resolve) => document.head.append(Object.assign(document.createElement('script'), { onload: () => resolve('exécuté'), onerror: () => resolve('bloqué'), src: `${base}/assets/main.js` })))
        const corps = '{"json":{"id":1,"texte":"pirate"}}'
        return [
          await tenter({}, '/'), await tenter({}, '/evenements'), await tenter({ method: 'POST', body: corps }, '/rpc/candidatures/noter'),
          await tenter({ method: 'POST', body: corps, headers: { 'content-type': 'application/json', 'x-pli-jeton': jeton } }, '/rpc/candidatures/noter'),
          await tenter({ method: 'POST', body: corps, mode: 'no-cors' }, '/rpc/candidatures/noter'), await tenter({ mode: 'no-cors' }, '/'), image, script, document.documentElement.dataset['pret'] ?? 'rien',
        ]
      }, { base: cible, jeton: client.jeton })
      expect(essais).toEqual(['bloqué', 'bloqué', 'bloqué', 'bloqué', 'bloqué', 'bloqué', 'bloqué', 'bloqué', 'rien'])
    }
    const vu = page.waitForEvent('frameattached')
    await page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), porte.origine)
    await vu
    await page.waitForTimeout(300)
    expect((await page.frames()[1]?.content().catch(() => '')) ?? '').not.toContain('contenu')
    await page.evaluate((action) => {
      const formulaire = Object.assign(document.createElement('form'), { method: 'post', action, enctype: 'text/plain' })
      formulaire.append(Object.assign(document.createElement('input'), { name: '{"json":{"id":1,"texte":"pirate', value: '"}}' }))
      document.body.append(formulaire)
      formulaire.submit()
    }, `${porte.origine}/rpc/candidatures/noter`)
    await page.waitForLoadState()
    expect(await page.textContent('body')).toBe('Forbidden')
  }
  const { notes } = (await client.rpc('candidatures/get', { id: 1 })).valeur as { notes: unknown[] }
  expect(notes).toEqual([])
  await contexte.close()
})

/** Each attack marks `window.touche` or reaches the neighbour if the policy lets it; the directive that must stop it. */
const ATTAQUES: Readonly<Record<string, readonly [directive: string, code: string]>> = {
  'script en ligne': ['script-src-elem', "const s = document.createElement('script'); s.textContent = 'window.touche = 1'; document.body.append(s)"],
  'gestionnaire en ligne': ['script-src-attr', "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.touche = 1\">')"],
  'lien javascript:': ['script-src-elem', "const a = document.createElement('a'); a.href = 'javascript:window.touche = 1'; document.body.append(a); a.click()"],
  'eval': ['script-src', "try { (0, eval)('window.touche = 1') } catch {}"],
  'new Function': ['script-src', "try { new Function('window.touche = 1')() } catch {}"],
  'minuterie en texte': ['script-src', "try { setTimeout('window.touche = 1', 0) } catch {}"],
  'script inséré par le HTML': ['script-src-elem', "const f = document.createRange().createContextualFragment('<script src=\"' + voisin + '\"></scr' + 'ipt>'); document.body.append(f)"],
  'style en ligne': ['style-src-elem', "const s = document.createElement('style'); s.textContent = 'body { --touche: 1 }'; document.head.append(s)"],
  'feuille de style d’ailleurs': ['style-src-elem', "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: voisin }))"],
  'image d’ailleurs': ['img-src', 'new Image().src = voisin'],
  'cadre d’ailleurs': ['frame-src', "document.body.append(Object.assign(document.createElement('iframe'), { src: voisin }))"],
  'envoi ailleurs': ['connect-src', 'fetch(voisin, { mode: "no-cors" }).catch(() => {})'],
  'flux ailleurs': ['connect-src', 'new EventSource(voisin)'],
  'balise ailleurs': ['connect-src', 'navigator.sendBeacon(voisin, "x")'],
  'formulaire': ['form-action', "const f = Object.assign(document.createElement('form'), { action: voisin }); document.body.append(f); f.submit()"],
  'base détournée': ['base-uri', "document.head.append(Object.assign(document.createElement('base'), { href: voisin }))"],
  'objet': ['object-src', "document.body.append(Object.assign(document.createElement('object'), { data: voisin }))"],
  'ouvrier en data:': ['worker-src', "try { new Worker('data:text/javascript,postMessage(1)').onerror = () => {} } catch {}"],
  'ouvrier en blob:': ['worker-src', "try { new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onerror = () => {} } catch {}"],
  'police d’ailleurs': ['font-src', "new FontFace('x', 'url(' + voisin + ')').load().catch(() => {})"],
  'vidéo d’ailleurs': ['media-src', "document.body.append(Object.assign(document.createElement('video'), { src: voisin }))"],
}

test.each(Object.keys(ATTAQUES))('P36 %s : la politique l’arrête et le rapporte', { timeout: 60_000 }, async (nom) => {
  const [directive, code] = ATTAQUES[nom] ?? ['', '']
  const page = await ouvrir()
  const parties: string[] = []
  voisin.on('request', ({ url }) => void parties.push(url ?? ''))
  const violations = await page.evaluate(async ({ texte, adresse }) => {
    const vues: string[] = []
    document.addEventListener('securitypolicyviolation', (violation) => vues.push(violation.effectiveDirective))
    // What the debugger runs may evaluate text; what a task of the page runs may not.
    await new Promise((resolve) => setTimeout(resolve, 0))
    const porteur = document.querySelector('script[nonce]') as HTMLScriptElement
    const script = Object.assign(document.createElement('script'), { nonce: porteur.nonce, textContent: `{ const voisin = ${JSON.stringify(adresse)}; ${texte} }` })
    document.body.append(script)
    for (let i = 0; i < 40 && vues.length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 25))
    return { vues: [...new Set(vues)], touche: (window as { touche?: number }).touche ?? 0, style: getComputedStyle(document.body).getPropertyValue('--touche') }
  }, { texte: code, adresse: `http://127.0.0.1:${voisinPort}/` })
  voisin.removeAllListeners('request')
  voisin.on('request', (_demande, reponse) => void reponse.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>voisin</title><p>voisin'))
  expect({ ...violations, parties }).toEqual({ vues: [directive], touche: 0, style: '', parties: [] })
  await page.context().close()
})

const CONSTRUIT = existsSync(join(RACINE, 'out/renderer/index.html'))

test.skipIf(!CONSTRUIT)('P36 le poste construit s’ouvre et charge ses écrans sans une violation', { timeout: 60_000 }, async () => {
  const reelle = await ouvrirPorte({ racine: RACINE })
  await meubler(await reelle.entrer())
  const { serve } = await import('#main/serve.ts')
  const page = await (await navigateur.newContext()).newPage()
  const fautes: string[] = []
  page.on('console', (message) => message.type() === 'error' && fautes.push(message.text()))
  page.on('pageerror', (erreur) => fautes.push(erreur.message))
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.error(`CSP ${effectiveDirective} ${blockedURI}`)))
  await page.goto((await serve({ dataDir: reelle.dossier, demo: false, root: RACINE })).adresse)
  await page.getByText('Voir toutes les candidatures').click()
  await page.getByText('UKASIEWICZ').first().waitFor()
  await page.waitForTimeout(1500)
  expect(fautes).toEqual([])
  await page.context().close()
  await reelle.close()
})
