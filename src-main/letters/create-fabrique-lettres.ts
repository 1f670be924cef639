import { setImmediate } from 'node:timers/promises'
import type { DonneesLettre } from './donnees-lettre.ts'
import { ecrirePdf } from './ecrire-pdf.ts'
import { type OptionsFusion, fusionner } from './fusionner.ts'
import { createLecteurImages } from './images.ts'
import { type Mot, createMesure } from './mesure.ts'
import { type PageComposee, mettreEnPage } from './mise-en-page.ts'
import { PARTIE_COMMUNE, STYLES, type Style, chargerPolices } from './polices.ts'
import { createSocles } from './socle.ts'

/** What is told of a letter beside its bytes. */
export interface Tirage {
  pages: number
  /** Characters that the fonts lack: printed as �, kept in the text. */
  absents: readonly string[]
}

export interface FabriqueLettres {
  /** Makes the letters one by one, in order; waits for `onLettre` before the next. Rejects with the reason of `signal`, or with an Error that names the letter. */
  produire(lettres: Iterable<DonneesLettre>, onLettre: (index: number, octets: Uint8Array, tirage: Tirage) => void | Promise<void>, signal?: AbortSignal): Promise<void>
  fusionner(pdfs: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, options: OptionsFusion): Promise<Uint8Array>
}

/** Between two turns of the event loop, so that a cancellation is heard. */
const LETTRES_PAR_TOUR = 8

interface Caracteres {
  parties: Partial<Record<Style, string>>
  absents: string[]
}

function caracteres(pages: readonly PageComposee[]): Caracteres {
  const mots = new Set<Mot>()
  for (const { trace } of pages.flat()) {
    if (trace.genre !== 'texte') continue
    for (const unite of trace.ligne.unites) for (const mot of unite.mots) mots.add(mot)
  }
  const parties: Record<Style, Set<string>> = { normal: new Set([PARTIE_COMMUNE]), gras: new Set(), italique: new Set() }
  const absents = new Set<string>()
  for (const mot of mots) {
    for (const partie of mot.parties) parties[mot.style].add(partie).add(PARTIE_COMMUNE)
    for (const { code, absent } of mot.glyphes) if (absent) absents.add(String.fromCodePoint(code))
  }
  const noms = STYLES.filter((style) => parties[style].size > 0).map((style) => [style, [...parties[style]].sort().join('.')])
  return { parties: Object.fromEntries(noms), absents: [...absents] }
}

/** Loads the fonts and makes the maker of letters. Same data, same bytes, whatever the batch. */
export async function createFabriqueLettres({ fontsDir }: { fontsDir: string }): Promise<FabriqueLettres> {
  const polices = await chargerPolices(fontsDir)
  const mesure = createMesure(polices)
  const socleDe = createSocles(polices)
  const lireImage = createLecteurImages()

  const rediger = async (lettre: DonneesLettre): Promise<{ octets: Uint8Array; tirage: Tirage }> => {
    const [logo, paraphe] = await Promise.all([lireImage(lettre.expediteur.logo), lireImage(lettre.signataire?.image)])
    const pages = mettreEnPage(lettre, { logo, paraphe }, mesure)
    const { parties, absents } = caracteres(pages)
    const socle = await socleDe({ parties, images: { Logo: logo, Paraphe: paraphe } })
    return { octets: ecrirePdf(lettre, pages, socle), tirage: { pages: pages.length, absents } }
  }

  const produire: FabriqueLettres['produire'] = async (lettres, onLettre, signal) => {
    let index = 0
    for (const lettre of lettres) {
      if (index % LETTRES_PAR_TOUR === 0) await setImmediate()
      signal?.throwIfAborted()
      const { octets, tirage } = await rediger(lettre).catch((cause: unknown) => {
        throw new Error(`Letter ${index + 1} (${lettre.reference}) cannot be made`, { cause })
      })
      await onLettre(index, octets, tirage)
      index += 1
    }
  }
  return { produire, fusionner }
}
