import { nomCanonique } from './modele-variables.ts'

/** One line of a list variable: a piece and, beside it, what the agent wrote about it. */
export interface ElementListe {
  libelle: string
  detail?: string | undefined
}

/** What a variable holds: a text, or a list such as the pieces to send again. */
export type Valeur = string | readonly ElementListe[]
export type Valeurs = Readonly<Record<string, Valeur | undefined>>

/** `texte` inserts as is (subjects), `html` escapes for HTML, `corps` escapes for the light markup of `modele-corps.ts`. */
export type Sortie = 'texte' | 'html' | 'corps'

export interface ErreurModele {
  genre: 'bloc_non_ferme' | 'bloc_non_ouvert'
  nom: string
}

type Jeton = { genre: 'variable' | 'si' | 'finsi'; nom: string; debut: number; fin: number; seul: boolean }

const JETON = /\$\{([^{}\n]*)\}|\{(if|endif)\(\$([^(){}\n]*)\)\}/g

function jetonDe(modele: string, match: RegExpExecArray): Jeton {
  const debut = match.index
  const fin = debut + match[0].length
  const seul = (debut === 0 || modele[debut - 1] === '\n') && (fin === modele.length || modele[fin] === '\n')
  if (match[2] === undefined) return { genre: 'variable', nom: (match[1] ?? '').trim(), debut, fin, seul }
  return { genre: match[2] === 'if' ? 'si' : 'finsi', nom: (match[3] ?? '').trim(), debut, fin: seul ? Math.min(fin + 1, modele.length) : fin, seul }
}

const jetons = (modele: string): Jeton[] => Array.from(modele.matchAll(JETON), (match) => jetonDe(modele, match))

const memeNom = (a: string, b: string): boolean => nomCanonique(a) === nomCanonique(b)

/** Pairs each opening with the nearest following closing of the same name. What stays alone is a mistake of the model: it is dropped, never printed. */
function apparier(suite: readonly Jeton[]): { paires: Map<number, number>; erreurs: ErreurModele[] } {
  const paires = new Map<number, number>()
  const erreurs: ErreurModele[] = []
  const ouverts: number[] = []
  for (const [index, jeton] of suite.entries()) {
    if (jeton.genre === 'si') ouverts.push(index)
    if (jeton.genre !== 'finsi') continue
    const place = ouverts.findLastIndex((ouvert) => memeNom(suite[ouvert]?.nom ?? '', jeton.nom))
    if (place < 0) erreurs.push({ genre: 'bloc_non_ouvert', nom: jeton.nom })
    else {
      const [ouvert = 0, ...oublies] = ouverts.splice(place)
      paires.set(ouvert, index)
      erreurs.push(...oublies.map((oublie) => nonFerme(suite, oublie)))
    }
  }
  return { paires, erreurs: [...erreurs, ...ouverts.map((ouvert) => nonFerme(suite, ouvert))] }
}

const nonFerme = (suite: readonly Jeton[], index: number): ErreurModele => ({ genre: 'bloc_non_ferme', nom: suite[index]?.nom ?? '' })

function valeurDe(valeurs: Valeurs, nom: string): Valeur {
  if (Object.hasOwn(valeurs, nom)) return valeurs[nom] ?? ''
  const canonique = nomCanonique(nom)
  return Object.hasOwn(valeurs, canonique) ? (valeurs[canonique] ?? '') : ''
}

const estVide = (valeur: Valeur): boolean => (typeof valeur === 'string' ? valeur.trim() === '' : valeur.length === 0)

