import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from '#shared/wording/en.ts'
import { fr } from '#shared/wording/fr.ts'
import { findConflicts } from '../../../src-renderer/shell/keyboard/resolve.ts'
import { PARTOUT, raccourcisConnus } from '../../../src-renderer/screens/parametres/sections/raccourcis-connus.ts'

const SCREENS = join(import.meta.dirname, '../../../src-renderer/screens')
/** Keys that cannot sensibly be moved: leaving, opening and selecting in a list, moving in it, saving a form. */
const FIXED = new Set(['file.ouvrir', 'file.selectionner', 'file.vider', 'lettres.ouvrir', 'lettres.selectionner', 'lettres.vider', 'courriels.ouvrir', 'courriels.enregistrer', 'journal.fermer', 'piece.precedente', 'piece.suivante', 'poste.fermer', 'accueil.retour', 'accueil.enregistrer'])

function declared(): string[] {
  const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !name.startsWith('parametres'))
  return files.flatMap((name) => [...readFileSync(join(SCREENS, name), 'utf8').matchAll(/\{ id: '([a-z]+\.[\w-]+)', label:/g)].map(([, id = '']) => id))
}

it('lists every shortcut that a screen declares, so that each can be remapped', () => {
  const known = new Set(raccourcisConnus(fr, []).map(({ id }) => id))
  expect(declared().length).toBeGreaterThan(20)
  expect(declared().filter((id) => !known.has(id) && !FIXED.has(id))).toEqual([])
})

it('names each one in both languages, once', () => {
  for (const wording of [fr, en]) {
    const all = raccourcisConnus(wording, [])
    expect(all.filter(({ label, group }) => label === '' || group === '')).toEqual([])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  }
})

it('ships without a conflict, and tells one that a change makes', () => {
  const keys = raccourcisConnus(fr, []).map(({ id, keys: own, ecran }) => ({ id, keys: own, group: ecran }))
  expect(findConflicts(keys, {}, [PARTOUT])).toEqual([])
  expect(findConflicts(keys, { 'dossier.suivant': ['v'] }, [PARTOUT])).toEqual([{ combo: 'v', ids: ['piece.valider', 'dossier.suivant'] }])
})
