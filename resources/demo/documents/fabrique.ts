import { PDFDocument, createCanvas } from '@napi-rs/canvas'
import { ajouterJours } from '#shared/domain/dates.ts'
import { createHasard, type Hasard } from '../hasard.ts'
import type { Personne } from '../personnes.ts'
import type { GenreDocument } from '../structure/pieces.ts'
import { createChiffre } from './chiffrement.ts'
import { createFonds, tailleDe, type Fonds } from './fonds.ts'
import { MODELES } from './genres.ts'
import type { Contenu } from './modele.ts'
import { FEUILLES, grener, griser, poser, type Feuille } from './moyens/papier.ts'
import type { Toile } from './moyens/plume.ts'
import { preparerPolices } from './moyens/polices.ts'
import { nomDeFichier } from './noms-fichier.ts'
import { createPdfImages, type PageImage } from './pdf-images.ts'

export type Alea = 'propre' | 'incline' | 'bruite' | 'retourne' | 'deux_pages' | 'illisible' | 'mot_de_passe' | 'abime' | 'photo'
export type Format = 'pdf' | 'jpeg' | 'png'

export interface Commande {
  readonly genre: GenreDocument
  readonly personne: Personne
  readonly graine: string | number
  readonly alea: Alea
  /** An image holds one page and no password: `deux_pages`, `mot_de_passe` and the two pages of a CV come as a PDF whatever is asked. */
  readonly format: Format
  /** `lourd`: 300 dpi, 5 to 8 MB, never above; a PDF or a JPEG. */
  readonly poids?: 'normal' | 'lourd'
  /** The formation that letters name. */
  readonly formation?: string
  readonly destinataire?: string
  /** The day it came in, AAAA-MM-JJ: the dates written on it come before. */
  readonly deposeLe?: string
  /** First year of the campagne that is applied to. */
  readonly rentree?: number
}

export interface DocumentFabrique {
  readonly nom: string
  readonly type: 'application/pdf' | 'image/jpeg' | 'image/png'
  readonly octets: Uint8Array
  /** As made: a damaged file had that many pages before it was damaged. */
  readonly pages: number
  /** Opens a `mot_de_passe` file. */
  readonly motDePasse?: string
}

export interface FabriqueDocuments {
  fabriquer(commande: Commande): Promise<DocumentFabrique>
  /** Makes the sixty backgrounds ahead of time; otherwise each is made at its first use. */
  preparerFonds(avancer?: (faits: number, total: number) => void): Promise<void>
}

const TYPES = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const
const EXTENSIONS = { pdf: 'pdf', jpeg: 'jpg', png: 'png' } as const
export const MOT_DE_PASSE = 'admission2027'

/** A PNG is what a screen shows: 124 dpi. */
const ECRAN = 0.62

/** 300 dpi, hardly compressed: what a badly set scanner sends. */
const LOURD = { echelle: 1.5, qualite: 93, qualiteParPage: 8, grain: 0.4 } as const

/** The sheets on which each hazard happens. */
const SUR: Readonly<Record<Alea, readonly Feuille['cle'][]>> = {
  propre: ['nette', 'photocopie'], incline: ['penchee', 'agrafee'], bruite: ['fatiguee'], retourne: ['nette', 'photocopie', 'penchee'], deux_pages: ['photocopie', 'penchee', 'agrafee'],
  illisible: ['fatiguee', 'photo', 'photocopie'], mot_de_passe: ['nette', 'photocopie'], abime: ['nette', 'penchee'], photo: ['photo'],
}

interface Travail extends Commande {
  readonly hasard: Hasard
  readonly contenu: Contenu
  readonly pages: number
  readonly echelle: number
}

