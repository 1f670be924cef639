import type { ActeAnnonce } from '#main/database/queries/courriels.ts'
import { insertLettre } from '#main/database/queries/lettres.ts'
import type { candidat as Candidats } from '#main/database/schema.ts'
import { getSignataire } from '#main/database/queries/bureau.ts'
import type { DateLocale } from '#shared/domain/dates.ts'
import type { GenreLettre } from '#shared/domain/lettre.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { manqueALaDelegation } from '#shared/domain/signataire.ts'
import { adresseService, type Sujet } from '../annonces/valeurs.ts'
import type { Context } from '../context.ts'

/**
 * All that a letter says, frozen with the act that orders it (decision 12): its bytes depend on these data and the shipped fonts only, so that it
 * can be printed again identical years later. Pictures are cited by their hash.
 */
export interface LettreFigee {
  readonly reference: string
  readonly lieu: string
  readonly date: DateLocale
  readonly expediteur: { readonly nom: string; readonly lignes: readonly string[]; readonly service: string; readonly telephone: string; readonly courriel: string; readonly agent: string; readonly logoSha256: string | null }
  readonly destinataire: readonly string[]
  readonly objet: string
  readonly titre: string
  readonly corps: string
  readonly signataire?: { readonly mention: string; readonly prenom: string; readonly nom: string; readonly qualite: string; readonly delegation: string; readonly imageSha256: string | null }
  readonly langue: 'fr' | 'en'
  readonly auteur: string
}

type Candidat = typeof Candidats.$inferSelect
type Signataire = NonNullable<ReturnType<typeof getSignataire>>

/** The lines of an envelope: the name that the law asks for, then the address (users.md §4.2). Whether it leads somewhere: `aAdressePostale`. */
export function adressePostale(candidat: Candidat): string[] {
  const nom = [candidat.civilite, candidat.prenom, candidat.nom].filter((part) => part !== '').join(' ')
  const ville = `${candidat.codePostal} ${candidat.ville}`.trim()
  const pays = candidat.pays === 'France' ? '' : candidat.pays.toUpperCase()
  return [nom, ...candidat.adresse.split('\n'), ville, pays].map((line) => line.trim()).filter((line) => line !== '')
}

const dansSesDates = ({ valideDu, valideAu }: Signataire, jour: DateLocale): boolean => (valideDu === null || valideDu <= jour) && (valideAu === null || jour <= valideAu)

/**
 * Who signs for this commission today: the authority himself, or a delegate named by an authority, with an arrêté in force. Throws SIGNATAIRE_ABSENT otherwise: nothing
 * is issued for a delegate outside his dates (decision 24, CRPA L212-1).
 */
export function exigerSignataire(ctx: Context, { ligne: { commission } }: Sujet): Signataire {
  const jour = ctx.aujourdhui()
  const refuser = (raison: 'absent' | 'hors_dates' | 'delegation_incomplete'): never => {
    throw new DomainError('SIGNATAIRE_ABSENT', { commission: commission.libelle, raison, date: jour })
  }
  const signataire = commission.signataireId === null ? undefined : getSignataire(ctx.db, commission.signataireId)
  if (signataire === undefined || !signataire.actif) return refuser('absent')
  if (!dansSesDates(signataire, jour)) return refuser('hors_dates')
  if (manqueALaDelegation(signataire) !== undefined) return refuser('delegation_incomplete')
  return signataire
}

const MENTION = { fr: (autorite: string) => `Pour ${autorite} et par délégation,`, en: (autorite: string) => `For ${autorite} and by delegation,` }

function signature(signataire: Signataire, langue: 'fr' | 'en'): NonNullable<LettreFigee['signataire']> {
  const { prenom, nom, qualite, arrete, imageSha256 } = signataire
  const autorite = signataire.autorite || (langue === 'fr' ? 'le président' : 'the president')
  return { mention: signataire.delegation ? MENTION[langue](autorite) : '', prenom, nom, qualite, delegation: signataire.delegation ? arrete : '', imageSha256 }
}

export interface AFiger {
  readonly genre: GenreLettre
  readonly texte: { readonly objet: string; readonly corps: string }
  readonly signataire: Signataire | undefined
  /** The act that orders it. */
  readonly lien: ActeAnnonce
}

/** The data of a letter as they are today. */
export function lettreFigee(ctx: Context, { ligne: { candidat, candidature }, office, langue }: Sujet, { texte, signataire }: Pick<AFiger, 'texte' | 'signataire'>): LettreFigee {
  const agent = [ctx.moi.nom, ctx.moi.qualite].filter((part) => part !== '').join(', ')
  return {
    reference: candidature.numero, lieu: office.ville, date: ctx.aujourdhui(), langue, auteur: office.nom,
    expediteur: { nom: office.nom, lignes: adresseService(office).split('\n'), service: office.service, telephone: office.telephone, courriel: office.courriel, agent, logoSha256: office.logoSha256 },
    destinataire: adressePostale(candidat), objet: texte.objet, titre: texte.objet, corps: texte.corps,
    ...(signataire === undefined ? {} : { signataire: signature(signataire, langue) }),
  }
}

/** Records a letter to be produced, its data frozen; wakes the press. Answers its id. */
export function figerLettre(ctx: Context, sujet: Sujet, aFiger: AFiger & { readonly code: string }): number {
  const { candidature } = sujet.ligne
  const modeleVersion = ctx.lettres.modele('lettre', aFiger.code, sujet.langue).version
  const lettreId = insertLettre(ctx.db, {
    candidatureId: candidature.id, ...aFiger.lien, genre: aFiger.genre, statut: 'a_produire', modeleVersion,
    donnees: JSON.stringify(lettreFigee(ctx, sujet, aFiger)), creeeLe: ctx.maintenant(), creeePar: ctx.moi.id,
  })
  ctx.journaliser({ acte: 'preparer_lettre', sujet: 'lettre', sujetId: lettreId, candidatureId: candidature.id, donnees: { genre: aFiger.genre } })
  ctx.annoncer({ type: 'lettres_changees', lettreIds: [lettreId] })
  ctx.lettres.produire()
  return lettreId
}
