import { setTimeout as attendre } from 'node:timers/promises'
import { request as requete, type ClientRequest } from 'node:http'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ApiContext } from '#main/api/os.ts'
import { createDiffusion } from '#main/composition/diffusion.ts'
import { HEARTBEAT_MS, streamEvents } from '#main/http/events.ts'
import { meubler, ouvrirPorte, type BureauServi, type PorteEssai, type Visiteur } from './porte-essai.ts'

let porte: PorteEssai
let client: Visiteur
let bureau: BureauServi

beforeAll(async () => {
  porte = await ouvrirPorte()
  client = await porte.entrer()
  bureau = await meubler(client)
})
afterAll(() => porte.close())

interface Ecoute {
  readonly lignes: string[]
  readonly sortante: ClientRequest
  attendre(texte: string): Promise<string[]>
}

/** Listens as an EventSource does. */
function ecouter(chemin: string, entetes: Record<string, string> = {}): Promise<Ecoute> {
  return new Promise((resolve, reject) => {
    const lignes: string[] = []
    const sortante = requete({ host: '127.0.0.1', port: porte.port, path: chemin, headers: { host: porte.hote, cookie: client.cookie, accept: 'text/event-stream', 'sec-fetch-site': 'same-origin', ...entetes } }, (reponse) => {
      expect(reponse.headers['content-type']).toBe('text/event-stream; charset=utf-8')
      reponse.setEncoding('utf8').on('data', (texte: string) => lignes.push(...texte.split('\n').filter((ligne) => ligne.startsWith('data:') || ligne.startsWith('id:'))))
      reponse.on('error', () => {})
      resolve({
        lignes, sortante,
        async attendre(texte) {
          for (let essai = 0; essai < 200 && !lignes.some((ligne) => ligne.includes(texte)); essai++) await attendre(10)
          expect(lignes.join('\n')).toContain(texte)
          return lignes
        },
      })
    })
    sortante.on('error', reject)
    sortante.end()
  })
}

const sequence = async (): Promise<number> => ((await client.rpc('bureau/session')).valeur as { sequence: number }).sequence
const noter = (texte: string) => client.rpc('candidatures/noter', { id: bureau.candidatureId, texte })

test('un acte s’annonce aux autres fenêtres, avec la séquence du journal', async () => {
  const ecoute = await ecouter('/evenements')
  await noter('une annonce')
  const n = await sequence()
  expect(await ecoute.attendre('candidatures_changees')).toEqual([`id: ${n}`, `data: {"type":"candidatures_changees","candidatureIds":[${bureau.candidatureId}],"sequence":${n}}`])
  ecoute.sortante.destroy()
})

test('un flux coupé reprend où il en était, par ?depuis ou Last-Event-ID', async () => {
  const depuis = await sequence()
  await noter('pendant la coupure')
  for (const [chemin, entetes] of [[`/evenements?depuis=${depuis}`, {}], ['/evenements?depuis=0', { 'last-event-id': String(depuis) }]] as const) {
    const ecoute = await ecouter(chemin, entetes)
    await ecoute.attendre(`"sequence":${depuis + 1}`)
    expect(ecoute.lignes.join('')).not.toContain('reload_all')
    ecoute.sortante.destroy()
  }
})

test.each(['0', '999999999'])('de trop loin (depuis %s), il faut tout relire', async (depuis) => {
  const ecoute = await ecouter(`/evenements?depuis=${depuis}`)
  await ecoute.attendre('reload_all')
  ecoute.sortante.destroy()
})

test.each(['-1', 'abc', '1e9', '9'.repeat(30), "1' OR 1=1"])('depuis %j n’est pas une séquence : le flux commence maintenant', async (depuis) => {
  const ecoute = await ecouter(`/evenements?depuis=${encodeURIComponent(depuis)}`)
  await noter('maintenant')
  await ecoute.attendre('candidatures_changees')
  expect(ecoute.lignes.join('')).not.toContain('reload_all')
  ecoute.sortante.destroy()
})

test('deux cents fenêtres ouvertes puis fermées ne laissent personne à l’écoute, et la porte répond', { timeout: 60_000 }, async () => {
  for (let tour = 0; tour < 10; tour++) {
    const ecoutes = await Promise.all(Array.from({ length: 20 }, () => ecouter('/evenements?depuis=0')))
    for (const { sortante } of ecoutes) sortante.destroy()
  }
  const ecoute = await ecouter('/evenements')
  await noter('encore là')
  await ecoute.attendre('candidatures_changees')
  ecoute.sortante.destroy()
})

