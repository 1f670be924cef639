import { useQueries } from '@tanstack/react-query'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { estAttendu } from '#shared/domain/dossier.ts'
import { estHorsDelai } from '#shared/domain/echeance.ts'
import { api } from '../../api/client.ts'
import { aUnCachet, type SaisiePli } from './saisie-pli.ts'

/** The dossiers of the candidatures in the envelope, in their order; those being read are `undefined`. */
export function useDossiers(ids: readonly number[]): readonly (DossierView | undefined)[] {
  return useQueries({ queries: ids.map((id) => api.candidatures.get.queryOptions({ input: { id } })), combine: (answers) => answers.map(({ data }) => data) })
}

/** The postmark that makes faith, `null` when there is none to read. */
export const cachetFaisantFoi = ({ canal, cachet, cachetLe }: SaisiePli): string | null => (aUnCachet(canal) && cachet === 'date' && cachetLe !== '' ? cachetLe : null)

export const estTardif = (saisie: SaisiePli, { limiteLe }: DossierView): boolean => estHorsDelai(cachetFaisantFoi(saisie), saisie.recuLe === '' ? null : saisie.recuLe, limiteLe)

/** A dossier that was awaited is received; one that is already received or complete only gets a complement. */
export const receptionProposee = (dossiers: readonly (DossierView | undefined)[]): boolean => dossiers.length === 0 || dossiers.some((dossier) => dossier === undefined || estAttendu(dossier.dossier))

export interface Prevision {
  readonly receptionnes: number
  readonly pieces: number
  readonly courriels: number
  readonly lettres: number
  /** Neither e-mail nor postal address: nothing can be told. */
  readonly muets: number
  /** Formations where eCandidat writes. */
  readonly ailleurs: number
}

/** What recording this envelope will do, said before. */
export function prevoir(saisie: SaisiePli, dossiers: readonly (DossierView | undefined)[], receptionner: boolean): Prevision {
  const known = dossiers.filter((dossier) => dossier !== undefined)
  const told = receptionner && saisie.accuse ? known : []
  const ours = told.filter(({ formation }) => formation.maitre === 'pli')
  return {
    receptionnes: receptionner ? saisie.contenus.length : 0,
    pieces: saisie.contenus.reduce((sum, { pieces }) => sum + pieces.length, 0),
    courriels: ours.filter(({ coordonnees }) => coordonnees.courriel !== '').length,
    lettres: ours.filter(({ coordonnees }) => coordonnees.courriel === '' && coordonnees.adresse !== '').length,
    muets: ours.filter(({ coordonnees }) => coordonnees.courriel === '' && coordonnees.adresse === '').length,
    ailleurs: told.length - ours.length,
  }
}
