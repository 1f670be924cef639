import type { Db } from '#main/database/base.ts'
import { fermerTentatives, getDebutDesEssais, getProchainCourriel, insertTentative, listCourrielsEnCours } from '#main/database/queries/courriels-envoi.ts'
import { getCourriel, updateCourriel, type Courriel } from '#main/database/queries/courriels.ts'
import { ajouterAuJournal } from '#main/database/queries/journal.ts'
import { REESSAI_ABANDON_JOURS, REESSAIS_MINUTES } from '#shared/domain/courriel.ts'
import { ajouterMinutes } from '#shared/domain/dates.ts'
import type { Issue } from './issue.ts'

/** What the outbox needs of the office to write what it does. */
export interface Registre {
  readonly db: Db
  maintenant(): string
  identifiant(): string
}

const JOUR_MS = 86_400_000

const ACTES: Readonly<Record<Issue['statut'], string>> = {
  envoye: 'courriel_envoye', ecrit: 'courriel_ecrit', a_reessayer: 'courriel_a_reessayer', refuse: 'courriel_refuse', incertain: 'courriel_incertain',
}

function journaliser({ db, maintenant, identifiant }: Registre, courriel: Courriel, issue: Issue): void {
  const donnees = { code: courriel.code, reponse: issue.code, etape: issue.etape }
  ajouterAuJournal(db, { faitLe: maintenant(), faitPar: null, acte: ACTES[issue.statut], sujet: 'courriel', sujetId: courriel.id, candidatureId: courriel.candidatureId, donnees, sel: identifiant() })
}

/**
 * Takes the next courriel that is due: `en_cours` and its attempt are on the disk before any connection, so that a death in between is seen
 * (P18). To be called in a transaction; `undefined` when nothing is due.
 */
export function prendreCourriel({ db, maintenant }: Registre): Courriel | undefined {
  const due = getProchainCourriel(db, maintenant())
  if (due === undefined || !updateCourriel(db, due.id, due.version, { statut: 'en_cours', essais: due.essais + 1 })) return undefined
  insertTentative(db, due.id, maintenant())
  return getCourriel(db, due.id)
}

/** RFC 5321 §4.5.4.1: when to try again; `undefined` once five days of trying are over. */
function prochainEssai({ db, maintenant }: Registre, courriel: Courriel): string | undefined {
  const debut = getDebutDesEssais(db, courriel.id, courriel.essais) ?? maintenant()
  const minutes = REESSAIS_MINUTES[Math.min(courriel.essais, REESSAIS_MINUTES.length) - 1] ?? REESSAIS_MINUTES[0]
  const le = ajouterMinutes(maintenant(), minutes)
  return Date.parse(le) - Date.parse(debut) > REESSAI_ABANDON_JOURS * JOUR_MS ? undefined : le
}

/** An issue that would be tried again too late is a refusal. */
function decider(registre: Registre, courriel: Courriel, issue: Issue, repriseLe: string | undefined): { issue: Issue; partLe: string | null } {
  if (issue.statut !== 'a_reessayer') return { issue, partLe: null }
  // A line that does not answer says nothing of the message: it waits, and its own attempts are not counted.
  if (repriseLe !== undefined) return { issue, partLe: repriseLe }
  const partLe = prochainEssai(registre, courriel)
  return partLe === undefined ? { issue: { ...issue, statut: 'refuse', etape: 'abandon' }, partLe: null } : { issue, partLe }
}

const resultatDe = (issue: Issue): string => (issue.panne === 'ligne' && issue.statut === 'a_reessayer' ? 'ligne' : issue.statut)

/** Without a reply of the server, the step is what the screen turns into a sentence. */
const raisonDe = ({ code, etape, texte }: Issue): string => (code === null || etape === 'abandon' ? (etape ?? '') : texte)

/**
 * Writes what became of an attempt, in a transaction: the row, the attempt, the journal. `repriseLe`: when the line is tried again, for a
 * failure that is not this message's.
 */
export function inscrireIssue(registre: Registre, pris: Courriel, rendue: Issue, repriseLe?: string): void {
  const { db, maintenant } = registre
  const { issue, partLe } = decider(registre, pris, rendue, repriseLe)
  const parti = issue.statut === 'envoye' || issue.statut === 'ecrit'
  const essais = resultatDe(issue) === 'ligne' ? pris.essais - 1 : pris.essais
  const change = { statut: issue.statut, partLe: parti ? pris.partLe : partLe, partiLe: parti ? maintenant() : null, essais, reponseCode: issue.code, reponseTexte: raisonDe(issue) }
  if (!updateCourriel(db, pris.id, pris.version, change)) throw new Error(`courriel ${pris.id} changed while it was being sent`)
  fermerTentatives(db, pris.id, { termineeLe: maintenant(), resultat: resultatDe(issue), reponseCode: issue.code, detail: [issue.etape, issue.texte].filter((part) => part !== null && part !== '').join(' ') })
  journaliser(registre, pris, issue)
}

const ARRET: Issue = { statut: 'incertain', panne: 'aucune', etape: 'arret', code: null, texte: '' }

/**
 * At start, in a transaction: what a stop left `en_cours` may have been delivered, only a person can tell (P18). Where nothing can be sent, it
 * simply waits again. Answers the rows.
 */
export function reprendreEnCours(registre: Registre, sansEnvoi: boolean): Courriel[] {
  const rows = listCourrielsEnCours(registre.db)
  const issue: Issue = sansEnvoi ? { ...ARRET, statut: 'a_reessayer', panne: 'ligne' } : ARRET
  for (const row of rows) inscrireIssue(registre, row, issue, sansEnvoi ? registre.maintenant() : undefined)
  return rows
}
