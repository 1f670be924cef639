import type { Wording } from '#shared/wording/fr.ts'
import { phraseRefus } from '../../api/refus.ts'

/** Some acts of a group could not be undone: how many were, and the refusal of each of the others. */
export class RepriseIncomplete extends Error {
  readonly faits: number
  readonly refus: readonly unknown[]
  constructor(faits: number, refus: readonly unknown[]) {
    super('RepriseIncomplete')
    this.faits = faits
    this.refus = refus
  }
}

/** Undoes the acts of a group one by one, the last first. A refusal stops its row only; they are told together, by RepriseIncomplete, at the end. */
export async function reprendreTout<Ligne>(lignes: readonly Ligne[], annuler: (ligne: Ligne) => Promise<unknown>): Promise<void> {
  const refus: unknown[] = []
  for (const ligne of lignes.toReversed()) {
    try {
      await annuler(ligne)
    } catch (error) {
      refus.push(error)
    }
  }
  if (refus.length > 0) throw new RepriseIncomplete(lignes.length - refus.length, refus)
}

/** Why an undoing failed; for a group, how many stay as they are and each reason once. */
export function direEchec(wording: Wording, error: unknown): string {
  if (!(error instanceof RepriseIncomplete)) return phraseRefus(wording, error)
  const raisons = new Set(error.refus.map((one) => phraseRefus(wording, one)))
  return wording.shell.annulation.incomplete(error.faits, error.refus.length, [...raisons])
}
