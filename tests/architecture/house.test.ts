import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesOf, foldersOf, REPO, ROOMS } from './repo.ts'

const read = (file: string) => readFileSync(join(REPO, file), 'utf8')
const sources = (...rooms: string[]) => rooms.flatMap(filesOf).filter((file) => /\.(?:ts|tsx|mjs|cjs|js)$/.test(file))
/** Comments may name what code may not use. */
const code = (file: string) => read(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '')
const using = (pattern: RegExp, files: readonly string[]) => files.filter((file) => pattern.test(code(file)))

describe('les noms', () => {
  test('aucun dossier ne porte un nom qui ne dit rien', () => {
    const empty = new Set(['utils', 'helpers', 'common', 'services', 'lib', 'misc', 'types'])
    const rooms = ROOMS.flatMap(foldersOf).filter((folder) => !folder.startsWith('tests/architecture/fixtures'))
    expect(rooms.filter((folder) => empty.has(folder.split('/').at(-1) ?? ''))).toEqual([])
  })

  test('les fichiers de code sont en minuscules et tirets (un test de promesse commence par son numéro)', () => {
    const named = sources('shared', 'src-main', 'src-renderer', 'resources', 'tests')
    expect(named.filter((file) => !/^(?:P\d\d-)*[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(file.split('/').at(-1) ?? ''))).toEqual([])
  })
})

describe('ce que la maison n’emploie nulle part', () => {
  test('rien n’est gardé dans le navigateur', () => {
    expect(using(/\b(?:localStorage|sessionStorage|indexedDB)\b/, sources('shared', 'src-main', 'src-renderer'))).toEqual([])
  })

  test('aucun texte ne devient du HTML', () => {
    expect(using(/\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/, sources('shared', 'src-main', 'src-renderer'))).toEqual([])
  })

  test('aucun texte ne devient du code', () => {
    expect(using(/\beval\(|\bnew Function\(/, sources('shared', 'src-main', 'src-renderer'))).toEqual([])
  })

  test('aucune fenêtre n’est affaiblie', () => {
    const weak = /\b(?:nodeIntegration\w*: true|sandbox: false|contextIsolation: false|webSecurity: false|plugins: true|webviewTag: true|bypassCSP: true|allowRunningInsecureContent: true)/
    expect(using(weak, sources('src-main'))).toEqual([])
    expect(using(/--no-sandbox|disable-web-security/, sources('src-main'))).toEqual([])
  })

  test('une adresse ne sort vers le système que par un seul fichier, et aucun fichier reçu n’est ouvert par lui', () => {
    expect(using(/shell\.openExternal\(/, sources('src-main'))).toEqual(['src-main/desktop/external.ts'])
    expect(using(/shell\.openPath\(/, sources('src-main'))).toEqual([])
  })

  test('un message de la page n’entre que par un seul fichier', () => {
    expect(using(/ipcMain\.(?:handle|on)\(/, sources('src-main'))).toEqual(['src-main/desktop/gestures.ts'])
    expect(using(/ipcRenderer/, sources('src-main', 'src-renderer'))).toEqual(['src-main/desktop/preload.ts'])
  })

  test('ni rapport de plantage, ni mise à jour en silence', () => {
    expect(using(/\b(?:crashReporter|autoUpdater)\b/, sources('src-main'))).toEqual([])
  })
})

describe('la loupe de ces contrôles', () => {
  test('voit le code et non les commentaires', () => {
    const seen = ['src-main/desktop/scheme.ts', 'src-main/desktop/external.ts'].map((file) => [/bypassCSP/.test(read(file)), /bypassCSP/.test(code(file))])
    expect(seen).toEqual([[true, false], [false, false]])
    expect(code('src-main/desktop/external.ts')).toContain("url.startsWith('https://')")
  })
})
