import type { Demande, Enfant } from './enfant.ts'
import { TravailError } from './travail-error.ts'

export interface OptionsVoie {
  /** How many jobs run at the same time. */
  places: number
  /** Keep the child for the next job, or end it after one. */
  reutilise: boolean
  /** Start the next child ahead of need: starting one costs about 100 ms. */
  prechauffe: boolean
  demarrer: () => Enfant
}

export interface Voie {
  executer(demande: Demande): Promise<unknown>
  /** Ends the children of now; what was running or waiting ends as ANNULE, and the next job starts a child of its own. */
  vider(): Promise<void>
  fermer(): Promise<void>
}

interface Attente {
  demande: Demande
  resolve: (sortie: unknown) => void
  reject: (cause: unknown) => void
}

/** A queue of jobs before a few children of the same kind. */
export function creerVoie({ places, reutilise, prechauffe, demarrer }: OptionsVoie): Voie {
  const attentes: Attente[] = []
  const libres: Enfant[] = []
  const actifs = new Set<Enfant>()
  const partants = new Set<Promise<void>>()
  let fermee = false

  const congedier = (enfant: Enfant) => {
    const depart = enfant.arreter().finally(() => partants.delete(depart))
    partants.add(depart)
  }

  const prendreEnfant = () => {
    for (let enfant = libres.pop(); enfant !== undefined; enfant = libres.pop()) if (enfant.vivant) return enfant
    return demarrer()
  }

  const preparerSuivant = (nom: string) => {
    if (!prechauffe || libres.length > 0) return
    const suivant = demarrer()
    suivant.preparer(nom)
    libres.push(suivant)
  }

  const rendre = (enfant: Enfant) => {
    actifs.delete(enfant)
    if (reutilise && enfant.vivant && !fermee) libres.push(enfant)
    else congedier(enfant)
    avancer()
  }

  const avancer = () => {
    while (actifs.size < places) {
      const attente = fermee ? undefined : attentes.shift()
      if (attente === undefined) return
      const enfant = prendreEnfant()
      actifs.add(enfant)
      void enfant.faire(attente.demande).then(attente.resolve, attente.reject).finally(() => rendre(enfant))
      preparerSuivant(attente.demande.nom)
    }
  }

  const executer = (demande: Demande) =>
    new Promise<unknown>((resolve, reject) => {
      const abandon = () => reject(new TravailError('ANNULE', demande.nom))
      if (fermee || demande.signal?.aborted) return abandon()
      const attente = { demande, resolve, reject }
      attentes.push(attente)
      demande.signal?.addEventListener('abort', () => {
        const rang = attentes.indexOf(attente)
        if (rang < 0) return
        attentes.splice(rang, 1)
        abandon()
      }, { once: true })
      avancer()
    })

  if (prechauffe) libres.push(demarrer())

  const vider = async () => {
    for (const { demande, reject } of attentes.splice(0)) reject(new TravailError('ANNULE', demande.nom))
    for (const enfant of [...libres.splice(0), ...actifs]) congedier(enfant)
    await Promise.all(partants)
  }

  return {
    executer,
    vider,
    async fermer() {
      fermee = true
      await vider()
    },
  }
}
