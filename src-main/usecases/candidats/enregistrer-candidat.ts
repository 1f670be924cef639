import { findParIne, getCandidat, insertCandidat, listCandidaturesDuCandidat, listRapprochables, setNomTri, updateCandidat, type Candidat } from '#main/database/queries/candidats.ts'
import { getCampagneActive } from '#main/database/queries/bureau.ts'
import { prendreNumero } from '#main/database/queries/candidatures.ts'
import { indexer, listTrouves } from '#main/database/queries/recherche.ts'
import type { Coordonnees, Identite } from '#shared/contract/candidats.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import { estIne, normaliserIne } from '#shared/domain/ine.ts'
import { numeroDossier } from '#shared/domain/numero.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { plier } from '#shared/domain/texte.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'

/** How names sort: the name people are filed under, then the first name. */
export const cleDeTri = (nom: string, prenom: string): string => plier(`${nom} ${prenom}`)

interface Saisie {
  readonly identite: Identite
  readonly coordonnees: Coordonnees
}

/** A well-formed INE that nobody else has in the campagne, or null. Throws INE_INVALIDE, DOUBLON. */
function exigerIne(ctx: Context, campagneId: number, saisi: string | null, saufId: number): string | null {
  const ine = normaliserIne(saisi ?? '')
  if (ine === '') return null
  if (!estIne(ine)) throw new DomainError('INE_INVALIDE', { ine })
  const other = findParIne(ctx.db, campagneId, ine, saufId)
  if (other !== undefined) throw new DomainError('DOUBLON', { quoi: 'ine', valeur: `${other.nom} ${other.prenom}` })
  return ine
}

function exigerCourriel(saisi: string): string {
  if (saisi === '') return ''
  const answer = adresseCourriel(saisi)
  if (!answer.ok) throw new DomainError('COURRIEL_INVALIDE', { adresse: saisi, raison: answer.raison })
  return answer.adresse
}

/** The columns of a candidat as typed: name upper-cased like eCandidat's (domain.md §3.4), INE and e-mail checked. */
function colonnes(ctx: Context, campagneId: number, { identite, coordonnees }: Saisie, saufId = 0) {
  const nom = identite.nom.toLocaleUpperCase('fr')
  return { ...identite, ...coordonnees, nom, nomUsage: identite.nomUsage.toLocaleUpperCase('fr'), ine: exigerIne(ctx, campagneId, identite.ine, saufId), courriel: exigerCourriel(coordonnees.courriel) }
}

function nouveauNumero(ctx: Context, campagneId: number): string {
  for (;;) {
    const numero = numeroDossier(ctx.hasard)
    if (prendreNumero(ctx.db, numero, campagneId)) return numero
  }
}

/** A new person of the campagne, with a dossier number never given before; in the caller's transaction. */
export function creerCandidat(ctx: Context, campagneId: number, saisie: Saisie): Candidat {
  const id = insertCandidat(ctx.db, { ...colonnes(ctx, campagneId, saisie), campagneId, numeroDossier: nouveauNumero(ctx, campagneId), creeLe: ctx.maintenant() })
  return trouve(getCandidat(ctx.db, id), 'candidat')
}

/** Makes a candidature of this person findable by all that is typed at the counter. */
export function indexerCandidature(ctx: Context, candidat: Candidat, candidature: { id: number; numero: string }): void {
  indexer(ctx.db, plier, { ...candidat, candidatureId: candidature.id, numero: candidature.numero })
}

/** Corrects a candidat's data; his candidatures are sorted and found under the new name at once. */
export function modifierCandidat(ctx: Context, input: { id: number; version: number } & Saisie): { version: number } {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_FEN_CAND')
    const avant = trouve(getCandidat(ctx.db, input.id), 'candidat')
    const changed = updateCandidat(ctx.db, input.id, input.version, colonnes(ctx, avant.campagneId, input, input.id))
    if (!changed) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
    const apres = trouve(getCandidat(ctx.db, input.id), 'candidat')
    setNomTri(ctx.db, input.id, cleDeTri(apres.nom, apres.prenom))
    const candidatures = listCandidaturesDuCandidat(ctx.db, input.id)
    for (const candidature of candidatures) indexerCandidature(ctx, apres, candidature)
    const champs = (Object.keys(apres) as (keyof Candidat)[]).filter((key) => key !== 'version' && apres[key] !== avant[key])
    ctx.journaliser({ acte: 'modifier_candidat', sujet: 'candidat', sujetId: input.id, candidatureId: candidatures[0]?.id ?? null, donnees: { champs }, texte: champs.map((key) => `${key}: ${avant[key]}`).join('\n') || undefined })
    ctx.annoncer({ type: 'candidatures_changees', candidatureIds: candidatures.map((one) => one.id) })
    return { version: apres.version }
  })
}

/** Persons who may already be known (users.md §3.8): suggested, never merged alone. */
export function rapprocherCandidat(ctx: Context, input: { nom: string; prenom: string; naissanceLe: string | null; ine: string | null }) {
  const campagne = trouve(getCampagneActive(ctx.db), 'campagne')
  const found = input.nom === '' ? [] : listTrouves(ctx.db, plier, `${input.nom} ${input.prenom}`, 50)
  return listRapprochables(ctx.db, campagne.id, input.ine === null ? null : normaliserIne(input.ine), input.naissanceLe, found)
}
