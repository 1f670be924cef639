import { describe, expect, it } from 'vitest'
import { problemOf, ViewerFault } from '../../src-renderer/viewer/problem.ts'

const named = (name: string) => Object.assign(new Error('text of a library'), { name })

describe('what a failure is called', () => {
  it.each([
    [named('PasswordException'), 'password'],
    [named('InvalidPDFException'), 'damaged'],
    [named('UnknownErrorException'), 'damaged'],
    [named('ResponseException'), 'network'],
    [new DOMException('x', 'InvalidStateError'), 'damaged'],
    [new DOMException('x', 'TimeoutError'), 'too_long'],
    [new ViewerFault('xfa'), 'xfa'],
    [new ViewerFault('no_page', new Error('inner')), 'no_page'],
    [new TypeError('this.catalog.Pages is not a function'), 'unknown'],
    ['a string', 'unknown'],
    [undefined, 'unknown'],
  ])('%s is %s', (error, problem) => {
    expect(problemOf(error)).toBe(problem)
  })
})
