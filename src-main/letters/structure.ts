import type { Marque } from './contenu.ts'

/** Hands out the numbers of the objects that follow the base, and keeps their text. */
export interface Registre {
  reserver(): number
  poser(numero: number, corps: string | Buffer): void
}

interface Noeud {
  balise: Marque['balise']
  objet: number
  /** The object that holds the marks: itself, or the LBody of an LI. */
  porteur: number
  marques: { page: number; mcid: number }[]
}

const ALT = { fr: 'Image', en: 'Picture' } as const

function noeuds(pages: readonly (readonly Marque[])[], registre: Registre): Map<number, Noeud> {
  const parElement = new Map<number, Noeud>()
  for (const [page, marques] of pages.entries()) {
    for (const { balise, element, mcid } of marques) {
      const objet = parElement.get(element)?.objet ?? registre.reserver()
      const noeud = parElement.get(element) ?? { balise, objet, porteur: balise === 'LI' ? registre.reserver() : objet, marques: [] }
      noeud.marques.push({ page, mcid })
      parElement.set(element, noeud)
    }
  }
  return parElement
}

const refs = (numeros: readonly number[]): string => numeros.map((numero) => `${numero} 0 R`).join(' ')

function poserNoeud(noeud: Noeud, parent: number, pages: readonly number[], langue: 'fr' | 'en', registre: Registre): void {
  const marques = noeud.marques.map(({ page, mcid }) => `<</Type/MCR/Pg ${pages[page]} 0 R/MCID ${mcid}>>`).join('')
  const alt = noeud.balise === 'Figure' ? `/Alt(${ALT[langue]})` : ''
  if (noeud.balise !== 'LI') return registre.poser(noeud.objet, `<</Type/StructElem/S/${noeud.balise}/P ${parent} 0 R${alt}/K[${marques}]>>`)
  registre.poser(noeud.objet, `<</Type/StructElem/S/LI/P ${parent} 0 R/K ${noeud.porteur} 0 R>>`)
  registre.poser(noeud.porteur, `<</Type/StructElem/S/LBody/P ${noeud.objet} 0 R/K[${marques}]>>`)
}

/** Gives each run of list items its list. */
function enfants(suite: readonly Noeud[], document: number, registre: Registre): { parents: Map<Noeud, number>; racines: number[] } {
  const parents = new Map<Noeud, number>()
  const racines: number[] = []
  let liste: { objet: number; elements: number[] } | undefined
  const fermer = (): void => {
    if (liste) registre.poser(liste.objet, `<</Type/StructElem/S/L/P ${document} 0 R/K[${refs(liste.elements)}]>>`)
    liste = undefined
  }
  for (const noeud of suite) {
    if (noeud.balise !== 'LI') fermer()
    else if (liste === undefined) racines.push((liste = { objet: registre.reserver(), elements: [] }).objet)
    if (noeud.balise === 'LI') liste?.elements.push(noeud.objet)
    else racines.push(noeud.objet)
    parents.set(noeud, liste?.objet ?? document)
  }
  fermer()
  return { parents, racines }
}

/**
 * The structure that a screen reader follows (loi 2005-102 art. 47): object as a title, paragraphs, lists, pictures, in reading order. Returns the
 * number of the root.
 */
export function poserStructure(marquesDesPages: readonly (readonly Marque[])[], pages: readonly number[], langue: 'fr' | 'en', registre: Registre): number {
  const [racine, document] = [registre.reserver(), registre.reserver()]
  const parElement = noeuds(marquesDesPages, registre)
  const suite = [...parElement.values()]
  const { parents, racines } = enfants(suite, document, registre)
  for (const noeud of suite) poserNoeud(noeud, parents.get(noeud) ?? document, pages, langue, registre)
  const nums = marquesDesPages.map((marques, page) => `${page}[${refs(marques.map(({ element }) => parElement.get(element)?.porteur ?? document))}]`)
  registre.poser(racine, `<</Type/StructTreeRoot/K ${document} 0 R/ParentTree<</Nums[${nums.join('')}]>>/ParentTreeNextKey ${pages.length}>>`)
  registre.poser(document, `<</Type/StructElem/S/Document/P ${racine} 0 R/K[${refs(racines)}]>>`)
  return racine
}
