import { closeSync, fsync, openSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { TEMPORAIRES } from './plan-dossier.ts'

const PREFIXES = Array.from({ length: 256 }, (_, rang) => rang.toString(16).padStart(2, '0'))
const vider = promisify(fsync)

/** A new name in a folder lasts through a power cut only once the folder is flushed. Windows cannot open one, and does it by itself. */
export async function synchroniserDossier(chemin: string): Promise<void> {
  if (process.platform === 'win32') return
  const descripteur = openSync(chemin, 'r')
  try {
    await vider(descripteur)
  } finally {
    closeSync(descripteur)
  }
}

/** Makes the folders of every hash once, so that a deposit has neither to make nor to flush their parent. */
export async function preparerDossier(dossier: string): Promise<void> {
  await mkdir(dossier, { recursive: true, mode: 0o700 })
  await Promise.all([TEMPORAIRES, ...PREFIXES].map((nom) => mkdir(join(dossier, nom), { recursive: true, mode: 0o700 })))
  await synchroniserDossier(dossier)
}
