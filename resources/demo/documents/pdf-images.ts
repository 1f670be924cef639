import type { Chiffre } from './chiffrement.ts'

export interface PageImage {
  readonly jpeg: Uint8Array
  readonly largeur: number
  readonly hauteur: number
}

const POINTS_PAR_PIXEL = 72 / 200

interface Objet { readonly dictionnaire: string; readonly flux?: Uint8Array }

const objetsDePage = ({ jpeg, largeur, hauteur }: PageImage, numero: number, rotation: number, echelle: number): Objet[] => {
  const [l, h] = [largeur, hauteur].map((pixels) => (pixels * POINTS_PAR_PIXEL / echelle).toFixed(2))
  return [
    { dictionnaire: `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${l} ${h}] /Rotate ${rotation} /Resources << /XObject << /Im0 ${numero + 2} 0 R >> >> /Contents ${numero + 1} 0 R` },
    { dictionnaire: '', flux: Buffer.from(`q ${l} 0 0 ${h} 0 0 cm /Im0 Do Q\n`) },
    { dictionnaire: `/Type /XObject /Subtype /Image /Width ${largeur} /Height ${hauteur} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`, flux: jpeg },
  ]
}

const ecrireObjet = ({ dictionnaire, flux }: Objet, numero: number, chiffre: Chiffre | undefined): Uint8Array => {
  const debut = `${numero} 0 obj\n`
  if (flux === undefined) return Buffer.from(`${debut}<< ${dictionnaire} >>\nendobj\n`)
  const octets = chiffre?.chiffrer(flux, numero) ?? flux
  return Buffer.concat([Buffer.from(`${debut}<< ${dictionnaire} /Length ${octets.length} >>\nstream\n`), octets, Buffer.from('\nendstream\nendobj\n')])
}

/** A PDF as a scanner writes it: one JPEG a page, kept byte for byte, 200 dpi (times `echelle`); encrypted when a `chiffre` is given. */
export const createPdfImages = (pages: readonly PageImage[], options: { readonly chiffre?: Chiffre | undefined; readonly rotation?: number; readonly echelle?: number } = {}): Uint8Array => {
  const objets: Objet[] = [
    { dictionnaire: '/Type /Catalog /Pages 2 0 R' },
    { dictionnaire: `/Type /Pages /Count ${pages.length} /Kids [${pages.map((_, rang) => `${3 + rang * 3} 0 R`).join(' ')}]` },
    ...pages.flatMap((page, rang) => objetsDePage(page, 3 + rang * 3, options.rotation ?? 0, options.echelle ?? 1)),
  ]
  const morceaux: Uint8Array[] = [Buffer.from('%PDF-1.4\n%âãÏÓ\n', 'latin1')]
  const positions: number[] = []
  let position = morceaux[0]?.length ?? 0
  for (const [rang, objet] of objets.entries()) {
    const octets = ecrireObjet(objet, rang + 1, options.chiffre)
    positions.push(position)
    morceaux.push(octets)
    position += octets.length
  }
  const { chiffre } = options
  const protection = chiffre === undefined ? '' : ` /Encrypt ${chiffre.dictionnaire} /ID [<${chiffre.identifiant}> <${chiffre.identifiant}>]`
  const table = positions.map((adresse) => `${String(adresse).padStart(10, '0')} 00000 n \n`).join('')
  morceaux.push(Buffer.from(`xref\n0 ${objets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objets.length + 1} /Root 1 0 R${protection} >>\nstartxref\n${position}\n%%EOF\n`))
  return Buffer.concat(morceaux)
}