/** The stream alone, on a real broadcaster: what the door keeps of its readers can be counted. */
function fluxSeul() {
  const diffusion = createDiffusion()
  const state = { sequence: 10 }
  diffusion.announce({ type: 'reload_all' }, state.sequence)
  const hote = { ecouter: (depuis: number | null, entendre: Parameters<typeof diffusion.listen>[2]) => diffusion.listen(depuis, state.sequence, entendre) }
  const ouvrir = (depuis?: number) => streamEvents({ hote } as unknown as ApiContext, new Request(`http://x/evenements${depuis === undefined ? '' : `?depuis=${depuis}`}`))
  const annoncer = (n = 1) => {
    for (let i = 0; i < n; i++) diffusion.announce({ type: 'bureau_change' }, (state.sequence += 1))
  }
  return { diffusion, ouvrir, annoncer }
}

async function lireTout(reponse: Response, morceaux: number): Promise<string> {
  const lecteur = reponse.body?.getReader()
  let texte = ''
  for (let i = 0; i < morceaux; i++) texte += new TextDecoder().decode((await lecteur?.read())?.value)
  await lecteur?.cancel()
  return texte
}

afterEach(() => void vi.useRealTimers())

test('annuler le corps suffit : plus personne à l’écoute, plus de battement', async () => {
  vi.useFakeTimers()
  const { diffusion, ouvrir, annoncer } = fluxSeul()
  const reponses = Array.from({ length: 8 }, () => ouvrir())
  expect([diffusion.listeners(), vi.getTimerCount()]).toEqual([8, 8])
  for (const reponse of reponses) await reponse.body?.cancel()
  annoncer()
  expect([diffusion.listeners(), vi.getTimerCount()]).toEqual([0, 0])
})

test('un battement passe toutes les vingt-cinq secondes', async () => {
  vi.useFakeTimers()
  const { ouvrir } = fluxSeul()
  const lecteur = ouvrir().body?.getReader()
  const lire = async () => new TextDecoder().decode((await lecteur?.read())?.value)
  expect(await lire()).toBe('retry: 1000\n\n')
  const battement = lire()
  vi.advanceTimersByTime(HEARTBEAT_MS)
  expect(await battement).toBe(': \n\n')
  await lecteur?.cancel()
})

test('un lecteur qui ne lit plus est lâché, sans gêner les autres ni l’acte', async () => {
  const { diffusion, ouvrir, annoncer } = fluxSeul()
  ouvrir()
  const attentif = ouvrir()
  expect(diffusion.listeners()).toBe(2)
  annoncer(3000)
  expect(diffusion.listeners()).toBe(0)
  expect(await lireTout(attentif, 2)).toContain('id: 11')
})

test('un auditeur qui casse est retiré, les autres entendent', () => {
  const diffusion = createDiffusion()
  const entendus: number[] = []
  diffusion.listen(null, 0, () => {
    throw new Error('fenêtre fermée')
  })
  diffusion.listen(null, 0, ({ sequence: n }) => entendus.push(n))
  diffusion.announce({ type: 'bureau_change' }, 1)
  diffusion.announce({ type: 'bureau_change' }, 2)
  expect([entendus, diffusion.listeners()]).toEqual([[1, 2], 1])
})

test('ce qui fut dit à la séquence entendue est redit ; au-delà de ce qui est gardé, tout est à relire', () => {
  const diffusion = createDiffusion()
  diffusion.announce({ type: 'reload_all' }, 10)
  const reprendre = (depuis: number, maintenant: number) => {
    const dits: string[] = []
    diffusion.listen(depuis, maintenant, (evenement) => dits.push(`${evenement.type} ${evenement.sequence}`))()
    return dits
  }
  expect(reprendre(10, 10)).toEqual([])
  expect(reprendre(9, 10)).toEqual(['reload_all 10'])
  diffusion.announce({ type: 'candidatures_changees', candidatureIds: [1] }, 13)
  diffusion.announce({ type: 'courriels_changes', courrielIds: [1] }, 13)
  expect(reprendre(10, 13)).toEqual(['candidatures_changees 13', 'courriels_changes 13'])
  expect(reprendre(13, 13)).toEqual(['candidatures_changees 13', 'courriels_changes 13'])
  expect(reprendre(14, 13)).toEqual(['reload_all 13'])
  for (let n = 14; n < 600; n++) diffusion.announce({ type: 'bureau_change' }, n)
  expect(reprendre(20, 599)).toEqual(['reload_all 599'])
  expect(reprendre(598, 599)).toEqual(['bureau_change 598', 'bureau_change 599'])
})
