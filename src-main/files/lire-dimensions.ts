export interface Dimensions {
  largeur: number
  hauteur: number
}

/** SOF0 to SOF15, less the three codes of that span that mean something else (DHT, JPG, DAC). */
const estCadre = (code: number) => code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc
/** Markers that stand alone: no length follows. */
const estSeul = (code: number) => code === 0x01 || (code >= 0xd0 && code <= 0xd8)

function lireJpeg(vue: DataView): Dimensions | undefined {
  let position = 2
  while (position + 9 <= vue.byteLength) {
    if (vue.getUint8(position) !== 0xff) return undefined
    const code = vue.getUint8(position + 1)
    if (code === 0xff) position += 1
    else if (estSeul(code)) position += 2
    else if (estCadre(code)) return { hauteur: vue.getUint16(position + 5), largeur: vue.getUint16(position + 7) }
    else position += 2 + Math.max(2, vue.getUint16(position + 2))
  }
  return undefined
}

const IHDR = 0x49484452

const lirePng = (vue: DataView): Dimensions | undefined =>
  vue.byteLength >= 24 && vue.getUint32(12) === IHDR ? { largeur: vue.getUint32(16), hauteur: vue.getUint32(20) } : undefined

const LECTEURS = { jpeg: lireJpeg, png: lirePng }

/** Width and height said by the header, before any decoder sees the file; `undefined` when there is no readable header. */
export function lireDimensions(type: 'jpeg' | 'png', octets: Uint8Array): Dimensions | undefined {
  const lues = LECTEURS[type](new DataView(octets.buffer, octets.byteOffset, octets.byteLength))
  return lues === undefined || lues.largeur === 0 || lues.hauteur === 0 ? undefined : lues
}
