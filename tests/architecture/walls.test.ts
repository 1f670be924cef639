import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPO } from './repo.ts'

const CORE_ONLY_SQL = 'Only src-main/database speaks SQL: call a query function.'
const CORE_ONLY_ELECTRON = 'Only src-main/desktop may import electron: the core starts without it.'
const RENDERER = 'The renderer knows shared, never src-main, not even for a type.'
const LETTERS = 'files, letters and scans know shared and their own queries only.'
const USECASE = 'A use case knows the domain, the contract and the queries; mail, files, letters, clock and ids reach it through its Context.'
const DOMAIN = 'shared/domain knows nobody: zod and its own files only.'
const CONTRACT = 'The contract and the wording know the domain, and nothing of what is behind the door.'
const ambient = (what: string) => `Take ${what} from ctx: this room has no clock, no chance and no ids of its own.`

/** Each planted violation and the words that must stop it. A fixture without a line here, or a line without its fixture, is a failure. */
const PLANTED: Record<string, string> = {
  'shared/domain/imports-node.ts': DOMAIN,
  'shared/domain/imports-contract.ts': DOMAIN,
  'shared/domain/reads-clock.ts': ambient('the clock'),
  'shared/domain/reads-milliseconds.ts': ambient('the clock'),
  'shared/domain/draws-lots.ts': ambient('chance'),
  'shared/domain/makes-ids.ts': ambient('ids'),
  'shared/contract/imports-core.ts': CONTRACT,
  'shared/wording/imports-contract.ts': CONTRACT,
  'src-main/usecases/imports-mail.ts': USECASE,
  'src-main/usecases/imports-sqlite.ts': USECASE,
  'src-main/usecases/reads-disk.ts': USECASE,
  'src-main/usecases/reads-clock.ts': ambient('the clock'),
  'src-main/database/imports-contract.ts': 'The database knows the domain only.',
  'src-main/database/imports-usecase.ts': 'The database knows the domain only.',
  'src-main/database/async-transaction.ts': 'A transaction callback must be synchronous: an async one is committed before it has run.',
  'src-main/mail/imports-sqlite.ts': 'mail knows shared and its own queries only.',
  'src-main/letters/imports-mail.ts': LETTERS,
  'src-main/scans/imports-usecase.ts': LETTERS,
  'src-main/files/imports-sql.ts': LETTERS,
  'src-main/api/imports-database.ts': 'api binds the contract to the use cases, and nothing else.',
  'src-main/http/imports-usecase.ts': 'http knows the api: the doors do not know what is asked.',
  'src-main/http/imports-electron.ts': 'http knows the api: the doors do not know what is asked.',
  'src-main/desktop/imports-database.ts': 'desktop only wires Electron to the http room.',
  'src-main/travaux/imports-electron.ts': CORE_ONLY_ELECTRON,
  'src-main/travaux/imports-sql.ts': CORE_ONLY_SQL,
  'src-main/travaux/imports-mailer.ts': 'Only src-main/mail sends: put a courriel in the outbox instead.',
  'src-renderer/screens/imports-core.ts': RENDERER,
  'src-renderer/screens/imports-main-alias.ts': RENDERER,
  'src-renderer/screens/imports-node.ts': RENDERER,
  'src-renderer/ui/imports-domain.ts': 'ui knows no domain word: Mantine only.',
  'src-renderer/viewer/imports-domain.ts': 'The viewer does not know what a dossier is.',
  'src-renderer/viewer/imports-screen.ts': 'The viewer does not know what a dossier is.',
  'src-renderer/components/imports-screen.ts': 'A component serves screens and knows none.',
  'src-main/letters/default-export.ts': 'Prefer named exports',
  'src-main/letters/any.ts': 'Unexpected `any`',
  'src-main/letters/floating-promise.ts': 'Promises must be awaited',
}

interface Diagnostic {
  message: string
  help?: string
  filename: string
}

const FIXTURES = join(import.meta.dirname, 'fixtures/walls')
let folder: string
let said: Map<string, string[]>

/** The overrides of .oxlintrc.json match by path: the planted files are laid out as rooms of a small house of their own. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pli-murs-'))
  cpSync(FIXTURES, folder, { recursive: true })
  cpSync(join(REPO, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  cpSync(join(import.meta.dirname, 'lint-plugin.js'), join(folder, 'tests/architecture/lint-plugin.js'))
  said = lint()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lint(): Map<string, string[]> {
  const path = `${join(REPO, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  const run = spawnSync(process.execPath, [join(REPO, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--format', 'json', '.'], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: path } })
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }
  const messages = new Map<string, string[]>()
  for (const { filename, message, help = '' } of diagnostics) {
    const file = filename.replaceAll('\\', '/').replace(/^\.\//, '')
    messages.set(file, [...(messages.get(file) ?? []), `${message} ${help}`])
  }
  return messages
}

describe('les murs de la maison', () => {
  test.each(Object.entries(PLANTED))('%s est arrêté par : %s', (file, words) => {
    expect((said.get(file) ?? []).join('\n')).toContain(words)
  })

  test('ne s’élèvent pas devant un fichier en règle', () => {
    expect(said.get('src-main/letters/clean.ts') ?? []).toEqual([])
  })

  test('chaque violation plantée a sa ligne, et chaque ligne sa violation', () => {
    const planted = readdirSync(FIXTURES, { recursive: true }).map((name) => String(name).replaceAll('\\', '/')).filter((name) => name.endsWith('.ts') && !name.endsWith('/clean.ts'))
    expect(planted.toSorted()).toEqual(Object.keys(PLANTED).toSorted())
  })
})
