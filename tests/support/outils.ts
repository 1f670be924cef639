import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall, canInstall } from './apt.ts'

interface Outil {
  commande: string
  paquet: string
  /** Systems whose tests call it. */
  systemes: readonly NodeJS.Platform[]
}

const PARTOUT: readonly NodeJS.Platform[] = ['linux', 'darwin', 'win32']

const OUTILS: readonly Outil[] = [
  { commande: 'pdftoppm', paquet: 'poppler-utils', systemes: PARTOUT },
  { commande: 'pdftotext', paquet: 'poppler-utils', systemes: PARTOUT },
  { commande: 'qpdf', paquet: 'qpdf', systemes: PARTOUT },
  { commande: 'strace', paquet: 'strace', systemes: ['linux'] },
  { commande: 'Xvfb', paquet: 'xvfb', systemes: ['linux'] },
  { commande: 'xauth', paquet: 'xauth', systemes: ['linux'] },
]

/** Where a command is, as a shell would find it; `undefined` when it is not installed. */
export function trouverOutil(commande: string): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  const dossiers = (process.env['PATH'] ?? '').split(delimiter).filter((dossier) => dossier !== '')
  return dossiers.flatMap((dossier) => suffixes.map((suffixe) => join(dossier, `${commande}${suffixe}`))).find((chemin) => existsSync(chemin))
}

/** The tools that the tests call and this machine lacks. */
export function outilsManquants(outils: readonly Outil[] = OUTILS): Outil[] {
  return outils.filter(({ commande, systemes }) => systemes.includes(process.platform) && trouverOutil(commande) === undefined)
}

/** Installs what is missing where that is allowed. Throws a sentence that says what to install. */
export function assurerOutils(): void {
  const manquants = outilsManquants()
  if (manquants.length === 0) return
  const paquets = [...new Set(manquants.map(({ paquet }) => paquet))]
  if (canInstall()) aptInstall(paquets)
  const restants = outilsManquants(manquants).map(({ commande, paquet }) => `${commande} (paquet ${paquet})`)
  if (restants.length > 0) throw new Error(`Il manque à cette machine : ${restants.join(', ')}.`)
}
