/** The outcome of a promise put to the proof: what failed, and the figures to print. */
export type Bilan = {
  readonly promesse: string
  readonly graine: number
  readonly tours: number
  readonly chiffres: Readonly<Record<string, number | string>>
  /** One line for each round in which the promise was not held; empty is the only good answer. */
  readonly fautes: readonly string[]
}

export function imprimer({ promesse, graine, tours, chiffres, fautes }: Bilan): void {
  const figures = Object.entries(chiffres).map(([nom, valeur]) => `${nom} ${valeur}`)
  console.log(`${promesse} · graine ${graine} · ${tours} tours · ${figures.join(' · ')} · ${fautes.length === 0 ? 'tenue' : `NON TENUE (${fautes.length})`}`)
  for (const faute of fautes.slice(0, 10)) console.log(`  ${faute}`)
}
