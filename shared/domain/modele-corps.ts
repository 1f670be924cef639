import { echapperHtml } from './modele.ts'

/** A run of text of one weight. */
export interface Segment {
  texte: string
  gras: boolean
}
export type LigneCorps = readonly Segment[]

/** A letter prints what follows the first `filet` after the signature, in small type: the place of the voies et délais. */
export type Bloc =
  | { genre: 'paragraphe'; lignes: readonly LigneCorps[] }
  | { genre: 'liste'; elements: readonly (readonly LigneCorps[])[] }
  | { genre: 'filet' }

const PUCE = /^- +(?=\S)/
const SUITE = /^ {2,}(?=\S)/
const FILET = /^-{3,}$/

/** Cuts a line at its unescaped `**`. A `**` without its pair is text. */
function segments(ligne: string): Segment[] {
  const parts = [...ligne.matchAll(/\\([\\*-])|\*\*|[^\\*]+|[\\*]/g)].map((match) => ({ brut: match[0], texte: match[1] ?? match[0] }))
  const marques = parts.flatMap((part, index) => (part.brut === '**' ? [index] : []))
  const impaire = marques.length % 2 === 1 ? marques.at(-1) : undefined
  const suite: Segment[] = []
  let gras = false
  for (const [index, part] of parts.entries()) {
    if (part.brut === '**' && index !== impaire) gras = !gras
    else ajouter(suite, part.texte, gras)
  }
  return suite
}

function ajouter(suite: Segment[], texte: string, gras: boolean): void {
  const dernier = suite.at(-1)
  if (dernier?.gras === gras) dernier.texte += texte
  else suite.push({ texte, gras })
}

/** Adds a line to the blocks read so far; `libre` says that a blank line came just before. */
function lireLigne(blocs: Bloc[], ligne: string, libre: boolean): void {
  const dernier = blocs.at(-1)
  if (FILET.test(ligne)) blocs.push({ genre: 'filet' })
  else if (PUCE.test(ligne)) {
    const element = [segments(ligne.replace(PUCE, '').trimEnd())]
    if (dernier?.genre === 'liste') blocs[blocs.length - 1] = { genre: 'liste', elements: [...dernier.elements, element] }
    else blocs.push({ genre: 'liste', elements: [element] })
  } else if (dernier?.genre === 'liste' && !libre && SUITE.test(ligne)) {
    const elements = [...dernier.elements.slice(0, -1), [...(dernier.elements.at(-1) ?? []), segments(ligne.trim())]]
    blocs[blocs.length - 1] = { genre: 'liste', elements }
  } else if (dernier?.genre === 'paragraphe' && !libre) {
    blocs[blocs.length - 1] = { genre: 'paragraphe', lignes: [...dernier.lignes, segments(ligne.trim())] }
  } else blocs.push({ genre: 'paragraphe', lignes: [segments(ligne.trim())] })
}

/**
 * Reads the light markup of mails and letters: paragraphs separated by a blank line, `- ` lists, `**bold**`, `---`; a line end is a line end;
 * `\*`, `\-` and `\\` are the character itself. Nothing else has a meaning, and no text is refused.
 */
export function parseCorps(corps: string): Bloc[] {
  const blocs: Bloc[] = []
  let libre = true
  for (const ligne of corps.replace(/\r\n?/g, '\n').split('\n')) {
    if (ligne.trim() === '') libre = true
    else {
      lireLigne(blocs, ligne.trimEnd(), libre)
      libre = false
    }
  }
  return blocs
}

const ligneHtml = (ligne: LigneCorps): string => ligne.map(({ texte, gras }) => (gras ? `<strong>${echapperHtml(texte)}</strong>` : echapperHtml(texte))).join('')
const lignesHtml = (lignes: readonly LigneCorps[]): string => lignes.map(ligneHtml).join('<br>')

function blocHtml(bloc: Bloc): string {
  if (bloc.genre === 'filet') return '<hr>'
  if (bloc.genre === 'paragraphe') return `<p>${lignesHtml(bloc.lignes)}</p>`
  return `<ul>${bloc.elements.map((lignes) => `<li>${lignesHtml(lignes)}</li>`).join('')}</ul>`
}

/** The body as an HTML fragment: only p, br, ul, li, strong and hr, without attributes; every text is escaped. */
export const corpsEnHtml = (corps: string): string => parseCorps(corps).map(blocHtml).join('\n')

const ligneTexte = (ligne: LigneCorps): string => ligne.map(({ texte }) => texte).join('')

function blocTexte(bloc: Bloc): string {
  if (bloc.genre === 'filet') return '* * *'
  if (bloc.genre === 'paragraphe') return bloc.lignes.map(ligneTexte).join('\n')
  return bloc.elements.map((lignes) => `- ${lignes.map(ligneTexte).join('\n  ')}`).join('\n')
}

/** The body as plain text: blocks separated by a blank line, lists kept, weights dropped. */
export const corpsEnTexte = (corps: string): string => parseCorps(corps).map(blocTexte).join('\n\n')
