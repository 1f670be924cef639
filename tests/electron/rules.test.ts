import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { desktopArguments } from '#main/desktop/arguments.ts'
import { downloadAllowed, downloadName } from '#main/desktop/downloads.ts'
import { isInside } from '#main/desktop/gestures.ts'
import { menuTemplate } from '#main/desktop/menu.ts'
import { requestAllowed } from '#main/desktop/network.ts'
import { permissionAllowed } from '#main/desktop/permissions.ts'
import * as ready from '#main/desktop/ready.ts'
import * as door from '#main/demarrage/electron-door.ts'
import { createReloadLimit } from '#main/desktop/recovery.ts'
import { isOwnUrl } from '#main/desktop/scheme.ts'
import { openingBounds } from '#main/desktop/window-state.ts'

vi.mock('electron', () => ({ dialog: {}, shell: {}, ipcMain: {}, BrowserWindow: {} }))

const REPO = join(import.meta.dirname, '../..')

/** The names that Electron's own declarations give to permissions: a new one must not be granted by forgetting. */
function permissionsOfElectron(): string[] {
  const declarations = readFileSync(join(REPO, 'node_modules/electron/electron.d.ts'), 'utf8')
  const handlers = declarations.match(/setPermission(?:Check|Request)Handler\(handler: .*/g) ?? []
  const unions = handlers.flatMap((line) => /permission: ((?:'[\w-]+'(?: \| )?)+)/.exec(line)?.[1]?.match(/[\w-]+/g) ?? [])
  return [...new Set(unions)]
}

describe('les règles de la fenêtre', () => {
  test("des permissions qu'Electron connaît, une seule est donnée", () => {
    const known = permissionsOfElectron()
    expect(known.length).toBeGreaterThan(39)
    expect(known.filter(permissionAllowed)).toEqual(['clipboard-sanitized-write'])
  })

  test.each(['pli://bureau', 'pli://bureau/', 'pli://bureau/candidatures?tri=nom#haut'])('%s est notre adresse', (url) => {
    expect(isOwnUrl(url)).toBe(true)
  })

  test.each(['', 'pli:', 'pli://', 'pli:bureau', 'pli://bureau.evil/', 'pli://evil@bureau/', 'pli://bureau@evil/', 'pli://bureau:1/', 'pli://BUREAU%2eevil/', 'PLI2://bureau/', 'https://bureau/', 'about:blank', 'file:///bureau'])(
    '« %s » ne l’est pas',
    (url) => {
      expect(isOwnUrl(url)).toBe(false)
    },
  )

  test.each([
    ['pli://bureau/assets/a.js', 'script', true],
    ['blob:pli://bureau/1234', 'script', true],
    ['data:image/png;base64,AAAA', 'image', true],
    ['data:image/svg+xml,<svg/>', 'subFrame', false],
    ['data:text/html,x', 'mainFrame', false],
    ['data:text/javascript,x', 'script', false],
    ['blob:https://evil.test/1', 'image', false],
    ['https://redirector.gvt1.com/dictionnaire', 'other', false],
    ['http://127.0.0.1:9/', 'xhr', false],
    ['ws://127.0.0.1:9/', 'webSocket', false],
    ['file:///etc/passwd', 'xhr', false],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', 'subFrame', false],
  ])('%s (%s) : %s', (url, type, allowed) => {
    expect(requestAllowed(url, type)).toBe(allowed)
  })

  test.each([
    ['pli://bureau/exports/3', true],
    ['pli://bureau/fichiers/12', true],
    ['blob:pli://bureau/1', true],
    ['pli://bureau/', false],
    ['pli://bureau/exports-autres/3', false],
    ['https://evil.test/exports/3', false],
    ['data:text/csv,a', false],
  ])('le téléchargement de %s : %s', (url, allowed) => {
    expect(downloadAllowed(url)).toBe(allowed)
  })

  test.each([
    ['avis 2027.csv', 'avis 2027.csv'],
    ['../../etc/passwd', 'passwd'],
    [String.raw`C:\Windows\a.exe`, 'a.exe'],
    ['.bashrc', 'bashrc'],
    ['releve\u202Efdp.exe', 'releve_fdp.exe'],
    ['a\u0000b?.pdf', 'a_b_.pdf'],
    ['nom. ', 'nom'],
    ['..', 'document'],
  ])('le nom proposé pour %j est %j', (proposed, name) => {
    expect(downloadName(proposed)).toBe(name)
  })

  test('un dossier ne contient pas son voisin au nom plus long', () => {
    const inside = ['/donnees', '/donnees/a', '/donnees-autres/a', '/donnees/../etc', '/'].map((path) => isInside('/donnees', path))
    expect(inside).toEqual([true, true, false, false, false])
  })
})

describe('la fenêtre se rouvre', () => {
  const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }
  const at = (x: number, y: number) => ({ bounds: { x, y, width: 1200, height: 800 }, maximized: false })

  test.each([
    ['à sa place', at(100, 50), [SCREEN], { x: 100, y: 50, width: 1200, height: 800 }],
    ['au centre quand son écran a disparu', at(2500, 50), [SCREEN], { width: 1200, height: 800 }],
    ['au centre quand sa barre est au-dessus de l’écran', at(100, -60), [SCREEN], { width: 1200, height: 800 }],
    ['sur le second écran', at(2500, 50), [SCREEN, { ...SCREEN, x: 1920 }], { x: 2500, y: 50, width: 1200, height: 800 }],
    ['au centre la première fois', undefined, [SCREEN], { width: 1440, height: 900 }],
    ['à une taille utilisable', { bounds: { x: 0, y: 0, width: 10, height: 10 }, maximized: false }, [SCREEN], { width: 960, height: 600 }],
    ['malgré un réglage abîmé', { bounds: { x: 'a' }, maximized: 3 } as never, [SCREEN], { width: 1440, height: 900 }],
  ])('%s', (_title, saved, screens, expected) => {
    expect(openingBounds(saved, screens)).toEqual(expected)
  })
})

