import { getLibellesPieces } from '#main/database/queries/catalogue.ts'
import type { Db } from '#main/database/base.ts'

/** Reads the facts of journal lines; the chain keeps the codes of pieces, the reader sees what they are called today. */
export function createLecteurDonnees(db: Db): (donnees: string) => Record<string, unknown> {
  const libelles = getLibellesPieces(db)
  return (donnees) => {
    const facts = JSON.parse(donnees) as Record<string, unknown>
    const libelle = typeof facts['piece'] === 'string' ? libelles.get(facts['piece']) : undefined
    return libelle === undefined ? facts : { ...facts, libelle }
  }
}
