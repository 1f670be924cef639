import { insertCourriel, type ActeAnnonce } from '#main/database/queries/courriels.ts'
import type { ApresActe, Annonce } from '#shared/contract/dossiers.ts'
import { ajouterMinutes } from '#shared/domain/dates.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import { aAdressePostale } from '#shared/domain/candidat.ts'
import type { GenreLettre } from '#shared/domain/lettre.ts'
import { remplir, type Valeurs } from '#shared/domain/modele.ts'
import type { Context } from '../context.ts'
import { adressePostale, figerLettre } from '../lettres/figer-lettre.ts'
import { valeursDe, type Sujet } from './valeurs.ts'

/** One text in its two clothes: the courriel's model and the letter's (decision 23). */
export interface CodeAnnonce {
  readonly courriel: string
  readonly lettre: { readonly genre: GenreLettre; readonly code: string }
}

export const ANNONCES = {
  receptionne: { courriel: 'dossier_receptionne', lettre: { genre: 'accuse', code: 'accuse' } },
  incomplet: { courriel: 'dossier_incomplet', lettre: { genre: 'incomplet', code: 'incomplet' } },
  complet: { courriel: 'dossier_complet', lettre: { genre: 'complet', code: 'complet' } },
  confirmee: { courriel: 'reponse_confirmation', lettre: { genre: 'reponse', code: 'reponse_confirmation' } },
  desistee: { courriel: 'reponse_desistement', lettre: { genre: 'reponse', code: 'reponse_desistement' } },
} as const satisfies Record<string, CodeAnnonce>

/** What ties a courriel to the act that wrote it, so that undoing the act takes it back (decision 21), and to the letter it carries. */
export interface LienAnnonce extends ActeAnnonce {
  readonly lettreId?: number
}

export type Suite = Omit<ApresActe, 'historiqueId'>

export const SANS_SUITE: Suite = { courrielId: null, lettreId: null, partLe: null }

/** Writes the text, without recording it: by courriel, on paper without an address, not at all where eCandidat is master (decision 29). */
export function rediger(ctx: Context, sujet: Sujet, code: CodeAnnonce, propres: Valeurs = {}): Annonce {
  const { candidat, formation } = sujet.ligne
  const valeurs = valeursDe(ctx, sujet, propres)
  const parCourriel = adresseCourriel(candidat.courriel).ok
  const modele = parCourriel ? ctx.lettres.modele('courriel', code.courriel, sujet.langue) : ctx.lettres.modele('lettre', code.lettre.code, sujet.langue)
  const texte = { objet: remplir(modele.sujet, valeurs), corps: remplir(modele.corps, valeurs, 'corps') }
  if (formation.maitre === 'ecandidat') return { voie: 'aucune', raison: 'maitre', destinataire: candidat.courriel, ...texte }
  if (parCourriel) return { voie: 'courriel', raison: null, destinataire: candidat.courriel, ...texte }
  return { voie: aAdressePostale(candidat) ? 'lettre' : 'aucune', raison: 'sans_adresse', destinataire: adressePostale(candidat).join('\n'), ...texte }
}

/** Puts a courriel in the outbox, in the transaction of its act; it leaves after the delay in which it can be undone. */
export function mettreEnBoite(ctx: Context, sujet: Sujet, code: string, texte: { objet: string; corps: string }, lien: LienAnnonce = {}): Suite {
  const { candidat, candidature, commission } = sujet.ligne
  const partLe = ajouterMinutes(ctx.maintenant(), ctx.reglages.delaiEnvoiMinutes)
  const commun = {
    ...lien, candidatureId: candidature.id, code, statut: 'en_attente' as const, langue: sujet.langue, objet: texte.objet, corps: texte.corps, partLe,
    creeLe: ctx.maintenant(), creePar: ctx.moi.id,
  }
  const messageId = (): string => `<${ctx.identifiant()}@${sujet.office.codeOffice.toLowerCase()}.pli>`
  const courrielId = insertCourriel(ctx.db, { ...commun, messageId: messageId(), destinataire: candidat.courriel, destinataireNom: `${candidat.prenom} ${candidat.nom}`.trim() })
  ctx.journaliser({ acte: 'creer_courriel', sujet: 'courriel', sujetId: courrielId, candidatureId: candidature.id, donnees: { code } })
  if (commission.copieCourriel !== '') insertCourriel(ctx.db, { ...commun, messageId: messageId(), destinataire: commission.copieCourriel, destinataireNom: commission.libelle, copieDe: courrielId })
  ctx.annoncer({ type: 'courriels_changes', courrielIds: [courrielId] })
  ctx.mail.reveiller()
  return { courrielId, lettreId: null, partLe }
}

/** Records what `rediger` wrote, as corrected: the courriel in the outbox, or the letter with its data frozen. */
export function enregistrerAnnonce(ctx: Context, sujet: Sujet, code: CodeAnnonce, annonce: Annonce, lien: Pick<ActeAnnonce, 'dossierHistoriqueId' | 'reponseId'>): Suite {
  if (annonce.voie === 'aucune') return SANS_SUITE
  if (annonce.voie === 'courriel') return mettreEnBoite(ctx, sujet, code.courriel, annonce, lien)
  const lettreId = figerLettre(ctx, sujet, { ...code.lettre, texte: annonce, signataire: undefined, lien })
  return { courrielId: null, lettreId, partLe: null }
}
