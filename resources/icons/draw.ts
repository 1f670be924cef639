/** Draws the icons of the three systems from icon.svg: `node resources/icons/draw.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const HERE = import.meta.dirname
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256]

/** Names of the PNG entries of a macOS icon, by their size in pixels. */
const MAC_ENTRIES: ReadonlyArray<[string, number]> = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
]

const svg = readFileSync(join(HERE, 'icon.svg'))
const png = (size: number) => sharp(svg, { density: 288 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer()

/** A Windows icon: a directory of 16 bytes an image, then the images, as PNG. */
function ico(images: readonly { size: number; bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [rank, { size, bytes }] of images.entries()) {
    const at = 6 + 16 * rank
    // 256 is written 0: the field has one byte.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(bytes.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += bytes.length
  }
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)])
}

/** A macOS icon: blocks of a name, a length that counts its own 8 bytes, and a PNG. */
function icns(entries: readonly { name: string; bytes: Buffer }[]): Buffer {
  const block = (name: string, bytes: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32BE(bytes.length + 8, 4)
    return Buffer.concat([head, bytes])
  }
  return block('icns', Buffer.concat(entries.map(({ name, bytes }) => block(name, bytes))))
}

writeFileSync(join(HERE, 'icon.png'), await png(512))
writeFileSync(join(HERE, 'icon.ico'), ico(await Promise.all(WINDOWS_SIZES.map(async (size) => ({ size, bytes: await png(size) })))))
writeFileSync(join(HERE, 'icon.icns'), icns(await Promise.all(MAC_ENTRIES.map(async ([name, size]) => ({ name, bytes: await png(size) })))))
