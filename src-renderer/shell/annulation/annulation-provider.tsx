import { createContext, useCallback, useContext, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { notify } from '../../ui/notify.tsx'
import { UndoToast } from '../../ui/undo-toast.tsx'
import { useActions, useKeyHint } from '../keyboard/keyboard-provider.tsx'
import { useWording } from '../wording/use-wording.ts'
import { createPile, type Annulable, type Pile } from './pile.ts'
import { direEchec } from './reprise.ts'

const PileContext = createContext<Pile | undefined>(undefined)

/** Gives what tells the window that an act can be undone: it is shown with its button, and Ctrl+Z undoes the last one. */
export function useAnnulable(): (annulable: Annulable) => void {
  const pile = useContext(PileContext)
  if (!pile) throw new Error('useAnnulable needs an AnnulationProvider above it.')
  return pile.pousser
}

/** Holds the acts that can be undone, whatever the screen that did them. */
export function AnnulationProvider({ children }: { readonly children: ReactNode }) {
  const [pile] = useState(createPile)
  return (
    <PileContext value={pile}>
      {children}
      <Annulation pile={pile} />
    </PileContext>
  )
}

function useUndo(pile: Pile): () => void {
  const wording = useWording()
  const { annulation, fenetre } = wording.shell
  return useCallback(() => {
    const last = pile.prendre()
    if (!last) return
    last.annuler().then(
      () => notify({ id: 'annulation', tone: 'neutral', message: annulation.annule(last.libelle), closeLabel: fenetre.fermer }),
      (error: unknown) => notify({ id: 'annulation', tone: 'danger', message: direEchec(wording, error), closeLabel: fenetre.fermer }),
    )
  }, [pile, wording, annulation, fenetre])
}

function Annulation({ pile }: { readonly pile: Pile }) {
  const { shell } = useWording()
  const shown = useSyncExternalStore(pile.subscribe, pile.visible)
  const undo = useUndo(pile)
  const shortcut = useKeyHint('general.annuler')
  useActions([{ id: 'general.annuler', label: shell.actions.annuler, group: shell.groupes.general, keys: ['ctrl+z'], enabled: () => !pile.vide(), run: undo }], [shell, pile, undo])
  return (
    <UndoToast
      message={shown?.libelle}
      undoLabel={shell.annulation.annuler}
      {...(shortcut === undefined ? {} : { shortcut })}
      onUndo={undo}
      closeLabel={shell.fenetre.fermer}
      onClose={pile.cacher}
    />
  )
}
