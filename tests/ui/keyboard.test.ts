import { describe, expect, it, test } from 'vitest'
import type { Action, Scope } from '../../src-renderer/shell/keyboard/action.ts'
import { actsWhileTyping, combosOf, isSingleCharacter, normalizeCombo } from '../../src-renderer/shell/keyboard/combo.ts'
import type { KeyPress } from '../../src-renderer/shell/keyboard/combo.ts'
import { rank } from '../../src-renderer/shell/keyboard/match.ts'
import { audibleActions, findConflicts, resolveAction } from '../../src-renderer/shell/keyboard/resolve.ts'

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held })
const SHIFT = { shiftKey: true }
const CTRL = { ctrlKey: true }

describe('ce que veut dire une touche', () => {
  test.each([
    ['v', press('v', 'KeyV'), ['v']],
    ['V avec verrouillage des majuscules', press('V', 'KeyV'), ['v']],
    ['Maj+V', press('V', 'KeyV', SHIFT), ['shift+v']],
    ['Ctrl+Z', press('z', 'KeyW', CTRL), ['ctrl+z']],
    ['Ctrl+Maj+Z', press('Z', 'KeyW', { ...CTRL, ...SHIFT }), ['ctrl+shift+z']],
    ['Cmd+K sur un Mac', press('k', 'KeyK', { metaKey: true }), ['ctrl+k']],
    ['/ en AZERTY (Maj+:)', press('/', 'Period', SHIFT), ['/']],
    ['/ en QWERTY', press('/', 'Slash'), ['/']],
    ['? en AZERTY', press('?', 'KeyM', SHIFT), ['?']],
    ['+ en AZERTY (Maj+=)', press('+', 'Equal', SHIFT), ['+']],
    ['Ctrl++', press('+', 'Equal', { ...CTRL, ...SHIFT }), ['ctrl++']],
    ['1 en AZERTY sans Maj', press('&', 'Digit1'), ['&', '1']],
    ['1 en AZERTY avec Maj', press('1', 'Digit1', SHIFT), ['1']],
    ['Ctrl+1 en AZERTY', press('&', 'Digit1', CTRL), ['ctrl+&', 'ctrl+1']],
    ['! en QWERTY n’est pas 1', press('!', 'Digit1', SHIFT), ['!']],
    ['@ par AltGr sous Windows', press('@', 'Digit0', { ctrlKey: true, altKey: true, altGraph: true }), ['@']],
    ['Espace', press(' ', 'Space'), ['space']],
    ['Maj+↓', press('ArrowDown', 'ArrowDown', SHIFT), ['shift+arrowdown']],
    ['une touche morte', press('Dead', 'BracketLeft'), []],
  ])('%s', (_name, given, expected) => {
    expect(combosOf(given)).toEqual(expected)
  })

  it('écrit d’une seule façon ce qui s’écrit de plusieurs', () => {
    expect(['Shift+/', 'CTRL+SHIFT+Z', 'shift+ctrl+z', 'cmd+k', 'Esc', 'ctrl++', 'Shift+1'].map(normalizeCombo)).toEqual(['/', 'ctrl+shift+z', 'ctrl+shift+z', 'ctrl+k', 'escape', 'ctrl++', '1'])
  })

  it('sait ce qui est une touche seule', () => {
    expect(['v', 'shift+v', '?', '+', 'ctrl+z', 'alt+1', 'escape', 'f1', 'arrowdown'].filter(isSingleCharacter)).toEqual(['v', 'shift+v', '?', '+'])
  })

  it('laisse à la saisie ce qui sert à écrire', () => {
    const combos = ['v', 'enter', 'arrowdown', 'ctrl+z', 'ctrl+shift+z', 'ctrl+v', 'ctrl+arrowleft', 'ctrl+k', 'ctrl+enter', 'escape', 'f1', 'alt+1']
    expect(combos.filter(actsWhileTyping)).toEqual(['ctrl+k', 'ctrl+enter', 'escape', 'f1', 'alt+1'])
  })
})

