import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFHexString } from 'pdf-lib'
import { contenuDePage } from './contenu.ts'
import type { DonneesLettre } from './donnees-lettre.ts'
import { PAGE } from './geometrie.ts'
import type { PageComposee } from './mise-en-page.ts'
import type { Socle } from './socle.ts'
import { type Registre, poserStructure } from './structure.ts'

const LANGUES = { fr: 'fr-FR', en: 'en-GB' } as const

/** Objects after those of the base, by number. */
function createRegistre(premier: number): Registre & { objets: (string | Buffer)[] } {
  const objets: (string | Buffer)[] = []
  return {
    objets,
    reserver: () => premier + objets.push('') - 1,
    poser: (numero, corps) => {
      objets[numero - premier] = corps
    },
  }
}

const texte = (valeur: string): string => PDFHexString.fromText(valeur.toWellFormed()).toString()

/** The date of the letter, not of its printing: the same data give the same bytes for ever. */
const infos = ({ titre, reference, auteur, date }: DonneesLettre): string => {
  const moment = `(D:${date.replaceAll('-', '')}000000Z)`
  return `<</Title ${texte(titre)}/Author ${texte(auteur)}/Subject ${texte(reference)}/Creator(Pli)/Producer(Pli)/CreationDate${moment}/ModDate${moment}>>`
}

function flux(operateurs: string): Buffer {
  const comprime = deflateSync(operateurs)
  return Buffer.concat([Buffer.from(`<</Length ${comprime.length}/Filter/FlateDecode>>stream\n`), comprime, Buffer.from('\nendstream')])
}

interface Fichier {
  objets: readonly (string | Buffer)[]
  racine: number
  info: number
}

/** Base, then the objects, then the table that says where each begins. */
function assembler(socle: Socle, { objets, racine, info }: Fichier): Uint8Array {
  const premier = socle.positions.length + 1
  const parts = objets.map((objet, index) => Buffer.concat([Buffer.from(`${premier + index} 0 obj\n`), Buffer.isBuffer(objet) ? objet : Buffer.from(objet, 'latin1'), Buffer.from('\nendobj\n')]))
  const positions = [...socle.positions]
  let position = socle.octets.length
  for (const part of parts) {
    positions.push(position)
    position += part.length
  }
  const table = positions.map((debut) => `${String(debut).padStart(10, '0')} 00000 n \n`).join('')
  const ajout = Buffer.concat(parts)
  const id = createHash('sha256').update(socle.empreinte).update(ajout).digest('hex').slice(0, 32)
  const fin = `xref\n0 ${positions.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${positions.length + 1}/Root ${racine} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\nstartxref\n${position}\n%%EOF\n`
  return Buffer.concat([socle.octets, ajout, Buffer.from(fin, 'latin1')])
}

/**
 * Writes one letter: the constant base, a content stream a page, the page tree, the structure. pdf-lib's own writer serializes fonts and pictures again
 * for each file; this one copies them.
 */
export function ecrirePdf(lettre: DonneesLettre, composees: readonly PageComposee[], socle: Socle): Uint8Array {
  const registre = createRegistre(socle.positions.length + 1)
  const [racine, arbre, info] = [registre.reserver(), registre.reserver(), registre.reserver()]
  const contenus = composees.map((page) => contenuDePage(page, socle.encodeur))
  const pages = contenus.map(({ operateurs }, index) => {
    const [page, contenu] = [registre.reserver(), registre.reserver()]
    registre.poser(page, `<</Type/Page/Parent ${arbre} 0 R/MediaBox[0 0 ${PAGE.largeur} ${PAGE.hauteur}]/Resources ${socle.ressources}/Contents ${contenu} 0 R/StructParents ${index}/Tabs/S>>`)
    registre.poser(contenu, flux(operateurs))
    return page
  })
  const structure = poserStructure(contenus.map(({ marques }) => marques), pages, lettre.langue, registre)
  registre.poser(arbre, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`)
  registre.poser(info, infos(lettre))
  registre.poser(racine, `<</Type/Catalog/Pages ${arbre} 0 R/Lang(${LANGUES[lettre.langue]})/MarkInfo<</Marked true>>/StructTreeRoot ${structure} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>`)
  return assembler(socle, { objets: registre.objets, racine, info })
}
