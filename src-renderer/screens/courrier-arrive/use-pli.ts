import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { aUnCachet, erreursPli, rangSuivant, saisieSuivante, saisieVide, type SaisiePli } from './saisie-pli.ts'
import { receptionProposee, useDossiers } from './use-dossiers.ts'
import { useEnregistrer } from './use-enregistrer.ts'

/** Where the hands go next; after the fields that the same gesture has just drawn. */
function useMains() {
  const form = useRef<HTMLFormElement>(null)
  const champ = useRef<HTMLInputElement>(null)
  const focus = (selector: string) => window.setTimeout(() => form.current?.querySelector<HTMLElement>(selector)?.focus())
  useEffect(() => champ.current?.focus(), [])
  return { form, champ, versCachet: () => focus('[data-cachet] input:not(:disabled), [data-pieces] input'), versPieces: () => focus('[data-pieces] input') }
}

/** The acts of the desk on the envelope being typed. */
function useActes(saisie: SaisiePli, setSaisie: React.Dispatch<React.SetStateAction<SaisiePli>>, mains: ReturnType<typeof useMains>) {
  const { data: dernier } = useQuery(api.plis.dernier.queryOptions())
  const changer = (changed: Partial<SaisiePli>) => setSaisie((before) => ({ ...before, ...changed }))
  const datable = aUnCachet(saisie.canal)
  return {
    dernier,
    changer,
    choisir: (id: number) => {
      setSaisie((before) => (before.contenus.some((contenu) => contenu.id === id) ? before : { ...before, contenus: [...before.contenus, { id, pieces: [] }] }))
      if (datable && saisie.cachet === 'date' && saisie.cachetLe === '') mains.versCachet()
      else mains.versPieces()
    },
    retirer: (id: number) => changer({ contenus: saisie.contenus.filter((contenu) => contenu.id !== id) }),
    cocher: (id: number, pieces: readonly number[]) => changer({ contenus: saisie.contenus.map((contenu) => (contenu.id === id ? { id, pieces } : contenu)) }),
    reprendreCachet: () => {
      if (dernier?.cachetLe == null || !datable) return
      changer({ cachet: 'date', cachetLe: dernier.cachetLe })
      mains.versPieces()
    },
    reprendrePlace: () => {
      if (dernier) changer({ boite: dernier.boite, rang: rangSuivant(dernier.rang) })
    },
  }
}

/** The envelope being typed, its dossiers, and all that can be done with it. */
export function usePli() {
  const mains = useMains()
  const [saisie, setSaisie] = useState<SaisiePli>(() => saisieVide(aujourdhui()))
  const [montrer, setMontrer] = useState(false)
  const actes = useActes(saisie, setSaisie, mains)
  const dossiers = useDossiers(saisie.contenus.map(({ id }) => id))
  const receptionner = saisie.receptionner ?? receptionProposee(dossiers)
  const suivant = () => {
    setMontrer(false)
    setSaisie(saisieSuivante)
    mains.champ.current?.focus()
  }
  const { mutate, isPending, error, dit, reset } = useEnregistrer(suivant)
  const enregistrer = () => {
    const [first] = erreursPli(saisie)
    setMontrer(true)
    if (first === undefined) return isPending ? undefined : mutate({ saisie, dossiers, receptionner })
    return first === 'sansCandidature' ? mains.champ.current?.focus() : mains.versCachet()
  }
  const vider = () => {
    reset()
    suivant()
  }
  return { saisie, dossiers, receptionner, erreurs: montrer ? erreursPli(saisie) : [], ...actes, ...mains, enregistrer, vider, isPending, error, dit }
}

export type Pli = ReturnType<typeof usePli>
