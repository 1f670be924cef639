import { createContext, useContext, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { useWording } from '../wording/use-wording.ts'
import { createMagasinFile, type MagasinFile } from './file.ts'

const FileContext = createContext<MagasinFile | undefined>(undefined)

/** Keeps the queue that I entered from the list while I go from dossier to dossier. */
export function FileProvider({ children }: { readonly children: ReactNode }) {
  const [magasin] = useState(createMagasinFile)
  return <FileContext value={magasin}>{children}</FileContext>
}

export interface FileEnCours extends Omit<MagasinFile, 'lire' | 'subscribe' | 'place' | 'adresse'> {
  readonly adresse: Readonly<Record<string, unknown>>
  readonly ids: readonly number[]
  readonly total: number
  readonly place: number | undefined
  /** What the queue answers to, in words: « À contrôler · nguyen ». '' when I came by a link and have none. */
  readonly libelle: string
}

const NONE: readonly number[] = []

const useMagasin = (): MagasinFile => {
  const magasin = useContext(FileContext)
  if (!magasin) throw new Error('useFile needs a FileProvider above it.')
  return magasin
}

/** The address of the list as I left it, read when I click. */
export const useAdresseFile = (): (() => Readonly<Record<string, unknown>>) => useMagasin().adresse

/** The queue that I am working through: N and P of the dossier, and my place in the list. */
export function useFile(): FileEnCours {
  const magasin = useMagasin()
  const { statuts } = useWording()
  const queue = useSyncExternalStore(magasin.subscribe, magasin.lire)
  const { position, suivante, precedente, figer, retenirPlace, retenirAdresse } = magasin
  const words = queue ? [statuts.vue[queue.filtre.vue], queue.filtre.recherche ?? ''].filter((word) => word !== '') : []
  return { ids: queue?.ids ?? NONE, total: queue?.ids.length ?? 0, place: magasin.place(), libelle: words.join(' · '), position, suivante, precedente, figer, retenirPlace, adresse: magasin.adresse(), retenirAdresse }
}
