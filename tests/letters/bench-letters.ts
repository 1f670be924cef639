import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { createFabriqueLettres } from '#main/letters/create-fabrique-lettres.ts'
import type { DonneesLettre } from '#main/letters/donnees-lettre.ts'
import { corpsEnTexte } from '#shared/domain/modele-corps.ts'
import { FONTS_DIR, VALEURS, leModele, lettreDe, logo, paraphe } from './exemples.ts'

export interface MesureLettres {
  parSeconde: number
  cpuMsParLettre: number
  octetsParLettre: number
}

const PRENOMS = ['Thảo', 'Łucja', 'Noémie', 'Ștefan', 'Jiří', 'Inès', 'Đức', 'Maël']

/** Refusals to different people, with a logo and a picture of a signature. */
export async function lettresDeBench(nombre: number): Promise<DonneesLettre[]> {
  const [modele, logoPng, image] = await Promise.all([leModele('lettres', 'refus'), logo(), paraphe()])
  return Array.from({ length: nombre }, (_, rang) => {
    const prenom = PRENOMS[rang % PRENOMS.length] ?? ''
    const lettre = lettreDe(modele, { ...VALEURS, motifsSurDemande: '', reference: `E2K4${String(rang).padStart(4, '0')}-1` })
    const signataire = lettre.signataire && { ...lettre.signataire, image }
    return { ...lettre, ...(signataire && { signataire }), reference: `E2K4${String(rang).padStart(4, '0')}-1`, destinataire: [`${prenom} Nguyễn-Lambert ${rang}`, `${rang}, rue des Lilas`, '69003 LYON'], expediteur: { ...lettre.expediteur, logo: logoPng } }
  })
}

async function mesurer(nombre: number, faire: (compter: (octets: Uint8Array) => void) => Promise<void>): Promise<MesureLettres> {
  let taille = 0
  const [cpu, debut] = [process.cpuUsage(), performance.now()]
  await faire((octets) => {
    taille += octets.length
  })
  const [secondes, { user, system }] = [(performance.now() - debut) / 1000, process.cpuUsage(cpu)]
  return { parSeconde: nombre / secondes, cpuMsParLettre: (user + system) / 1000 / nombre, octetsParLettre: taille / nombre }
}

/** The maker of the product, fonts loading included. */
export async function mesurerFabrique(lettres: readonly DonneesLettre[]): Promise<MesureLettres> {
  return mesurer(lettres.length, async (compter) => {
    const fabrique = await createFabriqueLettres({ fontsDir: FONTS_DIR })
    await fabrique.produire(lettres, (_, octets) => compter(octets))
  })
}

/** What anybody writes first: a document, two fonts embedded as subsets and a logo for each letter, the text line by line. */
export async function mesurerNaif(lettres: readonly DonneesLettre[]): Promise<MesureLettres> {
  const [normal, gras] = await Promise.all(['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'].map((nom) => readFile(join(FONTS_DIR, nom))))
  return mesurer(lettres.length, async (compter) => {
    for (const lettre of lettres) compter(await ecrireNaif(lettre, normal as Buffer, gras as Buffer))
  })
}

async function ecrireNaif(lettre: DonneesLettre, normal: Buffer, gras: Buffer): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const [police, forte] = [await document.embedFont(normal, { subset: true }), await document.embedFont(gras, { subset: true })]
  const page = document.addPage([595.28, 841.89])
  if (lettre.expediteur.logo) page.drawImage(await document.embedPng(lettre.expediteur.logo), { x: 60, y: 760, width: 150, height: 40 })
  if (lettre.signataire?.image) page.drawImage(await document.embedPng(lettre.signataire.image), { x: 320, y: 120, width: 120, height: 40 })
  page.drawText(lettre.objet, { x: 60, y: 540, size: 10.5, font: forte })
  page.drawText([lettre.expediteur.nom, ...lettre.destinataire].join('\n'), { x: 300, y: 690, size: 10.5, lineHeight: 14, font: police })
  page.drawText(corpsEnTexte(lettre.corps), { x: 60, y: 515, size: 9.5, lineHeight: 12.5, maxWidth: 480, font: police })
  return document.save()
}

/** Both in the same run, one after the other, so that their ratio survives a busy machine. */
export async function comparerLettres(nombre: number, nombreNaif: number): Promise<{ fabrique: MesureLettres; naif: MesureLettres; rapport: number; rapportCpu: number }> {
  const lettres = await lettresDeBench(nombre)
  const naif = await mesurerNaif(lettres.slice(0, nombreNaif))
  const fabrique = await mesurerFabrique(lettres)
  return { fabrique, naif, rapport: fabrique.parSeconde / naif.parSeconde, rapportCpu: naif.cpuMsParLettre / fabrique.cpuMsParLettre }
}
