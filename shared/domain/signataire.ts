import type { DateLocale } from './dates.ts'

export interface Delegation {
  readonly delegation: boolean
  readonly autorite: string
  readonly arrete: string
  readonly valideDu: DateLocale | null
  readonly valideAu: DateLocale | null
}

const CHAMPS_DELEGATION = ['autorite', 'arrete', 'valideDu', 'valideAu'] as const

/** The first field without which a delegate cannot sign (decision 24, CRPA L212-1); `undefined` when nothing is missing, or when he is no delegate. */
export const manqueALaDelegation = (signataire: Delegation): (typeof CHAMPS_DELEGATION)[number] | undefined =>
  signataire.delegation ? CHAMPS_DELEGATION.find((champ) => (signataire[champ] ?? '') === '') : undefined
