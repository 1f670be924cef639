import { getPreferences, getReglage } from '#main/database/queries/bureau.ts'
import type { Db } from '#main/database/base.ts'
import { preferences, reglages, type Preferences, type Reglages } from '#shared/contract/bureau.ts'
import { DELAI_ENVOI_MINUTES } from '#shared/domain/courriel.ts'
import { DELAI_COMPLEMENT_JOURS, PROCHE_JOURS, RETARD_JOURS } from '#shared/domain/echeance.ts'

export const REGLAGES_PAR_DEFAUT: Reglages = { retardJours: RETARD_JOURS, procheJours: PROCHE_JOURS, delaiEnvoiMinutes: DELAI_ENVOI_MINUTES, complementJours: DELAI_COMPLEMENT_JOURS, pieceMaxMo: 8 }

export const PREFERENCES_PAR_DEFAUT: Preferences = { theme: 'auto', langue: 'fr', densite: 'compacte', touchesSimples: true, raccourcis: {}, passageAutomatique: true, apercu: false, reperesVus: false, largeurs: {} }

/** Stored settings over the defaults; a value that no longer fits its schema falls back to its default. */
export const readReglages = (db: Db): Reglages => ({ ...REGLAGES_PAR_DEFAUT, ...(reglages.partial().safeParse(getReglage(db, 'reglages')).data as Partial<Reglages> | undefined) })

export const readPreferences = (db: Db, gestionnaireId: number): Preferences => ({
  ...PREFERENCES_PAR_DEFAUT,
  ...(preferences.partial().safeParse(getPreferences(db, gestionnaireId)).data as Partial<Preferences> | undefined),
})