const action = (id: string, keys: readonly string[], more: Partial<Action> = {}): Action => ({ id, label: id, group: 'Pièce', keys, run: () => undefined, ...more })
const scope = (order: number, actions: readonly Action[], exclusive = false): Scope => ({ order, exclusive, actions: () => actions })
const ON = { overrides: {}, singleKeysEnabled: true }

describe('qui répond à la touche', () => {
  const outer = scope(1, [action('file.suivant', ['n']), action('file.valider', ['v'])])
  const inner = scope(2, [action('piece.valider', ['v'])])

  it('le plus proche, quel que soit l’ordre d’inscription', () => {
    expect(resolveAction([inner, outer], ['v'], ON)?.id).toBe('piece.valider')
    expect(resolveAction([outer, inner], ['v'], ON)?.id).toBe('piece.valider')
  })
  it('le suivant, quand le plus proche est empêché', () => {
    const asleep = scope(2, [action('piece.valider', ['v'], { enabled: () => false })])
    expect(resolveAction([outer, asleep], ['v'], ON)?.id).toBe('file.valider')
  })
  it('personne derrière un dialogue', () => {
    const dialog = scope(3, [action('dialogue.fermer', ['escape'])], true)
    expect(resolveAction([outer, inner, dialog], ['v'], ON)).toBeUndefined()
    expect(audibleActions([outer, inner, dialog]).map(({ id }) => id)).toEqual(['dialogue.fermer'])
  })
  it('la touche choisie par le gestionnaire, et plus l’ancienne', () => {
    const preferences = { overrides: { 'piece.valider': ['a'] }, singleKeysEnabled: true }
    expect(resolveAction([inner], ['a'], preferences)?.id).toBe('piece.valider')
    expect(resolveAction([inner], ['v'], preferences)).toBeUndefined()
  })
  it('aucune touche seule quand elles sont coupées', () => {
    const both = scope(1, [action('piece.valider', ['v', 'ctrl+enter'])])
    const off = { overrides: {}, singleKeysEnabled: false }
    expect([resolveAction([both], ['v'], off)?.id, resolveAction([both], ['ctrl+enter'], off)?.id]).toEqual([undefined, 'piece.valider'])
  })
  it('la première lecture de la touche avant la seconde', () => {
    const signs = scope(1, [action('un', ['1']), action('et', ['&'])])
    expect(resolveAction([signs], ['&', '1'], ON)?.id).toBe('et')
  })
})

describe('conflits', () => {
  const actions = [action('a', ['v']), action('b', ['r']), action('c', ['v'], { group: 'File' }), action('k', ['ctrl+k'], { group: 'Partout' })]
  it('aucun entre deux groupes qui ne se rencontrent pas', () => {
    expect(findConflicts(actions, {}, ['Partout'])).toEqual([])
  })
  it('dans un même groupe, sous toutes les écritures', () => {
    expect(findConflicts(actions, { b: ['V'] })).toEqual([{ combo: 'v', ids: ['a', 'b'] }])
  })
  it('avec ce qui s’entend partout', () => {
    expect(findConflicts(actions, { c: ['Ctrl+K'] }, ['Partout'])).toEqual([{ combo: 'ctrl+k', ids: ['c', 'k'] }])
  })
  it('un raccourci coupé n’est en conflit avec rien', () => {
    expect(findConflicts(actions, { a: [], b: ['v'] })).toEqual([])
  })
})

describe('la palette', () => {
  const labels = ['Aller à File d’attente', 'Valider la pièce', 'Éditer les lettres', 'Déclarer incomplet…']
  const found = (query: string) => rank(labels, query, (label) => label)
  it('ne tient compte ni des accents ni de la casse', () => {
    expect(found('EDITER')).toEqual(['Éditer les lettres'])
  })
  it('préfère le début, puis les débuts de mots', () => {
    expect(found('le')).toEqual(['Éditer les lettres', 'Aller à File d’attente', 'Déclarer incomplet…'])
  })
  it('veut tous les mots, dans n’importe quel ordre', () => {
    expect([found('piece val'), found('piece xyz')]).toEqual([['Valider la pièce'], []])
  })
  it('rend tout, dans l’ordre, à qui ne demande rien', () => {
    expect(found(' ')).toEqual(labels)
  })
})
