import { createHash } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'
import { synchroniserDossier } from '#main/files/preparer-dossier.ts'
import { ecrireManifeste, nomManifeste, type LigneManifeste } from './manifeste.ts'
import { ecrireZip } from './ecrire-zip.ts'

interface Entree {
  readonly fichiers: string
  readonly lettres: readonly LigneManifeste[]
}

interface Outils {
  progression(fait: number, total: number): void
  annule: AbortSignal
}

export interface ExportFait {
  /** Letters that the folder lacks: the disk is full, the folder refuses, or the stored bytes are gone. */
  readonly manquants: readonly string[]
}

const empreinte = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

/** Whole under its final name or not at all: written beside, flushed, then renamed. The name beside is always the same, so a later run takes it up. */
async function ecrireEntier(dossier: string, nom: string, octets: Uint8Array): Promise<void> {
  const partiel = join(dossier, `.${nom}.partiel`)
  try {
    const fichier = await open(partiel, 'w', 0o600)
    try {
      await fichier.writeFile(octets)
      await fichier.sync()
    } finally {
      await fichier.close()
    }
    await rename(partiel, join(dossier, nom))
  } catch (cause) {
    await rm(partiel, { force: true })
    throw cause
  }
}

const suivant = (nom: string, essai: number): string => (essai === 1 ? nom : nom.replace(/(\.[a-z]+)$/, `_${essai}$1`))

/** Where this letter goes: a free name, or the one that holds its bytes already. Another file is never written over. */
async function placeDe(dossier: string, nom: string, sha256: string, pris: ReadonlySet<string>): Promise<{ nom: string; dejaLa: boolean }> {
  for (let essai = 1; ; essai += 1) {
    const candidat = suivant(nom, essai)
    if (pris.has(candidat.toLowerCase())) continue
    const la = await readFile(join(dossier, candidat)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return undefined
      throw cause
    })
    if (la === undefined) return { nom: candidat, dejaLa: false }
    if (empreinte(la) === sha256) return { nom: candidat, dejaLa: true }
  }
}

const FATALES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])

/**
 * One file a letter in `dossier`, which exists. A second run writes only what the first one could not; the list is written last, when every
 * letter was tried. Throws ENOENT when the folder is not there.
 */
export async function exporterLettres({ fichiers, lettres, dossier }: Entree & { readonly dossier: string }, { progression, annule }: Outils): Promise<ExportFait> {
  const magasin = createMagasinFichiers({ dossier: fichiers })
  const lignes: LigneManifeste[] = []
  const pris = new Set<string>()
  const manquants = new Set<string>()
  let arretee = false
  await synchroniserDossier(dossier)

  const ecrire = async (lettre: LigneManifeste): Promise<string> => {
    const octets = await readFile(magasin.chemin(lettre.sha256))
    const place = await placeDe(dossier, lettre.nom, lettre.sha256, pris)
    if (!place.dejaLa) await ecrireEntier(dossier, place.nom, octets)
    return place.nom
  }

  for (const [rang, lettre] of lettres.entries()) {
    annule.throwIfAborted()
    const ecrite = arretee ? undefined : await ecrire(lettre).catch((cause: NodeJS.ErrnoException) => void (arretee = FATALES.has(cause.code ?? '')))
    const nom = ecrite ?? lettre.nom
    if (ecrite === undefined) manquants.add(nom)
    else pris.add(nom.toLowerCase())
    lignes.push({ ...lettre, nom })
    progression(rang + 1, lettres.length)
  }
  await synchroniserDossier(dossier)
  const liste = nomManifeste(lettres)
  const listee = !arretee && (await ecrireEntier(dossier, liste, ecrireManifeste(lignes, manquants)).then(() => synchroniserDossier(dossier)).then(() => true, () => false))
  return { manquants: listee ? [...manquants] : [...manquants, liste] }
}

/** The same files and their list in one archive. */
export async function archiverLettres({ fichiers, lettres }: Entree, { progression, annule }: Outils): Promise<ExportFait & { readonly octets: Uint8Array }> {
  const magasin = createMagasinFichiers({ dossier: fichiers })
  const entrees: { nom: string; octets: Uint8Array }[] = []
  const manquants = new Set<string>()
  for (const [rang, { nom, sha256 }] of lettres.entries()) {
    annule.throwIfAborted()
    const octets = await readFile(magasin.chemin(sha256)).catch(() => undefined)
    if (octets === undefined) manquants.add(nom)
    else entrees.push({ nom, octets })
    progression(rang + 1, lettres.length)
  }
  return { manquants: [...manquants], octets: ecrireZip([...entrees, { nom: nomManifeste(lettres), octets: ecrireManifeste(lettres, manquants) }]) }
}
