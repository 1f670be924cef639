import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFObject, PDFPageLeaf, PDFRawStream, PDFRef } from 'pdf-lib'

export interface OptionsFusion {
  /** Adds a blank page after a letter with an odd number of pages, so that each begins on a new sheet. */
  rectoVerso: boolean
}

/** What belongs to the tree of the source and not to the page. */
const LAISSEES = new Set(['Parent', 'StructParents', 'Tabs'].map((nom) => PDFName.of(nom)))

/**
 * Copies objects into `cible`, each different one once: what two letters share (fonts, logo, signature) is found again by its digest. Objects are
 * copied from the leaves up, so equal objects have equal texts. Throws on a cycle: a page without its parent has none.
 */
function createCopieur(cible: PDFDocument): (source: PDFDocument) => (objet: PDFObject) => PDFObject {
  const posees = new Map<string, PDFRef>()
  const poser = (objet: PDFObject): PDFRef => {
    const octets = new Uint8Array(objet.sizeInBytes())
    objet.copyBytesInto(octets, 0)
    const empreinte = createHash('sha256').update(octets).digest('hex')
    const connue = posees.get(empreinte) ?? cible.context.register(objet)
    posees.set(empreinte, connue)
    return connue
  }
  return (source) => {
    const faites = new Map<PDFRef, PDFRef>()
    const copierRef = (ref: PDFRef): PDFObject => {
      const faite = faites.get(ref)
      if (faite !== undefined) return faite
      const objet = source.context.lookup(ref)
      const posee = objet === undefined ? ref : poser(copier(objet))
      faites.set(ref, posee)
      return posee
    }
    const copierDict = (dict: PDFDict): PDFDict => {
      const copie = PDFDict.withContext(cible.context)
      for (const [nom, valeur] of dict.entries()) if (!LAISSEES.has(nom)) copie.set(nom, copier(valeur))
      return copie
    }
    const copier = (objet: PDFObject): PDFObject => {
      if (objet instanceof PDFRef) return copierRef(objet)
      if (objet instanceof PDFRawStream) return PDFRawStream.of(copierDict(objet.dict), objet.contents)
      if (objet instanceof PDFDict) return copierDict(objet)
      if (!(objet instanceof PDFArray)) return objet
      const copie = PDFArray.withContext(cible.context)
      for (const valeur of objet.asArray()) copie.push(copier(valeur))
      return copie
    }
    return copier
  }
}

function ajouterPages(cible: PDFDocument, source: PDFDocument, copier: (objet: PDFObject) => PDFObject): number {
  const pages = source.getPages()
  for (const { node } of pages) {
    const copie = copier(node) as PDFDict
    copie.set(PDFName.of('Parent'), cible.catalog.get(PDFName.of('Pages')) as PDFRef)
    const feuille = PDFPageLeaf.fromMapWithContext(new Map(copie.entries()), cible.context, false)
    cible.catalog.insertLeafNode(cible.context.register(feuille), compterPages(cible))
  }
  return pages.length
}

const compterPages = (document: PDFDocument): number => (document.catalog.Pages().lookup(PDFName.of('Count')) as PDFNumber).asNumber()

/** One PDF to print from the issued letters, in their order. */
export async function fusionner(pdfs: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, { rectoVerso }: OptionsFusion): Promise<Uint8Array> {
  const cible = await PDFDocument.create({ updateMetadata: false })
  const copieur = createCopieur(cible)
  for await (const octets of pdfs) {
    const source = await PDFDocument.load(octets, { updateMetadata: false })
    const nombre = ajouterPages(cible, source, copieur(source))
    if (rectoVerso && nombre % 2 === 1) ajouterBlanche(cible, source)
  }
  return cible.save({ useObjectStreams: true, addDefaultPage: false, objectsPerTick: 500 })
}

function ajouterBlanche(cible: PDFDocument, source: PDFDocument): void {
  const { width, height } = source.getPage(0).getSize()
  const blanche = PDFPageLeaf.withContextAndParent(cible.context, cible.catalog.get(PDFName.of('Pages')) as PDFRef)
  blanche.set(PDFName.of('MediaBox'), cible.context.obj([0, 0, width, height]))
  cible.catalog.insertLeafNode(cible.context.register(blanche), compterPages(cible))
}
