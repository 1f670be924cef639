import type { candidat } from '#main/database/schema.ts'
import type { Coordonnees, Identite } from '#shared/contract/candidats.ts'

/** A candidat as the contract shows him. */
export function candidatView(row: typeof candidat.$inferSelect): { identite: Identite; coordonnees: Coordonnees } {
  const { civilite, nom, nomUsage, prenom, autrePrenom, naissanceLe, naissanceVille, naissancePays, nationalite, ine, bac, bacAnnee, bacMention, dernierDiplome, dernierEtablissement } = row
  const { langue, courriel, telephone, adresse, codePostal, ville, pays } = row
  return {
    identite: { civilite, nom, nomUsage, prenom, autrePrenom, naissanceLe, naissanceVille, naissancePays, nationalite, ine, bac, bacAnnee, bacMention, dernierDiplome, dernierEtablissement },
    coordonnees: { langue, courriel, telephone, adresse, codePostal, ville, pays },
  }
}
