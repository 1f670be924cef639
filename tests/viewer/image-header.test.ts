import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkImageSize, readImageHeader, uprightSize } from '../../src-renderer/viewer/image/image-header.ts'

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#fff' } })

const problemOf = (act: () => unknown) => {
  try {
    act()
    return undefined
  } catch (error) {
    return (error as { problem?: string }).problem
  }
}

describe('the header of an image', () => {
  it('gives the dimensions of a PNG', async () => {
    expect(readImageHeader(await blank(321, 45).png().toBuffer())).toEqual({ width: 321, height: 45, orientation: 1 })
  })

  it.each([{ progressive: false }, { progressive: true }])('gives the dimensions of a JPEG (%o)', async (options) => {
    expect(readImageHeader(await blank(640, 480).jpeg(options).toBuffer())).toEqual({ width: 640, height: 480, orientation: 1 })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('reads the EXIF orientation %i, and says the size as seen', async (orientation) => {
    const header = readImageHeader(await blank(300, 200).withMetadata({ orientation }).jpeg().toBuffer())
    expect(header).toEqual({ width: 300, height: 200, orientation })
    expect(uprightSize(header)).toEqual(orientation >= 5 ? { width: 200, height: 300 } : { width: 300, height: 200 })
  })

  it('reads a JPEG that stands in the middle of a larger buffer', async () => {
    const jpeg = await blank(30, 20).jpeg().toBuffer()
    const larger = Buffer.concat([Buffer.from([1, 2, 3]), jpeg])
    expect(readImageHeader(larger.subarray(3))).toEqual({ width: 30, height: 20, orientation: 1 })
  })

  it('says that a file of another kind, cut or empty is damaged', async () => {
    const jpeg = await blank(640, 480).jpeg().toBuffer()
    const bad = [Buffer.from('%PDF-1.7'), Buffer.alloc(0), Buffer.from([0xff, 0xd8]), jpeg.subarray(0, 40), Buffer.concat([jpeg.subarray(0, 2), Buffer.alloc(200)])]
    expect(bad.map((bytes) => problemOf(() => readImageHeader(bytes)))).toEqual(bad.map(() => 'damaged'))
  })

  it('refuses more than 40 million pixels or 12 000 on a side before any is decoded', () => {
    const sizes: [number, number][] = [[8000, 5000], [8000, 5001], [12_000, 10], [12_001, 10], [10, 12_001], [0, 10]]
    const problems = sizes.map(([width, height]) => problemOf(() => checkImageSize({ width, height, orientation: 1 })))
    expect(problems).toEqual([undefined, 'image_too_large', undefined, 'image_too_large', 'image_too_large', 'damaged'])
  })
})
