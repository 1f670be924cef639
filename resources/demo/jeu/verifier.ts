import type { Base } from '#main/database/open.ts'
import { verifierJournal } from '#main/database/queries/verifier-journal.ts'

const AXES = { dossier: 'dossier', etape: 'etape', avis: 'avis', avis_etat: 'avis_etat', formation: 'CAST(formation_id AS TEXT)', commission: 'CAST(commission_id AS TEXT)', mode: 'mode', toutes: "'toutes'" } as const

const compteursFaux = ({ sqlite }: Base): string[] =>
  Object.entries(AXES).flatMap(([axe, colonne]) => {
    const ecarts = sqlite.prepare(`SELECT count(*) FROM (SELECT ${colonne} AS cle, count(*) AS total FROM candidature WHERE en_cours = 1 GROUP BY 1 EXCEPT SELECT cle, total FROM compteur WHERE axe = ?)`).pluck().get(axe)
    return ecarts === 0 ? [] : [`compteur ${axe}`]
  })

/** What is wrong with the base that was made, in words; empty when all is well. */
export function verifierJeu(base: Base): string[] {
  const { sqlite, db } = base
  const journal = verifierJournal(db)
  const compte = (table: string): unknown => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const rapide = sqlite.pragma('quick_check', { simple: true })
  const etrangeres = (sqlite.pragma('foreign_key_check') as unknown[]).length
  return [
    ...compteursFaux(base),
    ...(journal.intacte ? [] : [`journal rompu à la ligne ${journal.rompueA}`]),
    ...(compte('recherche') === compte('candidature') ? [] : ['recherche incomplète']),
    ...(rapide === 'ok' ? [] : [`quick_check: ${String(rapide)}`]),
    ...(etrangeres === 0 ? [] : [`${etrangeres} clés étrangères sans cible`]),
  ]
}