const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Makes a text inert in HTML, in an element or in a quoted attribute. */
export const echapperHtml = (texte: string): string => texte.replace(/[&<>"']/g, (caractere) => ENTITES[caractere] ?? caractere)

/**
 * Makes a text inert in the light markup: no `**`, list or separator is read in it; its lines stay lines of one paragraph. It must not open a
 * list even when it stands first on a line of the model.
 */
export const echapperCorps = (texte: string): string =>
  texte
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n(?:[^\S\n]*\n)+/g, '\n')
    .replace(/[\\*]/g, '\\$&')
    .replace(/^([^\S\n]*)-/gm, '$1\\-')

const LISTES: Readonly<Record<Sortie, (elements: readonly ElementListe[]) => string>> = {
  texte: (elements) => elements.map(({ libelle, detail }) => (detail ? `${libelle} (${detail})` : libelle)).join(', '),
  html: (elements) => `<ul>${elements.map(({ libelle, detail }) => `<li><strong>${echapperHtml(libelle)}</strong>${detail ? `\u00A0– ${echapperHtml(detail)}` : ''}</li>`).join('')}</ul>`,
  corps: (elements) => elements.map(({ libelle, detail }) => `- **${uneLigne(libelle)}**${detail ? `\u00A0– ${uneLigne(detail)}` : ''}`).join('\n'),
}

const uneLigne = (texte: string): string => echapperCorps(texte.replace(/\s*[\r\n]+\s*/g, ' ').trim())

const ECHAPPER: Readonly<Record<Sortie, (texte: string, seul: boolean) => string>> = {
  texte: (texte) => texte,
  html: (texte) => echapperHtml(texte).replace(/\r\n?|\n/g, '<br>'),
  corps: (texte, seul) => echapperCorps(seul ? texte : texte.trim().replace(/\s*[\r\n]+\s*/g, ', ')),
}

function rendre(valeur: Valeur, sortie: Sortie, seul: boolean): string {
  if (typeof valeur === 'string') return ECHAPPER[sortie](valeur, seul)
  return sortie === 'corps' && !seul ? ECHAPPER.corps(LISTES.texte(valeur), seul) : LISTES[sortie](valeur)
}

/**
 * Fills a model in one pass: what a value contains is never read again as a variable, a block, HTML or markup. A variable without a value gives
 * nothing; a block whose variable is empty disappears; a tag alone on its line takes the line with it. In a body, a variable without a value does
 * so too, and an address of several lines
 * stays on several lines when its variable is alone on its line, and is joined by commas inside a sentence. eCandidat: `C:MailController#parseVar`.
 */
export function remplir(modele: string, valeurs: Valeurs, sortie: Sortie = 'texte'): string {
  const suite = jetons(modele)
  const { paires } = apparier(suite)
  const morceaux: string[] = []
  let lu = 0
  for (let index = 0; index < suite.length; index += 1) {
    const jeton = suite[index] as Jeton
    morceaux.push(modele.slice(lu, jeton.debut))
    lu = jeton.fin
    if (jeton.genre === 'variable') {
      const rendu = rendre(valeurDe(valeurs, jeton.nom), sortie, jeton.seul)
      if (sortie === 'corps' && jeton.seul && rendu.trim() === '') lu += 1
      else morceaux.push(rendu)
    }
    const fermeture = paires.get(index)
    if (fermeture === undefined || !estVide(valeurDe(valeurs, jeton.nom))) continue
    index = fermeture
    lu = (suite[fermeture] as Jeton).fin
  }
  return morceaux.join('') + modele.slice(lu)
}

/** The variables that a model names, in its variables and its blocks, by their canonical name, each once, in the order of the text. */
export const variablesCitees = (modele: string): string[] => [...new Set(jetons(modele).map((jeton) => nomCanonique(jeton.nom)))]

/** The names, as written, that are not among `connues` (synonyms are accepted): they would print nothing. */
export function variablesInconnues(modele: string, connues: Iterable<string>): string[] {
  const known = new Set(Array.from(connues, nomCanonique))
  return [...new Set(jetons(modele).map((jeton) => jeton.nom))].filter((nom) => !known.has(nomCanonique(nom)))
}

/** Blocks opened and not closed, or closed and not opened: shown to who edits the model, dropped from what is sent. */
export const erreursModele = (modele: string): ErreurModele[] => apparier(jetons(modele)).erreurs
