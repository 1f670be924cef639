import type { LigneAvis } from '#main/database/queries/avis.ts'
import { getDossier } from '#main/database/queries/candidatures.ts'
import { LETTRE_DE_AVIS, type TypeAvis } from '#shared/domain/avis.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import { aAdressePostale } from '#shared/domain/candidat.ts'
import { dateCourte, dateLongue, heureEcrite } from '#shared/domain/dates-ecrites.ts'
import { dateLocale } from '#shared/domain/dates.ts'
import { remplir, type Valeurs } from '#shared/domain/modele.ts'
import { mentionsAbsentes } from '#shared/domain/modele-mentions.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { mettreEnBoite, SANS_SUITE, type Suite } from '../annonces/annoncer.ts'
import { sujetDe, valeursDe, type Sujet } from '../annonces/valeurs.ts'
import type { Context } from '../context.ts'
import { trouve } from '../exiger.ts'
import { exigerSignataire, figerLettre, lettreFigee, type LettreFigee } from '../lettres/figer-lettre.ts'

/** Admission and refusal are letters whoever the candidat is; the others only when there is no e-mail (decision 23). */
const TOUJOURS_LETTRE: ReadonlySet<TypeAvis> = new Set(['favorable', 'defavorable'])

const codeCourriel = (avis: LigneAvis): string => (avis.type === 'favorable' && avis.reserve !== '' && avis.reserveLeveeLe === null ? 'avis_favorable_reserve' : `avis_${avis.type}`)

function convocation(avis: LigneAvis, langue: 'fr' | 'en'): Valeurs {
  const date = avis.preselectionLe === null ? '' : dateCourte(avis.preselectionLe)
  const heure = avis.preselectionHeure === null ? '' : heureEcrite(avis.preselectionHeure, langue)
  const parts = langue === 'fr' ? [date && `le ${date}`, heure && `à ${heure}`, avis.preselectionLieu] : [date && `on ${date}`, heure && `at ${heure}`, avis.preselectionLieu]
  const phrase = parts.filter((part) => part !== '').join(', ')
  const complement = phrase === '' ? '' : langue === 'fr' ? `Vous êtes convoqué(e) ${phrase}.` : `You are invited ${phrase}.`
  return { 'preselection.date': date, 'preselection.heure': heure, 'preselection.lieu': avis.preselectionLieu, complementPreselect: complement }
}

/** The values that an avis adds to a text. The motif of a master's refusal is told on request within the month (D. 612-36-2, L3). */
export function valeursAvis(sujet: Sujet, avis: LigneAvis): Valeurs {
  const { formation } = sujet.ligne
  return {
    commentaire: avis.commentaire, rang: avis.rang === null ? '' : String(avis.rang), 'avis.reserve': avis.reserveLeveeLe === null ? avis.reserve : '',
    'avis.date': dateLongue(dateLocale(avis.valideLe ?? avis.saisiLe, sujet.office.fuseau), sujet.langue),
    motif: formation.estMaster ? '' : avis.motif, motifsSurDemande: formation.estMaster ? 'oui' : '', saisineRecteur: formation.estMaster ? 'oui' : '',
    ...convocation(avis, sujet.langue),
  }
}

/** Throws VOIES_ET_DELAIS_ABSENTS when the filled text of a refusal lacks a mention that the law wants (CJA R421-5, L1). */
function exigerMentions(code: string, corps: string, valeurs: Valeurs): void {
  if (mentionsAbsentes(code, corps, valeurs).length > 0) throw new DomainError('VOIES_ET_DELAIS_ABSENTS', {})
}

interface TexteLettre {
  readonly code: string
  readonly texte: { objet: string; corps: string }
  readonly figee: LettreFigee
}

/** The letter of an avis as it would be issued today. Throws SIGNATAIRE_ABSENT, VOIES_ET_DELAIS_ABSENTS, DESTINATAIRE_ABSENT. */
export function lettreDAvis(ctx: Context, sujet: Sujet, avis: LigneAvis): TexteLettre {
  const code = LETTRE_DE_AVIS[avis.type]
  const modele = ctx.lettres.modele('lettre', code, sujet.langue)
  const valeurs = valeursDe(ctx, sujet, valeursAvis(sujet, avis))
  const signataire = exigerSignataire(ctx, sujet)
  const texte = { objet: remplir(modele.sujet, valeurs), corps: remplir(modele.corps, valeurs, 'corps') }
  exigerMentions(code, texte.corps, valeurs)
  if (!aAdressePostale(sujet.ligne.candidat)) throw new DomainError('DESTINATAIRE_ABSENT', { quoi: 'adresse' })
  return { code, texte, figee: lettreFigee(ctx, sujet, { texte, signataire }) }
}

function figer(ctx: Context, sujet: Sujet, avis: LigneAvis): number {
  const { code, texte } = lettreDAvis(ctx, sujet, avis)
  return figerLettre(ctx, sujet, { genre: LETTRE_DE_AVIS[avis.type], code, texte, signataire: exigerSignataire(ctx, sujet), lien: { avisId: avis.id } })
}

function courrielDAvis(ctx: Context, sujet: Sujet, avis: LigneAvis, lettreId: number | null): Suite {
  const code = codeCourriel(avis)
  const modele = ctx.lettres.modele('courriel', code, sujet.langue)
  const valeurs = valeursDe(ctx, sujet, valeursAvis(sujet, avis))
  const texte = { objet: remplir(modele.sujet, valeurs), corps: remplir(modele.corps, valeurs, 'corps') }
  exigerMentions(code, texte.corps, valeurs)
  return mettreEnBoite(ctx, sujet, code, texte, { avisId: avis.id, ...(lettreId === null ? {} : { lettreId }) })
}

/** An unfavourable courriel carries author and voies et délais like the letter, or the office chose "lettre seule" (decision 24). */
const parCourriel = ({ ligne, office }: Sujet, avis: LigneAvis): boolean =>
  ligne.formation.maitre === 'pli' && adresseCourriel(ligne.candidat.courriel).ok && (avis.type !== 'defavorable' || office.refusParCourriel)

/** The courriel and the letter of a validated avis, in its transaction, the letter with frozen data (decision 12). */
export function annoncerAvis(ctx: Context, avis: LigneAvis): Suite {
  const sujet = sujetDe(ctx, trouve(getDossier(ctx.db, avis.candidatureId), 'candidature'))
  const courriel = parCourriel(sujet, avis)
  const lettreId = TOUJOURS_LETTRE.has(avis.type) || !courriel ? figer(ctx, sujet, avis) : null
  return courriel ? { ...courrielDAvis(ctx, sujet, avis, lettreId), lettreId } : { ...SANS_SUITE, lettreId }
}
