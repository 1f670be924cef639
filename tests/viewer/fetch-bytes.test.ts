import { afterEach, expect, it, vi } from 'vitest'
import { fetchBytes } from '../../src-renderer/viewer/fetch-bytes.ts'
import type { ViewerSource } from '../../src-renderer/viewer/source.ts'

const source: ViewerSource = { key: '1', url: 'http://127.0.0.1/fichiers/1', type: 'application/pdf', sizeBytes: 4, rotations: {} }
const answering = (answer: () => Promise<Response>) => {
  vi.stubGlobal('fetch', answer)
  return fetchBytes(source, new AbortController().signal).then((bytes) => bytes.length, (error: { problem: string }) => error.problem)
}
afterEach(() => vi.unstubAllGlobals())

it.each([
  ['FICHIER_MANQUANT', 'missing'],
  ['INTROUVABLE', 'missing'],
  ['FICHIER_ALTERE', 'altered'],
  ['PANNE', 'network'],
])('a refusal %s is said as %s: a lost file is not a cut line', async (code, problem) => {
  expect(await answering(async () => Response.json({ code, data: {} }, { status: 404 }))).toBe(problem)
})

it('is a cut line when nobody answers, or not in our words', async () => {
  expect(await answering(() => Promise.reject(new TypeError('fetch failed')))).toBe('network')
  expect(await answering(async () => new Response('<html>', { status: 502 }))).toBe('network')
})

it('gives the bytes, and says when there is none', async () => {
  expect(await answering(async () => new Response('abcd'))).toBe(4)
  expect(await answering(async () => new Response(''))).toBe('empty')
})