/** Too dark, too light, or out of focus: what a checker cannot read. */
const VOILES: readonly ((toile: Toile, l: number, h: number) => void)[] = [
  (toile, l, h) => {
    toile.fillStyle = 'rgba(8,8,12,0.86)'
    toile.fillRect(0, 0, l, h)
  },
  (toile, l, h) => {
    toile.fillStyle = 'rgba(255,255,255,0.9)'
    toile.fillRect(0, 0, l, h)
  },
  (toile, l, h) => {
    let image = toile.canvas
    for (let moitie = 2; moitie <= 32; moitie *= 2) {
      const petit = createCanvas(Math.round(l / moitie), Math.round(h / moitie))
      petit.getContext('2d').drawImage(image, 0, 0, petit.width, petit.height)
      image = petit
    }
    toile.imageSmoothingQuality = 'high'
    toile.drawImage(image, 0, 0, l, h)
  },
]

const numeriser = async (fonds: Fonds, travail: Travail, feuilleCle: Feuille['cle'], page: number): Promise<{ toile: Toile; qualite: number }> => {
  const rang = FEUILLES.findIndex(({ cle }) => cle === feuilleCle)
  const feuille = FEUILLES[rang] as Feuille
  const { l, h } = tailleDe(travail.genre)
  const image = await fonds.charger(travail.genre, rang)
  const toile = createCanvas(Math.round(l * travail.echelle), Math.round(h * travail.echelle)).getContext('2d')
  toile.scale(travail.echelle, travail.echelle)
  toile.save()
  if (travail.alea === 'retourne') {
    toile.translate(l, h)
    toile.rotate(Math.PI)
  }
  toile.drawImage(image, 0, 0, l, h)
  poser(toile, feuille, l, h)
  toile.globalAlpha = feuille.encre
  MODELES[travail.genre].encre(toile, { ...travail.contenu, variante: rang }, page)
  toile.restore()
  if (travail.alea === 'illisible') travail.hasard.fork('voile').pick(VOILES)(toile, l, h)
  if (feuille.gris) griser(toile)
  grener(toile, fonds.grain, travail.hasard.fork(`grain${page}`), travail.poids === 'lourd' ? LOURD.grain : feuille.grain)
  return { toile, qualite: travail.poids === 'lourd' ? LOURD.qualite - LOURD.qualiteParPage * (travail.pages - 1) : feuille.qualite }
}

const imprimer = (travail: Travail): Uint8Array => {
  const { l, h } = tailleDe(travail.genre)
  const fichier = new PDFDocument({ title: travail.contenu.personne.nomDeNaissance.normalize('NFC'), creator: 'Traitement de texte', producer: 'Imprimante PDF' })
  const variante = travail.contenu.variante
  for (let page = 0; page < travail.pages; page += 1) {
    const toile = fichier.beginPage(l * 0.36, h * 0.36) as unknown as Toile
    toile.scale(0.36, 0.36)
    MODELES[travail.genre].fond(toile, variante)
    MODELES[travail.genre].encre(toile, travail.contenu, page)
    fichier.endPage()
  }
  return fichier.close()
}

/** A flat capture of a screen: what somebody sends who has no scanner. */
const capturer = ({ genre, contenu }: Travail): Uint8Array => {
  const { l, h } = tailleDe(genre)
  const toile = createCanvas(Math.round(l * ECRAN), Math.round(h * ECRAN)).getContext('2d')
  toile.fillStyle = '#ffffff'
  toile.fillRect(0, 0, l, h)
  toile.scale(ECRAN, ECRAN)
  MODELES[genre].fond(toile, contenu.variante)
  MODELES[genre].encre(toile, contenu, 0)
  return toile.canvas.encodeSync('png')
}

const enPdf = async (fonds: Fonds, travail: Travail, feuille: Feuille['cle']): Promise<Uint8Array> => {
  const pages: PageImage[] = []
  for (let page = 0; page < travail.pages; page += 1) {
    const { toile, qualite } = await numeriser(fonds, travail, feuille, page)
    pages.push({ jpeg: toile.canvas.encodeSync('jpeg', qualite), largeur: toile.canvas.width, hauteur: toile.canvas.height })
  }
  const chiffre = travail.alea === 'mot_de_passe' ? createChiffre(MOT_DE_PASSE, String(travail.graine)) : undefined
  return createPdfImages(pages, { chiffre, echelle: travail.echelle })
}

