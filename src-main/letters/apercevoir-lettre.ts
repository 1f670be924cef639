import { createFabriqueLettres, type FabriqueLettres } from './create-fabrique-lettres.ts'
import { createDegeler } from './lettre-figee.ts'
import { composer } from './produire-lettres.ts'

const fabriques = new Map<string, Promise<FabriqueLettres>>()

/** One letter, not kept: its bytes. The fonts stay loaded for the next one, so a preview comes at once. */
export async function apercevoirLettre({ fichiers, fontsDir, donnees }: { readonly fichiers: string; readonly fontsDir: string; readonly donnees: string }): Promise<Uint8Array> {
  const fabrique = fabriques.get(fontsDir) ?? createFabriqueLettres({ fontsDir })
  fabriques.set(fontsDir, fabrique)
  return composer(await fabrique, await createDegeler(fichiers)(donnees))
}
