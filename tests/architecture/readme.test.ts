import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AVIS_MACHINE } from '#shared/domain/avis.ts'
import { COURRIEL_MACHINE } from '#shared/domain/courriel.ts'
import { DOSSIER_MACHINE } from '#shared/domain/dossier.ts'
import type { Machine } from '#shared/domain/machine.ts'
import { PIECE_MACHINE } from '#shared/domain/piece.ts'
import { REPONSE_MACHINE } from '#shared/domain/reponse.ts'

const RACINE = join(import.meta.dirname, '../..')
const README = readFileSync(join(RACINE, 'README.md'), 'utf8')

/** One arrow from a statut to another, named by the acts that lead there. */
function diagramme(machine: Machine<string, string>): string {
  const arrows = new Map<string, string[]>()
  for (const [acte, { from, to }] of Object.entries(machine)) {
    for (const statut of from) arrows.set(`${statut} --> ${to}`, [...(arrows.get(`${statut} --> ${to}`) ?? []), acte])
  }
  return ['```mermaid', 'stateDiagram-v2', ...[...arrows].map(([arrow, actes]) => `  ${arrow}: ${actes.join(', ')}`), '```'].join('\n')
}

describe('le README', () => {
  it.each([
    ['Pièce', PIECE_MACHINE], ['Dossier', DOSSIER_MACHINE], ['Avis', AVIS_MACHINE], ['Réponse', REPONSE_MACHINE], ['Courriel', COURRIEL_MACHINE],
  ])('dessine la machine « %s » comme elle est', (nom, machine) => {
    expect(README).toContain(`### ${nom}\n${diagramme(machine)}`)
  })

  it('dit pourquoi chaque paquet est là', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(RACINE, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter((name) => !name.startsWith('@types/'))
    const libraries = README.slice(README.indexOf('## Libraries'), README.indexOf('## Results'))
    const said = (name: string) => libraries.includes(name) || libraries.includes(`${name.split('/')[0]}/*`) || libraries.includes(name.replace(/^@\w+\//, ''))
    expect(names.filter((name) => !said(name))).toEqual([])
  })
})
