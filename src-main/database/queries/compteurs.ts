import { sql } from 'drizzle-orm'
import type { Db } from '../base.ts'

/** What the rail's badges show: courriels about to leave, courriels that need a person, letters to print. */
export const getCompteursSession = (db: Db): { courrielsEnPartance: number; courrielsATraiter: number; lettresAImprimer: number } =>
  db.get(sql`SELECT
    (SELECT count(*) FROM courriel WHERE statut IN ('en_attente', 'en_cours', 'a_reessayer')) AS courrielsEnPartance,
    (SELECT count(*) FROM courriel WHERE statut IN ('incertain', 'refuse')) AS courrielsATraiter,
    (SELECT count(*) FROM lettre WHERE statut <> 'annulee' AND imprimee_le IS NULL) AS lettresAImprimer`)

/** The totals of one axis, by key, as the triggers keep them (decision 36). */
export const getCompteurs = (db: Db, axe: string): Record<string, number> =>
  Object.fromEntries(db.all<{ cle: string; total: number }>(sql`SELECT cle, total FROM compteur WHERE axe = ${axe} AND total <> 0`).map((row) => [row.cle, row.total]))
