import { isAbsolute, relative, resolve } from 'node:path'
import { BrowserWindow, dialog, ipcMain, shell } from 'electron'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { z } from 'zod'
import { openExternal } from './external.ts'
import { GESTURES } from './gesture-names.ts'
import { isOwnUrl } from './scheme.ts'
import { WORDING } from './wording.ts'

const PRINT = z.strictObject({ rectoVerso: z.boolean(), couleur: z.boolean() })
const PATH = z.string().min(1).max(4_000).refine(isAbsolute)

/** Registers the gestures. What is not asked by our page's main frame, in the right shape, does nothing. */
export function registerGestures(dataDir: string): void {
  const shown = new Set([dataDir])
  handle(GESTURES.choisirDossier, z.undefined(), async (_input, contents) => {
    const folder = await chooseFolder(contents)
    if (folder !== undefined) shown.add(folder)
    return folder
  })
  handle(GESTURES.montrerDansDossier, PATH, (path) => showInFolder(path, shown))
  handle(GESTURES.imprimer, PRINT, print)
  handle(GESTURES.ouvrirLien, z.string().max(2_000), openExternal)
}

/** The one place where a message of the page is received: it checks who speaks, then what is said. */
function handle<T>(channel: string, schema: z.ZodType<T>, act: (input: T, contents: WebContents) => unknown): void {
  ipcMain.handle(channel, (event, input: unknown) => {
    if (!fromOurPage(event)) throw new Error('refused: not the main frame of the workstation')
    const read = schema.safeParse(input)
    if (!read.success) throw new Error('refused: not the expected shape')
    return act(read.data, event.sender)
  })
}

/** `senderFrame` is null once the page has navigated away or closed: nobody is asking any more. */
function fromOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnUrl(senderFrame.url)
}

async function chooseFolder(contents: WebContents): Promise<string | undefined> {
  const options = { title: WORDING.chooseFolder, buttonLabel: WORDING.choose, properties: ['openDirectory' as const, 'createDirectory' as const] }
  const window = BrowserWindow.fromWebContents(contents)
  const { canceled, filePaths } = window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options)
  return canceled ? undefined : filePaths[0]
}

/** Shows, never opens: a candidat's file must not be run by the system. */
function showInFolder(path: string, folders: ReadonlySet<string>): boolean {
  const file = resolve(path)
  if (![...folders].some((folder) => isInside(folder, file))) return false
  shell.showItemInFolder(file)
  return true
}

/** By `path.relative`: the beginning of a text would take `/donnees-autres` for a part of `/donnees`. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

function print({ rectoVerso, couleur }: z.infer<typeof PRINT>, contents: WebContents): Promise<boolean> {
  const duplexMode = rectoVerso ? 'longEdge' : 'simplex'
  return new Promise((done) => {
    contents.print({ silent: false, printBackground: true, color: couleur, duplexMode, pageSize: 'A4', margins: { marginType: 'none' } }, (printed) => done(printed))
  })
}
