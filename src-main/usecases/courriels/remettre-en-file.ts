import { getDossier } from '#main/database/queries/candidatures.ts'
import type { Courriel } from '#main/database/queries/courriels.ts'
import type { CourrielView } from '#shared/contract/courriels.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import type { ActeCourriel } from '#shared/domain/courriel.ts'
import { ajouterMinutes } from '#shared/domain/dates.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { agirSurCourriel, type CibleCourriel } from './agir-sur-courriel.ts'
import { lettreAnnulee } from './courriel-view.ts'

/** A refused courriel goes to the address that the candidat's dossier has now: correcting it there is enough. A copy keeps its own. */
function adresseCorrigee(ctx: Context, { statut, copieDe, candidatureId }: Courriel): { destinataire?: string } {
  if (statut !== 'refuse' || copieDe !== null || candidatureId === null) return {}
  const lue = adresseCourriel(getDossier(ctx.db, candidatureId)?.candidat.courriel ?? '')
  return lue.ok ? { destinataire: lue.adresse } : {}
}

/** On its way again, from the start: its attempts are counted anew, its Message-ID stays, so that a server may recognise a second copy. */
function remettre(ctx: Context, input: CibleCourriel, acte: ActeCourriel): CourrielView {
  return agirSurCourriel(ctx, input, acte, 'remettre_en_file', (courriel: Courriel) => {
    if (lettreAnnulee(ctx, courriel)) throw new DomainError('TRANSITION_INTERDITE', { acte, statut: courriel.statut })
    return { partLe: ajouterMinutes(ctx.maintenant(), ctx.reglages.delaiEnvoiMinutes), essais: 0, reponseCode: null, reponseTexte: '', ...adresseCorrigee(ctx, courriel) }
  })
}

/** Puts a draft or a refused courriel on its way, after the delay in which it can be undone. */
export const mettreEnFile = (ctx: Context, input: CibleCourriel): CourrielView => remettre(ctx, input, 'mettreEnFile')

/** Sends again a courriel of which nobody knew, once a person has checked that it did not arrive (P18). */
export const renvoyerCourriel = (ctx: Context, input: CibleCourriel): CourrielView => remettre(ctx, input, 'renvoyer')
