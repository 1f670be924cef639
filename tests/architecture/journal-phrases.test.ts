import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/wording/en.ts'
import { fr } from '#shared/wording/fr.ts'

const RACINE = join(import.meta.dirname, '../..')

const sources = (dossier: string): string[] =>
  readdirSync(join(RACINE, dossier), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(RACINE, dossier, name), 'utf8'))

/** Every act that the core may write: literal ones, those of the tables named JOURNAL, and those handed to `agirSurPiece` and `retenirActe`. */
function actesEcrits(): string[] {
  const text = ['src-main/usecases', 'src-main/composition', 'src-main/mail'].flatMap(sources).join('\n')
  const literal = [...text.matchAll(/\bacte: '([a-z_]+)'/g)].map(([, acte]) => acte)
  const tables = [...text.matchAll(/const JOURNAL[^=]*= \{([^}]*)\}/g)].flatMap(([, body = '']) => [...body.matchAll(/: '([a-z_]+)'/g)].map(([, acte]) => acte))
  const handed = [...text.matchAll(/(?:agirSurPiece|retenirActe)\([^)]*'([a-z]+_[a-z_]+)'/g)].map(([, acte]) => acte)
  const ternaries = [...text.matchAll(/\bacte: [^'\n]*\? '([a-z_]+)' : '([a-z_]+)'/g)].flatMap(([, yes, no]) => [yes, no])
  const domain = new Set(['receptionner', 'retirer'])
  return [...new Set([...literal, ...tables, ...handed, ...ternaries])].filter((acte): acte is string => acte !== undefined && !domain.has(acte)).sort()
}

describe('le journal', () => {
  it('a une phrase pour chaque acte que le cœur écrit, dans les deux langues', () => {
    const actes = actesEcrits()
    expect(actes.length).toBeGreaterThan(40)
    expect({ fr: actes.filter((acte) => !(acte in fr.journal.phrases)), en: actes.filter((acte) => !(acte in en.journal.phrases)) }).toEqual({ fr: [], en: [] })
  })
})
