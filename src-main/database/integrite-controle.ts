import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ecrireEntier } from './open-lieu.ts'

export type Controle = 'rapide' | 'complet'

const SEMAINE_MS = 7 * 24 * 3600 * 1000

const cheminControle = (dossier: string): string => join(dossier, 'controle.json')

/** The instant of the last whole check that found nothing; undefined in a folder just restored, or when the note is unreadable. */
export function derniereVerification(dossier: string): string | undefined {
  if (!existsSync(cheminControle(dossier))) return undefined
  try {
    const { completLe } = JSON.parse(readFileSync(cheminControle(dossier), 'utf8')) as { completLe?: unknown }
    return typeof completLe === 'string' && !Number.isNaN(Date.parse(completLe)) ? completLe : undefined
  } catch {
    return undefined
  }
}

/** To be called when a whole check has found the base sound. */
export function noterVerification(dossier: string, completLe: string): void {
  ecrireEntier(cheminControle(dossier), JSON.stringify({ completLe }))
}

/**
 * Which check this opening owes: the quick one always, the whole one after an abnormal stop, a restore (no note yet), a week,
 * or a clock that went back.
 */
export function controleDu({ arretPropre, completLe, maintenant }: { readonly arretPropre: boolean; readonly completLe: string | undefined; readonly maintenant: string }): Controle {
  if (!arretPropre || completLe === undefined) return 'complet'
  const age = Date.parse(maintenant) - Date.parse(completLe)
  return age >= 0 && age < SEMAINE_MS ? 'rapide' : 'complet'
}
