import { z } from 'zod'
import { coordonnees, identite, type Coordonnees, type Identite } from '#shared/contract/candidats.ts'
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

type Refuser = (champ: string, raison: string) => void

function verifierPersonne(saisie: Saisie, refuse: Refuser): void {
  const parsed = personne.safeParse({ ...saisie, ine: saisie.ine === '' ? null : saisie.ine })
  for (const issue of parsed.error?.issues ?? []) refuse(String(issue.path[0] ?? ''), issue.message in CODES ? issue.message : issue.code)
  if (ineFaux(saisie.ine)) refuse('ine', 'ine')
  if (courrielFaux(saisie.courriel)) refuse('courriel', 'courriel')
}

const verifie = (verifier: (saisie: Saisie, refuse: Refuser) => void) =>
  z.custom<Saisie>().superRefine((saisie, context) => verifier(saisie, (champ, raison) => context.addIssue({ code: 'custom', path: [champ], message: raison })))

/** What the contract and the domain refuse of a person, told before sending. */
export const schemaPersonne = verifie(verifierPersonne)

/** The same for a new candidature: a known person only needs the formation. */
export const schema = verifie((saisie, refuse) => {
  if (saisie.formationId === null) refuse('formationId', 'vide')
  if (saisie.candidatId === null) verifierPersonne(saisie, refuse)
})

/** The contract's own words for what it refuses. */
const CODES: Readonly<Record<string, true>> = { vide: true, trop_long: true, controle: true, date: true, telephone: true }

/** A person as the contract takes him: no INE rather than an empty one. */
export function personneVersContrat(saisie: Saisie): { identite: Identite; coordonnees: Coordonnees } {
  const ine = normaliserIne(saisie.ine)
  return { identite: identite.parse({ ...saisie, ine: ine === '' ? null : ine }), coordonnees: coordonnees.parse(saisie) }
}

/** A recorded person, in the form. */
export const depuisContrat = (personne: { readonly identite: Identite; readonly coordonnees: Coordonnees }): Saisie => ({ ...VIDE, ...personne.identite, ...personne.coordonnees, ine: personne.identite.ine ?? '' })

/** What `candidatures.creer` takes. */
export function versContrat(saisie: Saisie) {
  const formationId = saisie.formationId ?? 0
  if (saisie.candidatId !== null) return { formationId, candidatId: saisie.candidatId }
  const { identite: qui, coordonnees: ou } = personneVersContrat(saisie)
  return { formationId, identite: qui, coordonnees: ou }
}
