import { createContext, useContext } from 'react'

/** Tells whoever holds a form whether it has changes that are not saved. */
export const ModifieContext = createContext<(modifie: boolean) => void>(() => undefined)

export const useSignalerModifie = (): ((modifie: boolean) => void) => useContext(ModifieContext)
