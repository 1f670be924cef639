import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ErreurBase } from './open-erreurs.ts'

/** What the machine says of a folder's disk; injected in tests, which have no NFS server. */
export type SondeDisque = {
  /** Magic number of the file system (statfs), 0 where the system gives none. */
  readonly type: (dossier: string) => number
  /** The lines of /proc/self/mountinfo, empty elsewhere. */
  readonly montages: () => string
  /** Windows turns a mapped letter into its \\server\share form here. */
  readonly cheminReel: (dossier: string) => string
  /** Bytes that this user may still write. */
  readonly placeLibre: (dossier: string) => number
}

export const sondeReelle: SondeDisque = {
  type: (dossier) => statfsSync(dossier).type,
  montages: () => (existsSync('/proc/self/mountinfo') ? readFileSync('/proc/self/mountinfo', 'utf8') : ''),
  cheminReel: (dossier) => realpathSync.native(dossier),
  placeLibre: (dossier) => {
    const { bavail, bsize } = statfsSync(dossier)
    return bavail * bsize
  },
}

/** Linux magic numbers (statfs(2)) of the file systems on which WAL's shared memory is not shared. */
const TYPES_RESEAU: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x5346414f, 'afs'],
  [0x73757245, 'coda'],
  [0x01021997, '9p'],
  [0x00c36400, 'ceph'],
  [0x0bd00bd0, 'lustre'],
  [0x786f4256, 'vboxsf'],
])

const FUSE = 0x65735546
const FUSE_RESEAU = /^fuse\.(sshfs|rclone|s3fs|davfs|gvfsd-fuse|glusterfs|cephfs|gcsfuse|onedriver|smbnetfs|curlftpfs)/

/** Below this the workstation warns; a backup or a migration asks for its own room besides. */
export const SEUIL_ALERTE_OCTETS = 500_000_000

/** The first existing folder on the way up: the data folder may not be there yet. */
function dossierExistant(dossier: string): string {
  const absolu = resolve(dossier)
  return existsSync(absolu) ? absolu : dossierExistant(dirname(absolu))
}

function montageDe(dossier: string, montages: string): { sousType: string } | undefined {
  const lignes = montages.split('\n').flatMap((ligne) => {
    const [gauche, droite] = ligne.split(' - ')
    const point = gauche?.split(' ')[4]
    return point === undefined || droite === undefined ? [] : [{ point, sousType: droite.split(' ')[0] ?? '' }]
  })
  const couvre = (point: string) => point === '/' || dossier === point || dossier.startsWith(`${point}/`)
  return lignes.filter(({ point }) => couvre(point)).sort((a, b) => a.point.length - b.point.length).at(-1)
}

/** The network file system that holds this folder, undefined on a local disk. */
export function systemeReseau(dossier: string, sonde: SondeDisque = sondeReelle): string | undefined {
  const lieu = dossierExistant(dossier)
  const reel = sonde.cheminReel(lieu)
  if (/^[\\/]{2}[^\\/?.]/.test(reel) || /^\\\\\?\\UNC\\/i.test(reel)) return 'unc'
  const type = sonde.type(lieu) >>> 0
  const connu = TYPES_RESEAU.get(type)
  if (connu !== undefined) return connu
  const sousType = type === FUSE ? (montageDe(reel, sonde.montages())?.sousType ?? '') : ''
  return FUSE_RESEAU.test(sousType) ? sousType : undefined
}

/** Bytes left for this user on the disk that holds `dossier`, and whether it is time to warn. */
export function placeLibre(dossier: string, sonde: SondeDisque = sondeReelle): { octets: number; alerte: boolean } {
  const octets = sonde.placeLibre(dossierExistant(dossier))
  return { octets, alerte: octets < SEUIL_ALERTE_OCTETS }
}

/** Refuses before a byte is written when `octets` would not fit with a tenth to spare. */
export function exigerPlace(dossier: string, octets: number, sonde: SondeDisque = sondeReelle): void {
  const besoin = Math.ceil(octets * 1.1)
  const libre = placeLibre(dossier, sonde).octets
  if (libre < besoin) throw new ErreurBase('DISQUE_PLEIN', { chemin: dossier, besoin, libre })
}
