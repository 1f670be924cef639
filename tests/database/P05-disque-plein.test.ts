import { expect, test } from 'vitest'
import { imprimer } from '../faults/bilan.ts'
import { graineDuJour } from '../faults/hasard.ts'
import { espaceDisponible, monter, p05DisquePlein } from '../faults/p05-disque-plein.ts'
import { dansUnDossier, enfant, raconterCommande } from '../faults/processus.ts'

test('sur un disque plein, chaque acte est refusé par son nom, rien n’est à moitié fait, et le lest rend la main', { timeout: 120_000 }, async () => {
  const bilan = await p05DisquePlein({ tours: 1, graine: graineDuJour() })
  imprimer(bilan)
  expect(bilan.fautes).toEqual([])
})

interface Constat {
  readonly lestPose: boolean
  readonly lestRendu: boolean
  readonly apresLest: number
  readonly refus: Readonly<Record<string, readonly string[]>>
  readonly lecture: readonly number[]
  readonly temporaires: number
  readonly apres: Readonly<Record<string, number>>
  readonly fautes: readonly string[]
}

test('à la porte : chaque acte dit DISQUE_PLEIN, la lecture continue, le lest rend la main une fois, et tout repart quand la place revient', { timeout: 120_000 }, async () => {
  const espace = espaceDisponible()
  if (espace === undefined) throw new Error('No disk to fill: neither root nor a user namespace may mount one here')
  await dansUnDossier('p05porte', async (dossier) => {
    const commande = monter(48_000_000, dossier, `exec "${process.execPath}" "${enfant('enfant-porte-pleine.ts')}" "${dossier}"`)
    const recit = await raconterCommande([...espace, 'sh', '-c', commande])
    const constat = JSON.parse(recit.lignes.at(-1) ?? `{"fautes":[${JSON.stringify(recit.erreurs.slice(0, 500))}]}`) as Constat
    expect(constat.fautes).toEqual([])
    expect([constat.lestPose, constat.lestRendu, constat.apresLest]).toEqual([true, true, 200])
    expect(Object.entries(constat.refus).filter(([, dits]) => !dits.includes('507 DISQUE_PLEIN'))).toEqual([])
    expect(Object.values(constat.refus).flat().filter((dit) => dit !== '507 DISQUE_PLEIN' && dit !== '200')).toEqual([])
    expect([constat.lecture, constat.temporaires]).toEqual([[200, 200, 200], 0])
    expect(constat.apres).toEqual({ noter: 200, creer: 200, refuser: 200, valider: 200, incomplet: 200, avis: 200 })
  })
})
