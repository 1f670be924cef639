import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { graineDuJour } from '../faults/hasard.ts'
import { mesurerGel } from '../travaux/mesurer-gel.ts'
import { createAnalyseDepot } from '#main/files/analyser-depot.ts'
import { createForkNode } from '#main/travaux/fork-node.ts'
import { REGISTRE } from '#main/travaux/registre.ts'
import { createTravaux } from '#main/travaux/travaux.ts'

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/pdf')
const tous = existsSync(CORPUS) ? readdirSync(CORPUS).filter((nom) => nom.endsWith('.pdf')) : []
if (tous.length === 0) console.warn(`non exécuté : ${CORPUS} est absent`)

/** A third of them at each run, drawn by a seed that GRAINE replays; all of them when PLI_CORPUS_ENTIER is 1. */
const graine = graineDuJour()
const noms = process.env['PLI_CORPUS_ENTIER'] === '1' ? tous : tous.filter((_nom, rang) => rang % 3 === graine % 3)

describe.skipIf(noms.length === 0)(`${noms.length} of the ${tous.length} files of the corpus`, () => {
  it('each ends in a verdict within its limits, and the office never waits', { timeout: 300_000 }, async () => {
    const travaux = createTravaux({ fork: createForkNode(), registre: REGISTRE })
    const incidents: string[] = []
    const analyser = createAnalyseDepot({ travaux, onIncident: ({ code }) => incidents.push(code) })
    const gel = mesurerGel()
    const parIssue: Record<string, number> = {}
    const durees: number[] = []
    for (const nom of noms) {
      const debut = performance.now()
      const analyse = await analyser({ nom, chemin: join(CORPUS, nom) })
      durees.push(performance.now() - debut)
      const issue = analyse.issue === 'refuse' ? analyse.code : (analyse.probleme?.code ?? ['ok', ...analyse.avertissements].join(' + '))
      parIssue[issue] = (parIssue[issue] ?? 0) + 1
    }
    const { maxMs } = gel.arreter()
    await travaux.close()
    durees.sort((a, b) => a - b)
    console.log({ graine, parIssue, incidents, p50: durees[Math.floor(durees.length / 2)], max: durees.at(-1), boucleMaxMs: maxMs })
    expect(Object.values(parIssue).reduce((a, b) => a + b)).toBe(noms.length)
    expect(incidents.filter((code) => code === 'PLANTE')).toEqual([])
    // P25's own bounds: a verdict in 10 s (and the time to start a process), no freeze of 200 ms.
    expect(durees.at(-1)).toBeLessThan(13_000)
    expect(maxMs).toBeLessThan(200)
  })
})
