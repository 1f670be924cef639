/** One line of the bench: a job, what was measured, and the reference measured beside it in the same run. */
export interface Mesure {
  readonly travail: string
  readonly chiffre: string
  readonly reference: string
  /** The figure that is judged, and the bound it must respect. */
  readonly valeur: number
  readonly borne: number
  /** `max`: at most the bound; `min`: at least. */
  readonly sens: 'max' | 'min'
  readonly unite: string
}

export const atteint = ({ valeur, borne, sens }: Mesure): boolean => (sens === 'max' ? valeur <= borne : valeur >= borne)

export const quantile = (valeurs: readonly number[], q: number): number => {
  const sorted = valeurs.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

export const mediane = (valeurs: readonly number[]): number => quantile(valeurs, 0.5)

/** Milliseconds of each of `fois` runs, the first ones apart: they warm caches and compilers. */
export async function chronometrer(fois: number, faire: (tour: number) => unknown, chauffe = 3): Promise<number[]> {
  const durees: number[] = []
  for (let tour = -chauffe; tour < fois; tour += 1) {
    const debut = performance.now()
    await faire(tour)
    if (tour >= 0) durees.push(performance.now() - debut)
  }
  return durees
}

export const ms = (valeur: number): string => `${valeur < 10 ? valeur.toFixed(2) : valeur.toFixed(0)} ms`

export const deux = (valeurs: readonly number[]): string => `médiane ${ms(mediane(valeurs))}, p95 ${ms(quantile(valeurs, 0.95))}`

/** Two lines, the median and the 95th percentile, each with its own bound. */
export function surDeuxBornes(travail: string, valeurs: readonly number[], reference: string, bornes: { readonly mediane: number; readonly p95: number }): Mesure[] {
  const common = { chiffre: `${deux(valeurs)} (${valeurs.length})`, reference, sens: 'max', unite: 'ms' } as const
  return [
    { ...common, travail: `${travail}, médiane`, valeur: mediane(valeurs), borne: bornes.mediane },
    { ...common, travail: `${travail}, p95`, valeur: quantile(valeurs, 0.95), borne: bornes.p95 },
  ]
}
