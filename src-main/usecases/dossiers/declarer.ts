import { getDossier } from '#main/database/queries/candidatures.ts'
import type { ApresActe, Annonce } from '#shared/contract/dossiers.ts'
import { dateCourte } from '#shared/domain/dates-ecrites.ts'
import { ajouterJours } from '#shared/domain/dates.ts'
import { dateLimiteRetour } from '#shared/domain/echeance.ts'
import { mentionsAbsentes } from '#shared/domain/modele-mentions.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { ANNONCES, enregistrerAnnonce, rediger, SANS_SUITE } from '../annonces/annoncer.ts'
import { sujetDe, valeursDe, type Sujet } from '../annonces/valeurs.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { changerStatut, type CibleDossier } from './changer-statut.ts'
import { listEnDefaut, valeursEnDefaut, type PieceEnDefaut } from './en-defaut.ts'

/** Marks the dossier *réceptionné* at its date; the accusé de réception, with its pieces still missing, if it is wanted. */
export function receptionner(ctx: Context, input: CibleDossier & { date: string; accuse: boolean; cachetLe?: string | null }): ApresActe {
  return ctx.ecrire(() => {
    const { ligne, historiqueId } = changerStatut(ctx, input, { acte: 'receptionner', date: input.date, ...(input.cachetLe === undefined ? {} : { cachetLe: input.cachetLe }) })
    if (!input.accuse) return { historiqueId, ...SANS_SUITE }
    const sujet = sujetDe(ctx, ligne)
    const annonce = rediger(ctx, sujet, ANNONCES.receptionne, valeursEnDefaut(listEnDefaut(ctx, input)))
    return { historiqueId, ...enregistrerAnnonce(ctx, sujet, ANNONCES.receptionne, annonce, { dossierHistoriqueId: historiqueId }) }
  })
}

/** Declares the dossier *complet*. The screen has asked once when a piece is refused or missing (decision 34); the choice is the agent's. */
export function declarerComplet(ctx: Context, input: CibleDossier & { date: string; annoncer: boolean }): ApresActe {
  return ctx.ecrire(() => {
    const { ligne, historiqueId } = changerStatut(ctx, input, { acte: 'declarerComplet', date: input.date })
    if (!input.annoncer) return { historiqueId, ...SANS_SUITE }
    const sujet = sujetDe(ctx, ligne)
    return { historiqueId, ...enregistrerAnnonce(ctx, sujet, ANNONCES.complet, rediger(ctx, sujet, ANNONCES.complet), { dossierHistoriqueId: historiqueId }) }
  })
}

/** Back to *en attente*: nothing is sent. */
export function remettreDossierEnAttente(ctx: Context, input: CibleDossier): ApresActe {
  return ctx.ecrire(() => ({ historiqueId: changerStatut(ctx, input, { acte: 'remettreEnAttente' }).historiqueId, ...SANS_SUITE }))
}

/** The later of the deadline and the office's delay for completing, from today. */
function limiteProposee(ctx: Context, limiteLe: string): string {
  const delai = ajouterJours(ctx.aujourdhui(), ctx.reglages.complementJours)
  return limiteLe > delai ? limiteLe : delai
}

/** The text tells the deadline that is recorded: an individual date never shortens the formation's. */
function redigerIncomplet(ctx: Context, id: number, pieces: readonly PieceEnDefaut[], limiteLe: string): Annonce {
  const ligne = trouve(getDossier(ctx.db, id), 'candidature')
  const retenue = dateLimiteRetour(ligne.formation.limiteLe, limiteLe)
  return rediger(ctx, sujetDe(ctx, ligne), ANNONCES.incomplet, { ...valeursEnDefaut(pieces), 'dossier.dateLimite': dateCourte(retenue) })
}

/** Throws MENTIONS_ABSENTES when a text corrected by hand no longer says what the law wants of it (CRPA L114-5). */
function exigerMentions(ctx: Context, sujet: Sujet, { voie }: Annonce, { corps }: { corps: string }): void {
  const mentions = mentionsAbsentes(voie === 'lettre' ? ANNONCES.incomplet.lettre.code : ANNONCES.incomplet.courriel, corps, valeursDe(ctx, sujet))
  if (mentions.length > 0) throw new DomainError('MENTIONS_ABSENTES', { mentions })
}

/** What would be sent: the text that writes itself from the refused and missing pieces, and the deadline it gives. Records nothing. */
export function preparerIncomplet(ctx: Context, input: { id: number; limiteLe?: string | undefined }): { annonce: Annonce; limiteLe: string; pieces: PieceEnDefaut[] } {
  exigerDroit(ctx, 'EDIT_STATUT_DOSSIER')
  const { candidature } = trouve(getDossier(ctx.db, input.id), 'candidature')
  const pieces = listEnDefaut(ctx, input)
  const limiteLe = input.limiteLe ?? limiteProposee(ctx, candidature.limiteLe)
  return { annonce: redigerIncomplet(ctx, input.id, pieces, limiteLe), limiteLe, pieces }
}

export interface DeclarationIncomplet extends CibleDossier {
  readonly date: string
  readonly limiteLe: string
  /** The text as the agent corrected it; without it, as it wrote itself. */
  readonly texte?: { readonly objet: string; readonly corps: string } | undefined
  readonly annoncer: boolean
}

/**
 * Declares the dossier *incomplet*, gives it until `limiteLe`, and puts the courriel (or the letter) in the same transaction. Without any piece
 * refused or missing, only a text corrected by hand is sent: the one that writes itself would ask for nothing. Throws DATE_PASSEE when the deadline
 * is before today, MENTIONS_ABSENTES when a corrected text has lost the deadline or the service.
 */
export function declarerIncomplet(ctx: Context, input: DeclarationIncomplet): ApresActe {
  if (input.limiteLe < ctx.aujourdhui()) throw new DomainError('DATE_PASSEE', { date: input.limiteLe })
  return ctx.ecrire(() => {
    const { ligne, historiqueId } = changerStatut(ctx, input, { acte: 'declarerIncomplet', date: input.date, limiteLe: input.limiteLe })
    const pieces = listEnDefaut(ctx, input)
    const aDire = pieces.length > 0 || input.texte !== undefined
    if (!input.annoncer || !aDire) return { historiqueId, ...SANS_SUITE }
    const annonce = redigerIncomplet(ctx, input.id, pieces, input.limiteLe)
    const sujet = sujetDe(ctx, ligne)
    if (input.texte !== undefined) exigerMentions(ctx, sujet, annonce, input.texte)
    return { historiqueId, ...enregistrerAnnonce(ctx, sujet, ANNONCES.incomplet, { ...annonce, ...input.texte }, { dossierHistoriqueId: historiqueId }) }
  })
}
