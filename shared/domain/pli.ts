/** How an envelope came in. */
export const CANAUX_PLI = ['poste', 'recommande', 'depot', 'courriel', 'coursier'] as const
export type CanalPli = (typeof CANAUX_PLI)[number]

/** The postmark makes faith of the sending date; it may be unreadable or absent (decision 9). */
export const ETATS_CACHET = ['date', 'illisible', 'absent'] as const
export type EtatCachet = (typeof ETATS_CACHET)[number]
