/**
 * A state machine of the office as data: one row an acte, saying from which statuts it leads where, which droit it asks for and which facts
 * it requires. Buttons, shortcuts, use cases and the README's diagrams all read the same rows.
 */
export interface Passage<Statut extends string, Droit extends string> {
  readonly from: readonly Statut[]
  readonly to: Statut
  readonly droit: Droit
  /** Facts about the record that must hold, beside its statut: `conditionnelle`, `sans_fichier`… */
  readonly requires?: readonly string[]
}

export type Machine<Statut extends string, Droit extends string> = Readonly<Record<string, Passage<Statut, Droit>>>

type StatutOf<M> = M extends Machine<infer Statut, string> ? Statut : never

export type Verdict<Statut extends string> =
  | { readonly ok: true; readonly to: Statut }
  | { readonly ok: false; readonly code: 'TRANSITION_INTERDITE' }
  | { readonly ok: false; readonly code: 'ROLE_INTERDIT'; readonly droit: string }
  | { readonly ok: false; readonly code: 'CONDITION_REQUISE'; readonly condition: string }

export interface Situation<Statut extends string> {
  readonly statut: Statut
  readonly droits: ReadonlySet<string>
  readonly faits?: ReadonlySet<string>
}

const NO_FACT: ReadonlySet<string> = new Set()

/** Says whether `acte` may be done in this situation, and to which statut it leads; or the first reason why not. */
export function decide<M extends Machine<string, string>>(machine: M, acte: keyof M & string, situation: Situation<string>): Verdict<StatutOf<M>> {
  const passage = machine[acte]
  if (passage === undefined) return { ok: false, code: 'TRANSITION_INTERDITE' }
  if (!situation.droits.has(passage.droit)) return { ok: false, code: 'ROLE_INTERDIT', droit: passage.droit }
  if (!passage.from.includes(situation.statut)) return { ok: false, code: 'TRANSITION_INTERDITE' }
  const faits = situation.faits ?? NO_FACT
  const condition = passage.requires?.find((fait) => !faits.has(fait))
  if (condition !== undefined) return { ok: false, code: 'CONDITION_REQUISE', condition }
  return { ok: true, to: passage.to as StatutOf<M> }
}

/** The actes that are open in this situation, in the order of the machine. The screen draws them and decides nothing. */
export function actesOuverts<M extends Machine<string, string>>(machine: M, situation: Situation<string>): (keyof M & string)[] {
  return Object.keys(machine).filter((acte) => decide(machine, acte, situation).ok)
}
