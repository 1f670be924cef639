import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every fuse of Electron, in the order of its wire. electron-builder sets the eight that it knows; this hook answers for all. */
export const FUSES = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
  ['wasmTrapHandlers', true],
] as const

/** Marks the place of the fuses in the binary (Electron's own constant). */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

const VERSION = 1
const [OFF, ON, REMOVED] = ['0', '1', 'r'].map((mark) => mark.charCodeAt(0))

/**
 * Sets all the fuses of a binary, in place. Throws when the binary has no wire, another version of it, or a fuse that FUSES does not
 * name: a fuse that a new Electron adds must be decided, not inherited.
 */
export function setFuses(binary: Buffer): void {
  const places = sentinels(binary)
  if (places.length === 0) throw new Error('No fuse wire in this Electron binary.')
  for (const place of places) setWire(binary, place + SENTINEL.length)
}

function setWire(binary: Buffer, at: number): void {
  const [version, length = 0] = [binary[at], binary[at + 1]]
  if (version !== VERSION) throw new Error(`The fuse wire has version ${version}, not ${VERSION}.`)
  if (length > FUSES.length) throw new Error(`This Electron has ${length} fuses and ${FUSES.length} are decided: complete FUSES.`)
  for (const [rank, [, on]] of FUSES.slice(0, length).entries()) {
    const here = at + 2 + rank
    if (binary[here] !== REMOVED) binary[here] = (on ? ON : OFF) ?? 0
  }
}

/** Two wires in a universal binary of macOS, one elsewhere. */
function sentinels(binary: Buffer): number[] {
  const [first, last] = [binary.indexOf(SENTINEL), binary.lastIndexOf(SENTINEL)]
  return [...new Set([first, last])].filter((place) => place >= 0)
}

interface Packed {
  appOutDir: string
  electronPlatformName: string
  packager: { appInfo: { productFilename: string }; executableName?: string }
}

/** electron-builder's hook, called before it flips its own eight fuses and before the signature. */
export function afterPack(packed: Packed): void {
  const file = join(packed.appOutDir, ...binaryOf(packed))
  const binary = readFileSync(file)
  setFuses(binary)
  writeFileSync(file, binary)
}

function binaryOf({ electronPlatformName, packager }: Packed): string[] {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return [`${name}.app`, 'Contents', 'Frameworks', 'Electron Framework.framework', 'Versions', 'A', 'Electron Framework']
  return [electronPlatformName === 'win32' ? `${name}.exe` : (packager.executableName ?? name)]
}
