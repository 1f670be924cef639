import { EventEmitter } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bureau } from '#main/desktop/gesture-names.ts'
import { buildWithSmallCore } from './build.ts'
import { only, strict } from './stand-in/strict.ts'

let built: Awaited<ReturnType<typeof buildWithSmallCore>>
beforeAll(async () => {
  built = await buildWithSmallCore()
})
afterAll(() => rmSync(built.folder, { recursive: true, force: true }))

/** Runs the built preload as Electron's sandbox does: CommonJS, and no module but electron. */
function loadPreload() {
  const invoked: unknown[][] = []
  const emitter = new EventEmitter()
  const worlds = new Map<string, Bureau>()
  const electron = strict('electron (preload)', {
    contextBridge: strict('contextBridge', { exposeInMainWorld: (name: string, api: Bureau) => void worlds.set(name, api) }),
    ipcRenderer: strict('ipcRenderer', {
      invoke: async (...args: unknown[]) => void invoked.push(args),
      on: emitter.on.bind(emitter),
      off: emitter.off.bind(emitter),
    }),
  })
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`)
    return electron
  }
  compileFunction(readFileSync(built.preload, 'utf8'), ['require', 'module', 'exports'])(require, { exports: {} }, {})
  return { worlds, invoked, emitter }
}

describe('le préchargement', () => {
  test('ne donne à la page que des fonctions nommées, et une seule porte', () => {
    const { worlds } = loadPreload()
    expect([...worlds.keys()]).toEqual(['pliBureau'])
    const bureau = worlds.get('pliBureau') ?? {}
    expect(Object.entries(bureau).map(([name, value]) => [name, typeof value])).toEqual([
      ['choisirDossier', 'function'],
      ['montrerDansDossier', 'function'],
      ['imprimer', 'function'],
      ['ouvrirLien', 'function'],
      ['surPoste', 'function'],
    ])
  })

  test('chaque geste part sur son canal, sans rien laisser passer de plus', async () => {
    const { worlds, invoked } = loadPreload()
    const bureau = worlds.get('pliBureau')
    await bureau?.choisirDossier()
    await bureau?.montrerDansDossier('/a')
    await bureau?.imprimer({ rectoVerso: true, couleur: false, silent: true } as never)
    await bureau?.ouvrirLien('https://www.cnil.fr/')
    expect(invoked).toEqual([['pli:choisir-dossier'], ['pli:montrer-dans-dossier', '/a'], ['pli:imprimer', { rectoVerso: true, couleur: false }], ['pli:ouvrir-lien', 'https://www.cnil.fr/']])
  })

  test("la page entend la veille et le verrou, jamais l'objet de l'événement, et peut cesser d'écouter", () => {
    const { worlds, emitter } = loadPreload()
    const heard: unknown[][] = []
    const stop = worlds.get('pliBureau')?.surPoste((...said) => void heard.push(said))
    emitter.emit('pli:poste', { sender: 'secret' }, 'veille')
    emitter.emit('pli:poste', { sender: 'secret' }, 'autre chose')
    stop?.()
    emitter.emit('pli:poste', {}, 'reveil')
    expect(heard).toEqual([['veille']])
  })
})

describe("la doublure d'Electron", () => {
  test('refuse tout membre et toute option inconnus', () => {
    const electron = strict('electron', { known: 1 })
    expect(() => (electron as Record<string, unknown>)['unknown']).toThrow('electron.unknown is not implemented')
    expect(() => ((electron as Record<string, unknown>)['known'] = 2)).toThrow('may not be assigned')
    expect(() => only('BrowserWindow', { width: 1, nodeIntegraton: true }, ['width'])).toThrow('does not know the option nodeIntegraton')
  })
})
