import type { Modele } from './modele-fichier.ts'
import { type Valeurs, remplir } from './modele.ts'
import { nomCanonique } from './modele-variables.ts'

export type Mention = 'tribunal' | 'juge' | 'deux_mois' | 'recours_gracieux' | 'telerecours' | 'date_reception' | 'service' | 'date_limite' | 'accord_ou_rejet'

type Preuve = RegExp | ((texte: string, valeurs: Valeurs) => boolean)

/** What must be read in the text, in either language, once it is filled. */
const PREUVES: Readonly<Record<Mention, Preuve>> = {
  tribunal: (texte, valeurs) => cite(texte, valeurs['tribunal.nom']),
  juge: /tribunal\s+administratif|administrative\s+court/iu,
  deux_mois: /deux\s+mois|two\s+months/iu,
  recours_gracieux: /recours\s+gracieux/iu,
  telerecours: /t[ée]l[ée]recours/iu,
  date_reception: (texte, valeurs) => cite(texte, valeurs['dossier.dateReception']),
  service: (texte, valeurs) => cite(texte, valeurs['service.nom']),
  date_limite: (texte, valeurs) => cite(texte, valeurs['dossier.dateLimite']),
  accord_ou_rejet: (texte, valeurs) => cite(texte, valeurs['silence.dateAccord']) || cite(texte, valeurs['silence.dateRejet']),
}

const cite = (texte: string, valeur: Valeurs[string]): boolean => typeof valeur === 'string' && valeur.trim() !== '' && texte.includes(valeur.trim())

const VOIES_ET_DELAIS: readonly Mention[] = ['tribunal', 'deux_mois', 'recours_gracieux', 'telerecours']

/** CJA R421-5 (refusals), CRPA R112-5 (receipt; a letter names the service in its head), CRPA L114-5 (incomplete). */
const OBLIGATOIRES: Readonly<Record<string, readonly Mention[]>> = {
  refus: VOIES_ET_DELAIS,
  avis_defavorable: VOIES_ET_DELAIS,
  dossier_receptionne: ['date_reception', 'service', 'accord_ou_rejet'],
  accuse: ['date_reception', 'accord_ou_rejet'],
  dossier_incomplet: ['date_limite', 'service'],
  incomplet: ['date_limite'],
}

const REJET: readonly Mention[] = ['juge', 'deux_mois', 'recours_gracieux']

/** A receipt that announces an implicit rejection says how to contest it (CRPA R112-5, last paragraph). */
function mentionsDe(code: string, valeurs: Valeurs): readonly Mention[] {
  const mentions = Object.hasOwn(OBLIGATOIRES, code) ? (OBLIGATOIRES[code] ?? []) : []
  return mentions.includes('accord_ou_rejet') && valeurs['silence.dateRejet'] ? [...mentions, ...REJET] : mentions
}

/**
 * The mentions that the law wants and that the filled text does not have. It is the text that is read, not the model: an office that edits its
 * models cannot lose a mention without being told. Nothing unfavourable may leave while this is not empty.
 */
export function mentionsAbsentes(code: string, texte: string, valeurs: Valeurs): Mention[] {
  return mentionsDe(code, valeurs).filter((mention) => {
    const preuve = PREUVES[mention]
    return preuve instanceof RegExp ? !preuve.test(texte) : !preuve(texte, valeurs)
  })
}

/** The variables that a model demands and that have no value. */
export const exigencesManquantes = ({ exige }: Pick<Modele, 'exige'>, valeurs: Valeurs): string[] =>
  exige.filter((nom) => remplir(`\${${nomCanonique(nom)}}`, valeurs).trim() === '')
