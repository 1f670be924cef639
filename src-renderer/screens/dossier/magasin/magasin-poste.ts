import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { createApresPeinture, type ApresPeinture } from './apres-peinture.ts'
import { createEnvois, type Envois } from './envois.ts'
import { createFileDesActes, type FileDesActes } from './file-des-actes.ts'
import { createPlaces, type Places } from './places.ts'

/** What the workstation keeps from one dossier to the next, and while another screen is shown. */
export interface MagasinPoste {
  readonly actes: FileDesActes
  readonly places: Places
  readonly envois: Envois
  readonly apresPeinture: ApresPeinture
  /** The comment of the last refusal of this window: one key refuses with it again. */
  readonly dernierMotif: { readonly lire: () => string | undefined; readonly retenir: (texte: string) => void }
}

function createDernierMotif(): MagasinPoste['dernierMotif'] {
  let last: string | undefined
  return {
    lire: () => last,
    retenir: (texte) => {
      last = texte
    },
  }
}

const magasins = new WeakMap<QueryClient, MagasinPoste>()

/** One a window. */
export function magasinPoste(client: QueryClient): MagasinPoste {
  const known = magasins.get(client)
  if (known) return known
  const made: MagasinPoste = { actes: createFileDesActes(client), places: createPlaces(), envois: createEnvois(), apresPeinture: createApresPeinture(), dernierMotif: createDernierMotif() }
  magasins.set(client, made)
  return made
}

export const useMagasinPoste = (): MagasinPoste => magasinPoste(useQueryClient())