test('une page qui meurt sans cesse finit par poser la question, puis retrouve son droit', () => {
  const mayReload = createReloadLimit()
  expect([0, 1_000, 2_000, 3_000, 70_000].map(mayReload)).toEqual([true, true, true, false, true])
})

test('la ligne de commande ne lit que les mots de Pli', () => {
  expect(desktopArguments(['electron', '.', '--enable-logging', '--data=/d', '--demo'])).toEqual({ data: '/d', demo: true })
  expect(desktopArguments(['Pli', '--data='])).toEqual({ data: undefined, demo: false })
})

test('la fenêtre et npm start se comprennent', () => {
  expect([ready.READY_LINE, ready.ALREADY_LINE]).toEqual([door.READY_LINE, door.ALREADY_LINE])
})

describe('le menu', () => {
  const labels = (platform: NodeJS.Platform, packaged: boolean) => menuTemplate({ platform, packaged, showDataFolder: () => {} }).map(({ label, submenu }) => [label, (submenu as { label?: string; role?: string }[]).flatMap((item) => item.role ?? item.label ?? [])])

  test('est en français, avec les gestes de l’édition', () => {
    const shown = labels('linux', true)
    expect(shown.map(([label]) => label)).toEqual(['Fichier', 'Édition', 'Affichage', 'Fenêtre', 'Aide'])
    expect(shown[1]?.[1]).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll'])
  })

  test('ne laisse aucune entrée dans la langue du système', () => {
    const items = (['linux', 'darwin'] as const).flatMap((platform) => menuTemplate({ platform, packaged: false, showDataFolder: () => {} })).flatMap(({ submenu }) => submenu as { type?: string; label?: string }[])
    expect(items.filter(({ type, label }) => type !== 'separator' && label === undefined)).toEqual([])
  })

  test("n'offre les outils de développement que hors du paquet", () => {
    expect([labels('linux', true), labels('linux', false)].map((menu) => JSON.stringify(menu).includes('toggleDevTools'))).toEqual([false, true])
  })
})
