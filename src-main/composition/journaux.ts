import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const MOIS_GARDES = 12
const NOM = /^pli-(\d{4}-\d{2})\.log$/
const MESSAGE_MAX = 300

/** Libraries quote what they could not read, which may be somebody's name: quoted text stays out of the logs, which hold no candidat (P45). */
const sansCitation = (texte: string): string => texte.replaceAll(/(["'`«“])[^"'`»”]*["'`»”]/g, '$1…').slice(0, MESSAGE_MAX)

/** A bug in a few lines: its kind, its code, its words without quotations, and where it happened. */
export function decrireErreur(error: unknown): string {
  if (!(error instanceof Error)) return sansCitation(String(error))
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const lieux = (error.stack ?? '').split('\n').filter((ligne) => /^\s+at /.test(ligne))
  return [`${error.name}${code} ${sansCitation(error.message)}`, ...lieux].join('\n')
}

/** The month that was twelve months before this one, as its log is named. */
function limite(maintenant: string): string {
  const date = new Date(`${maintenant.slice(0, 7)}-01T00:00:00.000Z`)
  date.setUTCMonth(date.getUTCMonth() - MOIS_GARDES)
  return date.toISOString().slice(0, 7)
}

/** One log a month in `<data>/journaux`, private; those of more than twelve months are removed at the opening (CNIL, P45). */
export function createConsigner(dataDir: string, horloge: () => string): (error: unknown) => string {
  const dossier = join(dataDir, 'journaux')
  mkdirSync(dossier, { recursive: true, mode: 0o700 })
  for (const nom of readdirSync(dossier)) if ((NOM.exec(nom)?.[1] ?? '9999') < limite(horloge())) rmSync(join(dossier, nom))
  return (error) => {
    const reference = randomUUID().slice(0, 8)
    const maintenant = horloge()
    try {
      appendFileSync(join(dossier, `pli-${maintenant.slice(0, 7)}.log`), `${maintenant} ${reference} ${decrireErreur(error)}\n`, { mode: 0o600 })
    } catch {
      // A full disk must not turn the report of a fault into another fault.
    }
    return reference
  }
}
