import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { countJournal, listActesJournal, listAuteursJournal } from '#main/database/queries/journal.ts'
import { ajouterGestionnaire } from '#main/usecases/bureau/gestionnaires.ts'
import { listJournalView } from '#main/usecases/journal/consulter-journal.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai } from '../../support/bureau-essai.ts'

let essai: BureauEssai
beforeEach(async () => {
  essai = await ouvrirBureauEssai()
  const { formationId } = await unCatalogue(essai.ctx)
  ajouterGestionnaire(essai.ctx, { prenom: 'Paul', nom: 'Adam', qualite: '', courriel: '', profil: 'saisie' })
  uneCandidature(essai.ctx, formationId)
})
afterEach(() => essai.close())

it('la première page dit combien de lignes, quels actes et quels auteurs ; les suivantes seulement leurs lignes', () => {
  const premiere = listJournalView(essai.ctx, { limite: 4 })
  const suite = listJournalView(essai.ctx, { limite: 100, avant: premiere.lignes.at(-1)?.sequence })
  expect([premiere.total, suite.total, suite.actes, suite.auteurs]).toEqual([premiere.lignes.length + suite.lignes.length, null, [], []])
  expect(premiere.actes).toEqual([...new Set([...premiere.lignes, ...suite.lignes].map(({ acte }) => acte))].sort())
  expect(premiere.auteurs.map(({ nom }) => nom)).toEqual(['Inès Lefèvre'])
  expect(listJournalView(essai.ctx, { limite: 1, acte: 'creer_candidature' }).total).toBe(1)
})

it('ni le nombre de lignes ni ce qu’offrent les filtres ne font lire tout le journal', () => {
  const { sqlite } = essai.bureau.base
  const posees: { query: string; params: unknown[] }[] = []
  const db = drizzle(sqlite, { logger: { logQuery: (query, params) => posees.push({ query, params }) } })
  expect([countJournal(db, {}), listActesJournal(db).length > 0, listAuteursJournal(db).length > 0]).toEqual([listJournalView(essai.ctx, { limite: 100 }).lignes.length, true, true])
  const plans = posees.map(({ query, params }) => (sqlite.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...params) as { detail: string }[]).map(({ detail }) => detail).join('\n'))
  expect([posees.map(({ query }) => query).filter((query) => query.includes('count(*)')), plans.slice(1).filter((plan) => /SCAN journal/.test(plan))]).toEqual([[], []])
  expect(plans).toHaveLength(3)
})
