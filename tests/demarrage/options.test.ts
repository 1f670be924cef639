import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseOptions } from '#main/demarrage/options.ts'

const PLAIN = { demo: false, help: false, noOpen: false, door: 'auto', data: undefined, port: undefined }

describe('les options de npm start', () => {
  test('sans option, Pli choisit sa porte et son dossier', () => {
    expect(parseOptions([])).toEqual({ options: PLAIN })
  })

  test('toutes les options se lisent, avec une espace ou un signe égal', () => {
    const spaced = parseOptions(['--demo', '--data', '/tmp/un bureau', '--door', 'browser', '--port', '8123', '--no-open'])
    const equal = parseOptions(['--demo', '--data=/tmp/un bureau', '--door=browser', '--port=8123', '--no-open'])
    expect(spaced).toEqual({ options: { ...PLAIN, demo: true, noOpen: true, door: 'browser', data: '/tmp/un bureau', port: 8123 } })
    expect(equal).toEqual(spaced)
  })

  test('un dossier relatif devient absolu', () => {
    expect(parseOptions(['--data', 'bureau'])).toEqual({ options: { ...PLAIN, data: resolve('bureau') } })
  })

  test.each([
    [['--frob'], 'Option inconnue : « --frob »'],
    [['bureau'], 'Option inconnue : « bureau »'],
    [['--demo=oui'], 'Option inconnue'],
    [['--door', 'porte'], 'electron, browser ou auto'],
    [['--door'], '« --door » attend une valeur'],
    [['--data', '--demo'], '« --data » attend une valeur'],
    [['--data='], '« --data » attend une valeur'],
    [['--port', '0'], 'un nombre de 1 à 65535'],
    [['--port', '65536'], 'un nombre de 1 à 65535'],
    [['--port', '80a'], 'un nombre de 1 à 65535'],
  ])('%j est refusé par une phrase', (argv, sentence) => {
    const parsed = parseOptions(argv)
    expect('refusal' in parsed ? parsed.refusal : '').toContain(sentence)
  })
})
