import { createContext, useContext } from 'react'
import { en } from '#shared/wording/en.ts'
import { fr, type Wording } from '#shared/wording/fr.ts'

export type Langue = 'fr' | 'en'

const WORDINGS: Readonly<Record<Langue, Wording>> = { fr, en }

export const WordingContext = createContext<Wording>(fr)

export const wordingDe = (langue: Langue): Wording => WORDINGS[langue]

/** The sentences, in the language of whoever is at the keyboard. */
export const useWording = (): Wording => useContext(WordingContext)
