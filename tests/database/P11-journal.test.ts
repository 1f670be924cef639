import * as fc from 'fast-check'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ajouterAuJournal, teteDuJournal } from '#main/database/queries/journal.ts'
import { verifierJournal } from '#main/database/queries/verifier-journal.ts'
import { ouvrirBureauEssai, type BureauEssai } from '../support/bureau-essai.ts'

let essai: BureauEssai
beforeEach(async () => {
  essai = await ouvrirBureauEssai()
})
afterEach(() => essai.close())

const LIGNES = 30

function ecrire(nombre = LIGNES): void {
  for (let index = 0; index < nombre; index += 1) {
    ajouterAuJournal(essai.ctx.db, { faitLe: `2027-03-12T09:00:${String(index % 60).padStart(2, '0')}.000Z`, faitPar: null, acte: 'valider_piece', sujet: 'piece', sujetId: index + 1, candidatureId: null, donnees: { piece: 'CV', de: 'transmise', a: 'validee' }, texte: `commentaire ${index}`, sel: `sel-${index}` })
  }
}

const verifier = () => verifierJournal(essai.ctx.db)
const run = (query: ReturnType<typeof sql>) => {
  essai.bureau.base.sqlite.pragma('foreign_keys = OFF')
  essai.ctx.db.run(query)
}

describe('P11 : le journal ne peut être modifié sans que cela se voie', () => {
  it('vérifie une chaîne intacte et dit sa tête', () => {
    ecrire()
    expect(verifier()).toEqual({ lignes: LIGNES, intacte: true, rompueA: null, tete: teteDuJournal(essai.ctx.db).empreinte })
  })

  it.each([
    ['un octet changé dans une ligne', () => run(sql`UPDATE journal SET donnees = replace(donnees, 'validee', 'refusee') WHERE sequence = 12`), 12],
    ['une ligne supprimée', () => run(sql`DELETE FROM journal WHERE sequence = 12`), 13],
    ['une ligne insérée', () => run(sql`INSERT INTO journal (sequence, fait_le, acte, sujet, sujet_id, donnees, empreinte) VALUES (31, 'x', 'x', 'x', 1, '{}', 'x')`), 31],
    ['deux lignes permutées', () => run(sql`UPDATE journal SET sequence = CASE sequence WHEN 12 THEN -13 WHEN 13 THEN -12 END WHERE sequence IN (12, 13)`), 14],
    ['un commentaire changé', () => run(sql`UPDATE journal_texte SET texte = 'autre' WHERE sequence = 12`), 12],
  ])('voit %s', (_quoi, abimer, rompueA) => {
    ecrire()
    abimer()
    expect(verifier()).toMatchObject({ intacte: false, rompueA })
  })

  it('voit une fin coupée par la tête notée ailleurs (sauvegarde, procès-verbal)', () => {
    ecrire()
    const tete = teteDuJournal(essai.ctx.db)
    run(sql`DELETE FROM journal WHERE sequence > 25`)
    expect({ verification: verifier().intacte, memeTete: verifier().tete === tete.empreinte }).toEqual({ verification: true, memeTete: false })
  })

  it('reste intacte quand les textes personnels sont effacés (décision 7)', () => {
    ecrire()
    run(sql`DELETE FROM journal_texte`)
    expect(verifier().intacte).toBe(true)
  })

  it('voit n’importe quel changement de n’importe quelle ligne', () => {
    ecrire()
    const columns = ['fait_le', 'acte', 'sujet', 'donnees', 'empreinte'] as const
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LIGNES }), fc.constantFrom(...columns), fc.string({ minLength: 1 }), (sequence, column, text) => {
        const before = essai.bureau.base.sqlite.prepare(`SELECT ${column} AS value FROM journal WHERE sequence = ?`).pluck().get(sequence) as string
        fc.pre(text !== before)
        const update = essai.bureau.base.sqlite.prepare(`UPDATE journal SET ${column} = ? WHERE sequence = ?`)
        update.run(text, sequence)
        const seen = !verifier().intacte
        update.run(before, sequence)
        return seen && verifier().intacte
      }),
      { numRuns: 200 },
    )
  })
})