const enImage = async (fonds: Fonds, travail: Travail, feuille: Feuille['cle'], format: Format): Promise<Uint8Array> => {
  const { toile, qualite } = await numeriser(fonds, travail, feuille, 0)
  return format === 'png' ? toile.canvas.encodeSync('png') : toile.canvas.encodeSync('jpeg', qualite)
}

/** A CV, a letter or an attestation that nothing happened to was never on paper: text, not an image. */
const estNumerique = ({ genre, alea, poids }: Travail): boolean => (alea === 'propre' || alea === 'abime') && poids !== 'lourd' && MODELES[genre].papierSeulement !== true

const produire = (fonds: Fonds, travail: Travail, format: Format): Promise<Uint8Array> => {
  const feuille = travail.hasard.fork('feuille').pick(SUR[travail.alea])
  if (format === 'pdf') return estNumerique(travail) ? Promise.resolve(imprimer(travail)) : enPdf(fonds, travail, feuille)
  if (format === 'png' && estNumerique(travail)) return Promise.resolve(capturer(travail))
  return enImage(fonds, travail, feuille, format)
}

/** Cut in its middle, as an interrupted upload leaves it. */
const abimer = (octets: Uint8Array, hasard: Hasard): Uint8Array => octets.subarray(0, Math.floor(octets.length * hasard.fork('coupe').between(0.25, 0.7)))

const preparer = (commande: Commande): { travail: Travail; format: Format } => {
  const hasard = createHasard(`${commande.graine}/${commande.genre}/${commande.alea}`)
  const pages = commande.alea === 'deux_pages' ? 2 : MODELES[commande.genre].pages
  const format = commande.alea === 'mot_de_passe' || pages > 1 ? 'pdf' : commande.format
  const contenu: Contenu = {
    // What a person's documents say must agree from one to the next: the chance of the content does not depend on the hazard.
    hasard: createHasard(`contenu/${commande.graine}`), personne: commande.personne, variante: createHasard(`variante/${commande.graine}`).int(0, 5),
    formation: commande.formation ?? 'Master 1 Histoire, parcours Archives', destinataire: commande.destinataire ?? 'Université de Haute-Vilaine',
    avant: (jours) => ajouterJours(commande.deposeLe ?? '2027-03-26', -jours), rentree: commande.rentree ?? 2027,
  }
  return { travail: { ...commande, hasard, contenu, pages, echelle: format === 'png' ? ECRAN : commande.poids === 'lourd' ? LOURD.echelle : 1 }, format }
}

/** Makes pieces as they are really received. Same command, same bytes. `dossierCache` keeps the backgrounds from one run to the next. */
export const createFabriqueDocuments = (options: { readonly dossierCache?: string; readonly dossierPolices?: string } = {}): FabriqueDocuments => {
  preparerPolices(options.dossierPolices)
  const fonds = createFonds(options.dossierCache)
  return {
    fabriquer: async (commande) => {
      const { travail, format } = preparer(commande)
      const entier = await produire(fonds, travail, format)
      return {
        nom: nomDeFichier(travail.hasard, commande.genre, travail.contenu, EXTENSIONS[format]),
        type: TYPES[format],
        octets: commande.alea === 'abime' ? abimer(entier, travail.hasard) : entier,
        pages: travail.pages,
        ...(commande.alea === 'mot_de_passe' ? { motDePasse: MOT_DE_PASSE } : {}),
      }
    },
    preparerFonds: async (avancer) => {
      const genres = Object.keys(MODELES) as GenreDocument[]
      const total = genres.length * FEUILLES.length
      for (const [rang, genre] of genres.entries()) {
        for (const feuille of FEUILLES.keys()) {
          await fonds.assurer(genre, feuille)
          avancer?.(rang * FEUILLES.length + feuille + 1, total)
        }
      }
    },
  }
}
