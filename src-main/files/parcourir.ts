import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { estEmpreinte } from './plan-dossier.ts'

const absent = (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'ENOENT') return []
  throw cause
}

/** Every hash that has a file, folder after folder. Whatever else lies there is not ours and is left alone. */
export async function* parcourir(dossier: string): AsyncGenerator<string> {
  for (const prefixe of await readdir(dossier).catch(absent)) {
    if (!/^[0-9a-f]{2}$/.test(prefixe)) continue
    for (const nom of await readdir(join(dossier, prefixe)).catch(absent)) {
      if (estEmpreinte(nom) && nom.startsWith(prefixe)) yield nom
    }
  }
}
