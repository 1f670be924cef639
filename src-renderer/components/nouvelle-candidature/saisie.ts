import { z } from 'zod'
import { coordonnees, identite } from '#shared/contract/candidats.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import { estIne, normaliserIne } from '#shared/domain/ine.ts'

/** What is typed from a paper file; `candidatId` set = a person who is already known. */
export interface Saisie extends Omit<z.input<typeof identite>, 'ine' | 'naissanceLe'>, z.input<typeof coordonnees> {
  readonly formationId: number | null
  readonly candidatId: number | null
  readonly ine: string
  readonly naissanceLe: string | null
}

export const VIDE: Saisie = {
  formationId: null, candidatId: null, civilite: '', nom: '', nomUsage: '', prenom: '', autrePrenom: '', naissanceLe: null, naissanceVille: '', naissancePays: '', nationalite: '', ine: '', bac: '', bacAnnee: null,
  bacMention: '', dernierDiplome: '', dernierEtablissement: '', langue: 'fr', courriel: '', telephone: '', adresse: '', codePostal: '', ville: '', pays: 'France',
}

export const ineFaux = (ine: string): boolean => normaliserIne(ine) !== '' && !estIne(normaliserIne(ine))
export const courrielFaux = (courriel: string): boolean => courriel.trim() !== '' && !adresseCourriel(courriel).ok

const personne = identite.extend(coordonnees.shape)

/** What the contract and the domain refuse, told before sending; a known person only needs the formation. */
export const schema = z.custom<Saisie>().superRefine((saisie, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (saisie.formationId === null) refuse('formationId', 'vide')
  if (saisie.candidatId !== null) return
  const parsed = personne.safeParse({ ...saisie, ine: saisie.ine === '' ? null : saisie.ine })
  for (const issue of parsed.error?.issues ?? []) refuse(String(issue.path[0] ?? ''), issue.message in CODES ? issue.message : issue.code)
  if (ineFaux(saisie.ine)) refuse('ine', 'ine')
  if (courrielFaux(saisie.courriel)) refuse('courriel', 'courriel')
})

/** The contract's own words for what it refuses. */
const CODES: Readonly<Record<string, true>> = { vide: true, trop_long: true, controle: true, date: true, telephone: true }

/** What `candidatures.creer` takes. */
export function versContrat(saisie: Saisie) {
  const formationId = saisie.formationId ?? 0
  if (saisie.candidatId !== null) return { formationId, candidatId: saisie.candidatId }
  const ine = normaliserIne(saisie.ine)
  return { formationId, identite: identite.parse({ ...saisie, ine: ine === '' ? null : ine }), coordonnees: coordonnees.parse(saisie) }
}
