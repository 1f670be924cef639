type Mots = Readonly<Record<string, string>>

/** The word of a statut whatever its machine, for sentences that carry only its code; the code itself when none has it. */
export function motDeStatut(tables: readonly Mots[], statut: string): string {
  const table = tables.find((words) => Object.hasOwn(words, statut))
  return table?.[statut] ?? statut
}

/** A text among the data of a journal line or a refusal, '' when it is absent or of another kind. */
export function texteDe(donnees: Readonly<Record<string, unknown>>, ...noms: readonly string[]): string {
  for (const nom of noms) {
    const value = donnees[nom]
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}

/** A number among the data of a journal line, `undefined` when absent. */
export function nombreDe(donnees: Readonly<Record<string, unknown>>, nom: string): number | undefined {
  const value = donnees[nom]
  return typeof value === 'number' ? value : undefined
}
