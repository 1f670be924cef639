import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'

const DEPOSANT = join(import.meta.dirname, 'deposant.ts')
const sansStrace = spawnSync('strace', ['-V']).status !== 0

let racine: string
let dossier: string
beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'pli-disque-'))
  dossier = join(racine, 'fichiers')
})
afterEach(() => rmSync(racine, { recursive: true }))

const sousInjection = (...injections: string[]) => {
  const args = ['-f', '-qq', '-o', join(racine, 'trace'), '-e', 'trace=pwrite64,fsync,rename', ...injections.flatMap((i) => ['-e', `inject=${i}`])]
  const { stdout, stderr } = spawnSync('strace', [...args, process.execPath, DEPOSANT, dossier, '4'], {
    encoding: 'utf8',
    // strace counts per thread: with one thread of disk work, the n-th call is the n-th of the deposit.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  })
  expect(stderr).toBe('')
  return stdout.trim().split('\n')
}
const fichiers = () => (existsSync(dossier) ? readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()) : [])

describe.skipIf(sansStrace)('A disk that says no (strace)', () => {
  it.each([1, 2, 4])('full at write %i of a stream: DISQUE_PLEIN, and nothing partial stays', (rang) => {
    expect(sousInjection(`pwrite64:error=ENOSPC:when=${rang}+`)[0]).toBe('DISQUE_PLEIN')
    expect(fichiers()).toEqual([])
  })

  it.each([1, 2])('full at flush %i', (rang) => {
    expect(sousInjection(`fsync:error=ENOSPC:when=${rang}`)[0]).toBe('DISQUE_PLEIN')
    expect(fichiers()).toEqual([])
  })

  it('full when the folder is flushed: refused, and what stays is whole', async () => {
    expect(sousInjection('fsync:error=ENOSPC:when=3')[0]).toBe('DISQUE_PLEIN')
    const magasin = createMagasinFichiers({ dossier })
    const { orphelins } = await magasin.balayer([])
    expect(fichiers().map(({ name }) => name)).toEqual(orphelins)
    expect(await Promise.all(orphelins.map(magasin.verifier))).toEqual(['intact'])
  })

  it('full when the file is given its name', () => {
    expect(sousInjection('rename:error=ENOSPC:when=1+')[0]).toBe('DISQUE_PLEIN')
    expect(fichiers()).toEqual([])
  })

  it('broken when the bytes are flushed', () => {
    expect(sousInjection('fsync:error=EIO:when=2')[0]).toBe('DISQUE_REFUSE')
    expect(fichiers()).toEqual([])
  })

  it('flushes the file before its name, and the folder after', () => {
    sousInjection()
    const gestes = readFileSync(join(racine, 'trace'), 'utf8').match(/\b(pwrite64|fsync|rename)\(/g)
    // The first flush is that of the new folders.
    expect(gestes).toEqual(['fsync(', ...Array.from({ length: 4 }, () => 'pwrite64('), 'fsync(', 'rename(', 'fsync('])
  })
})

describe('Sudden death', () => {
  it('what a deposit announced is there and intact; what it did not is cleaned at the next start', async () => {
    const rounds = 8
    for (let i = 0; i < rounds; i++) {
      const enfant = spawn(process.execPath, [DEPOSANT, dossier, '200', '200'], { stdio: ['ignore', 'pipe', 'inherit'] })
      let dit = ''
      enfant.stdout.on('data', (d) => (dit += String(d)))
      while (!dit.includes('\n')) await attendre(5)
      await attendre(i * 23)
      enfant.kill('SIGKILL')
      await new Promise((resolve) => enfant.once('close', resolve))
      const annonces = dit.split('\n').slice(0, -1)
      const magasin = createMagasinFichiers({ dossier })
      await magasin.nettoyerTemporaires()
      const { manquants, alteres, orphelins } = await magasin.balayer(annonces)
      expect({ manquants, alteres }).toEqual({ manquants: [], alteres: [] })
      expect(await Promise.all(orphelins.map((sha) => magasin.verifier(sha)))).toEqual(orphelins.map(() => 'intact'))
      expect(readdirSync(join(dossier, 'temporaires'))).toEqual([])
    }
  })
})
