import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { phraseRefus, refusDe } from '../../api/refus.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { erreursDe, erreursDuRefus, type Erreurs } from './erreurs.ts'

export type EtatFormulaire =
  | { readonly genre: 'repos' | 'envoi' }
  | { readonly genre: 'enregistre'; readonly le: string }
  /** `MODIFIEE_ENTRE_TEMPS`: somebody saved the same thing meanwhile; what was typed is still here. */
  | { readonly genre: 'refus' | 'conflit'; readonly message: string }

export interface Formulaire<Valeurs extends object> {
  readonly valeurs: Valeurs
  readonly changer: (changed: Partial<Valeurs>) => void
  readonly erreur: (champ: string) => string | undefined
  readonly modifie: boolean
  readonly etat: EtatFormulaire
  readonly enregistrer: () => void
  /** Back to what is stored. */
  readonly reprendre: () => void
}

interface Options<Valeurs extends object, Resultat> {
  readonly initial: Valeurs
  /** The contract's own: what it refuses is told under the field, before anything is sent. */
  readonly schema: z.ZodType
  readonly envoyer: (valeurs: Valeurs) => Promise<Resultat>
  readonly apres?: (resultat: Resultat) => unknown
  /** Reads again what somebody else changed: the next save then carries its version. */
  readonly relire?: () => unknown
}

const NONE: Erreurs = {}

function useValeurs<Valeurs extends object>(initial: Valeurs) {
  const [saisies, setSaisies] = useState<Partial<Valeurs>>({})
  const valeurs = { ...initial, ...saisies }
  const modifie = (Object.keys(saisies) as (keyof Valeurs)[]).some((key) => JSON.stringify(saisies[key]) !== JSON.stringify(initial[key]))
  return { valeurs, modifie, setSaisies }
}

/** A form over what is stored: only what was typed covers it, so that a fresh answer of the core shows in the untouched fields. */
export function useFormulaire<Valeurs extends object, Resultat>({ initial, schema, envoyer, apres, relire }: Options<Valeurs, Resultat>): Formulaire<Valeurs> {
  const wording = useWording()
  const { valeurs, modifie, setSaisies } = useValeurs(initial)
  const [erreurs, setErreurs] = useState<Erreurs>(NONE)
  const [etat, setEtat] = useState<EtatFormulaire>({ genre: 'repos' })
  const { mutate } = useMutation({
    mutationFn: envoyer,
    onMutate: () => setEtat({ genre: 'envoi' }),
    onSuccess: async (resultat) => {
      await apres?.(resultat)
      setSaisies({})
      setEtat({ genre: 'enregistre', le: new Date().toISOString() })
    },
    onError: async (error) => {
      setErreurs(erreursDuRefus(wording, error))
      const conflit = refusDe(error).code === 'MODIFIEE_ENTRE_TEMPS'
      if (conflit) await relire?.()
      setEtat({ genre: conflit ? 'conflit' : 'refus', message: phraseRefus(wording, error) })
    },
  })
  return {
    valeurs,
    modifie,
    etat,
    erreur: (champ) => erreurs[champ],
    changer: (changed) => {
      setSaisies((before) => ({ ...before, ...changed }))
      setErreurs((before) => Object.fromEntries(Object.entries(before).filter(([champ]) => !Object.hasOwn(changed, champ))))
      if (etat.genre !== 'envoi') setEtat({ genre: 'repos' })
    },
    enregistrer: () => {
      if (etat.genre === 'envoi') return
      const found = erreursDe(wording, schema, valeurs)
      setErreurs(found)
      if (Object.keys(found).length > 0) return setEtat({ genre: 'refus', message: wording.parametres.formulaire.aCorriger(Object.keys(found).length) })
      mutate(valeurs)
    },
    reprendre: () => {
      setSaisies({})
      setErreurs(NONE)
      setEtat({ genre: 'repos' })
    },
  }
}
