import { countAutresResponsables, getEtablissement, getGestionnaire, insertGestionnaire, listGestionnaires, setPreferences, updateGestionnaire } from '#main/database/queries/bureau.ts'
import type { GestionnaireView, Preferences } from '#shared/contract/bureau.ts'
import type { Profil } from '#shared/domain/droit.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import type { Place } from '../hote.ts'
import { exigerDroit, trouve } from '../exiger.ts'

export interface GestionnaireSaisi {
  readonly prenom: string
  readonly nom: string
  readonly qualite: string
  readonly courriel: string
  readonly profil: Profil
}

const view = (row: NonNullable<ReturnType<typeof getGestionnaire>>): GestionnaireView => {
  const { id, prenom, nom, qualite, courriel, profil, actif } = row
  return { id, prenom, nom, qualite, courriel, profil, actif }
}

export const listGestionnairesView = (ctx: Context): GestionnaireView[] => listGestionnaires(ctx.db).map(view)

/** Adds somebody who may act, with the droits of a profile. */
export function ajouterGestionnaire(ctx: Context, input: GestionnaireSaisi): GestionnaireView {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'PARAMETRAGE')
    const id = insertGestionnaire(ctx.db, { ...input, creeLe: ctx.maintenant() })
    ctx.journaliser({ acte: 'ajouter_gestionnaire', sujet: 'gestionnaire', sujetId: id, donnees: { profil: input.profil } })
    ctx.annoncer({ type: 'bureau_change' })
    return view(trouve(getGestionnaire(ctx.db, id), 'gestionnaire'))
  })
}

/** Changes a gestionnaire. The office is never left without one who manages it: throws SAISIE_INVALIDE. */
export function modifierGestionnaire(ctx: Context, { id, ...input }: GestionnaireSaisi & { readonly id: number; readonly actif: boolean }): GestionnaireView {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'PARAMETRAGE')
    trouve(getGestionnaire(ctx.db, id), 'gestionnaire')
    const manages = input.actif && input.profil === 'responsable'
    if (!manages && countAutresResponsables(ctx.db, id) === 0) throw new DomainError('SAISIE_INVALIDE', { champ: 'profil', raison: 'dernier_responsable' })
    updateGestionnaire(ctx.db, id, input)
    ctx.journaliser({ acte: 'modifier_gestionnaire', sujet: 'gestionnaire', sujetId: id, donnees: { profil: input.profil, actif: input.actif } })
    ctx.annoncer({ type: 'bureau_change' })
    return view(trouve(getGestionnaire(ctx.db, id), 'gestionnaire'))
  })
}

/** Journals that somebody else is at the keyboard from now on; the door then keeps his place. Throws INTROUVABLE for one who left. */
export function prendrePlace(ctx: Context, input: { id: number }): Place {
  const chosen = getGestionnaire(ctx.db, input.id)
  const { id } = trouve(chosen?.actif === true ? chosen : undefined, 'gestionnaire')
  ctx.ecrire(() => ctx.journaliser({ acte: 'changer_de_gestionnaire', sujet: 'gestionnaire', sujetId: id }))
  return { codeOffice: trouve(getEtablissement(ctx.db), 'etablissement').codeOffice, gestionnaireId: id }
}

/** Changes my own settings; those not named stay. They are a comfort, so they are not journaled. */
export function preferer(ctx: Context, actuelles: Preferences, input: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }): Preferences {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const preferences: Preferences = { ...actuelles, ...given }
  return ctx.ecrire(() => {
    setPreferences(ctx.db, ctx.moi.id, preferences)
    return preferences
  })
}
