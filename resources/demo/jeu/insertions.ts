import type { Base } from '#main/database/open.ts'

type Valeur = string | number | null
type Ligne = Readonly<Record<string, Valeur>>

/** One compiled INSERT, whose columns are those of the first row. */
function createInsertion(sqlite: Base['sqlite'], table: string): (ligne: Ligne) => void {
  let faire: ((valeurs: Valeur[]) => void) | undefined
  return (ligne) => {
    const colonnes = Object.keys(ligne)
    faire ??= ((requete) => (valeurs: Valeur[]) => void requete.run(...valeurs))(sqlite.prepare(`INSERT INTO ${table} (${colonnes.join(', ')}) VALUES (${colonnes.map(() => '?').join(', ')})`))
    faire(Object.values(ligne))
  }
}

const TABLES = ['candidat', 'numero_attribue', 'candidature', 'recherche', 'piece', 'piece_verdict', 'pli', 'pli_candidature', 'dossier_historique', 'avis', 'reponse', 'journal', 'journal_texte'] as const

export type Insertions = Readonly<Record<(typeof TABLES)[number], (ligne: Ligne) => void>>

/** How each table of the large office is filled: by rows whose columns never change. */
export const createInsertions = (sqlite: Base['sqlite']): Insertions => Object.fromEntries(TABLES.map((table) => [table, createInsertion(sqlite, table)])) as Insertions
