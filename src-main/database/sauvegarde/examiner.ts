import { parcourirGenerations, type Generation } from './generations.ts'

export interface GenerationResumee {
  readonly nom: string
  readonly faiteLe: string
  readonly tailleOctets: number
  readonly pieces: number
  readonly valide: boolean
  readonly probleme: string | null
  readonly codeOffice: string
  readonly etablissement: string
}

function resumer({ nom, creeLe, etat }: Generation): GenerationResumee {
  const commun = { nom, faiteLe: creeLe }
  if (!etat.valide) return { ...commun, tailleOctets: 0, pieces: 0, valide: false, probleme: etat.code, codeOffice: '', etablissement: '' }
  const { base, pieces, bureau, etablissement } = etat.manifeste
  const tailleOctets = pieces.reduce((total, [, taille]) => total + taille, base.taille)
  return { ...commun, tailleOctets, pieces: pieces.length, valide: true, probleme: null, codeOffice: bureau, etablissement }
}

/** What a backup folder holds, the newest first. In a child: the manifests of a large office are tens of megabytes to read. */
export const examinerSauvegardes = (entree: { readonly destination: string; readonly maintenant: string }): GenerationResumee[] => Array.from(parcourirGenerations(entree), resumer)
