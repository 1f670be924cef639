import { getAvisCourant } from '#main/database/queries/avis.ts'
import { getDossier } from '#main/database/queries/candidatures.ts'
import { LETTRE_DE_AVIS } from '#shared/domain/avis.ts'
import { nomFichierLettre } from '#shared/domain/lettre.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { sujetDe } from '../annonces/valeurs.ts'
import { lettreDAvis } from '../avis/annoncer-avis.ts'
import type { Context } from '../context.ts'
import { trouve } from '../exiger.ts'

/**
 * The letter that validating this avis would issue today, made by the same code and kept an hour for `GET /exports/<id>`. Nothing is recorded.
 * Throws AVIS_ABSENT, and what would prevent the letter: SIGNATAIRE_ABSENT, VOIES_ET_DELAIS_ABSENTS, DESTINATAIRE_ABSENT.
 */
export async function apercevoirLettre(ctx: Context, { candidatureId }: { readonly candidatureId: number }): Promise<{ exportId: string; nom: string }> {
  const ligne = trouve(getDossier(ctx.db, candidatureId), 'candidature')
  const { candidat, candidature, formation } = ligne
  const avis = getAvisCourant(ctx.db, candidatureId)
  if (avis === undefined) throw new DomainError('AVIS_ABSENT', { numeros: [candidature.numero] })
  const { figee } = lettreDAvis(ctx, sujetDe(ctx, ligne), avis)
  const nom = nomFichierLettre({ genre: LETTRE_DE_AVIS[avis.type], numeroCandidature: candidature.numero, nom: candidat.nom, prenom: candidat.prenom, codeFormation: formation.code, numero: 0 })
  return { exportId: ctx.lettres.exposer(await ctx.lettres.apercevoir(JSON.stringify(figee)), nom, 'application/pdf'), nom }
}
