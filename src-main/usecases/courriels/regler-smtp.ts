import { getReglage, setReglage } from '#main/database/queries/bureau.ts'
import { reglageSmtp, type ReglageSmtp } from '#shared/contract/courriels.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit } from '../exiger.ts'

export const REGLAGE_SMTP = 'smtp'

function exigerAdresse(adresse: string): string {
  const read = adresseCourriel(adresse)
  if (!read.ok) throw new DomainError('COURRIEL_INVALIDE', { adresse, raison: read.raison })
  return read.adresse
}

/** The line's settings, without its password, and why nothing leaves at the moment. For whoever may send. */
export function getSmtp(ctx: Context): { reglage: ReglageSmtp | null; motDePasseConnu: boolean; secretDurable: boolean; pauseJusqua: string | null } {
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  const { secretDurable, pauseJusqua } = ctx.mail
  return { reglage: reglageSmtp.safeParse(getReglage(ctx.db, REGLAGE_SMTP)).data ?? null, motDePasseConnu: ctx.mail.motDePasseConnu(), secretDurable, pauseJusqua }
}

function exigerReglable(ctx: Context): void {
  exigerDroit(ctx, 'PARAMETRAGE')
  if (ctx.demonstration) throw new DomainError('DEMONSTRATION', {})
}

/** Sets the server. The password goes to the keychain and nowhere else. Throws DEMONSTRATION, COURRIEL_INVALIDE. */
export async function reglerSmtp(ctx: Context, input: { reglage: ReglageSmtp; motDePasse?: string | undefined }): Promise<{ secretDurable: boolean }> {
  exigerReglable(ctx)
  const { reglage, motDePasse } = input
  const expediteur = exigerAdresse(reglage.expediteur)
  const repondreA = reglage.repondreA === '' ? '' : exigerAdresse(reglage.repondreA)
  if (motDePasse !== undefined && motDePasse !== '') await ctx.mail.garderMotDePasse(motDePasse)
  ctx.ecrire(() => {
    setReglage(ctx.db, REGLAGE_SMTP, { ...reglage, expediteur, repondreA })
    ctx.journaliser({ acte: 'regler_smtp', sujet: 'etablissement', sujetId: 1, donnees: { securite: reglage.securite, port: reglage.port } })
    ctx.annoncer({ type: 'courriels_changes', courrielIds: [] })
  })
  ctx.mail.reveiller()
  return { secretDurable: ctx.mail.secretDurable }
}

/** Sends a real message and answers the server's words. Throws SMTP_ABSENT, SMTP_ECHEC with the step that failed, DEMONSTRATION, COURRIEL_INVALIDE. */
export async function testerSmtp(ctx: Context, input: { destinataire: string }): Promise<{ reponse: string; dureeMs: number }> {
  exigerReglable(ctx)
  const destinataire = exigerAdresse(input.destinataire)
  if (getReglage(ctx.db, REGLAGE_SMTP) === undefined) throw new DomainError('SMTP_ABSENT', {})
  const dit = await ctx.mail.essayer(destinataire)
  ctx.ecrire(() => ctx.journaliser({ acte: 'tester_smtp', sujet: 'etablissement', sujetId: 1 }))
  return dit
}
