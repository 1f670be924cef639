import { composerTexte } from './composer-lignes.ts'
import type { DonneesLettre } from './donnees-lettre.ts'
import { ENTETE_SUIVANTE, LARGEUR_TEXTE, MARGE, PIED, mm } from './geometrie.ts'
import type { Mesure } from './mesure.ts'
import type { TraceBalisee } from './premiere-page.ts'
import { type Placement, type Trace, traceLigne } from './traces.ts'

const MENU: Placement = { x: MARGE.gauche, largeur: LARGEUR_TEXTE, taille: 7.5, hauteur: 9.8, teinte: 'gris' }
const TETE: Placement = { ...MENU, taille: 8.5, hauteur: 11.5 }
const NUMERO = mm(18)
const LIGNES_PIED = 3

const filet = (y: number): Trace => ({ genre: 'trait', x: MARGE.gauche, y, largeur: LARGEUR_TEXTE })

function pied(texte: string, mesure: Mesure): Trace[] {
  const placement: Placement = { ...MENU, x: MENU.x + NUMERO, largeur: MENU.largeur - 2 * NUMERO, alignement: 'centre' }
  const lignes = texte.split('\n').flatMap((ligne) => composerTexte(ligne, mesure, placement)).slice(0, LIGNES_PIED)
  return [filet(PIED.y - mm(1.5)), ...lignes.map((ligne, rang) => traceLigne(ligne, placement, PIED.y + rang * placement.hauteur))]
}

function numeroDePage(page: number, total: number, mesure: Mesure, placement: Placement, y: number): Trace[] {
  return composerTexte(`${page}/${total}`, mesure, placement).map((ligne) => traceLigne(ligne, { ...placement, alignement: 'droite' }, y))
}

/** The reference and the sender at the head of the following pages, so that a sheet that went astray finds its letter. */
function teteSuivante({ reference, expediteur }: DonneesLettre, mesure: Mesure): Trace[] {
  const placement = { ...TETE, largeur: TETE.largeur - NUMERO }
  const [ligne] = composerTexte(`${reference} – ${expediteur.nom}`, mesure, placement)
  return [...(ligne ? [traceLigne(ligne, placement, ENTETE_SUIVANTE.y)] : []), filet(ENTETE_SUIVANTE.y + mm(6))]
}

/** Adds to each page what belongs to the page and not to the text: foot, number, running head. */
export function pagination(lettre: DonneesLettre, pages: readonly (readonly TraceBalisee[])[], mesure: Mesure): TraceBalisee[][] {
  const total = pages.length
  return pages.map((page, index) => {
    const suivante = index > 0
    const traces = [
      ...(suivante ? teteSuivante(lettre, mesure) : []),
      ...(lettre.pied ? pied(lettre.pied, mesure) : []),
      ...(total > 1 ? numeroDePage(index + 1, total, mesure, suivante ? TETE : MENU, suivante ? ENTETE_SUIVANTE.y : PIED.y) : []),
    ]
    return [...page, ...traces.map((trace) => ({ balise: 'Artifact', element: 0, trace }) as const)]
  })
}
