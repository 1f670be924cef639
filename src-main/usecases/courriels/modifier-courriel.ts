import type { CourrielView } from '#shared/contract/courriels.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { agirSurCourriel, type CibleCourriel } from './agir-sur-courriel.ts'

/** Corrects a draft: whom it goes to, its subject, its text. Throws COURRIEL_INVALIDE. */
export function modifierCourriel(ctx: Context, input: CibleCourriel & { destinataire: string; objet: string; corps: string }): CourrielView {
  const read = adresseCourriel(input.destinataire)
  if (!read.ok) throw new DomainError('COURRIEL_INVALIDE', { adresse: input.destinataire, raison: read.raison })
  const { objet, corps } = input
  return agirSurCourriel(ctx, input, 'modifier', 'modifier_courriel', () => ({ destinataire: read.adresse, objet, corps }))
}
