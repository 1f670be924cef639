import type { LigneLettre } from '#main/database/queries/lettres.ts'
import type { LettreResume } from '#shared/contract/lettres.ts'
import { nomFichierLettre } from '#shared/domain/lettre.ts'

/** A letter as the screen shows it, with the name its file gets (domain.md §5.4). */
export function lettreView({ codeFormation, ...ligne }: LigneLettre): LettreResume {
  const { genre, numero, nom, prenom, id } = ligne
  return { ...ligne, nomFichier: nomFichierLettre({ genre, numeroCandidature: numero, nom, prenom, codeFormation, numero: id }) }
}
