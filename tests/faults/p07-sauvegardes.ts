import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#main/database/open.ts'
import { echanger } from '#main/database/restauration-echange.ts'
import { preparerRestauration } from '#main/database/restauration.ts'
import { sauvegarder } from '#main/database/sauvegarde/sauvegarder.ts'
import type { SauvegarderOutput } from '#main/database/sauvegarde/sauvegarder.ts'
import type { Bilan } from './bilan.ts'
import { entreeSauvegarde, installer, nombreDActes } from './bureau.ts'
import { dansUnDossier, raconter } from './processus.ts'
import { cheminBase, scenario } from './scenario.ts'

const instant = (rang: number): string => new Date(Date.UTC(2026, 10, 1) + rang * 60_000).toISOString()

/** Restores on a machine that has nothing, and opens: the office of that instant, whole. */
async function verifierRestauration(destination: string, { nom, journalSequence }: SauvegarderOutput, dossier: string, pieces: number): Promise<string[]> {
  const prepare = await preparerRestauration({ destination, generation: nom, dossier, nomBase: 'pli.db', maintenant: instant(1000), versionMax: 1 })
  mkdirSync(dossier, { recursive: true })
  echanger(dossier, prepare.nouveau, prepare.nom)
  const constat = nombreDActes(dossier)
  const ecarts = constat.actes === journalSequence && constat.pieces === pieces ? [] : [`${constat.actes} actes, ${constat.pieces} pièces, au lieu de ${journalSequence} et ${pieces}`]
  return [...constat.fautes, ...ecarts].map((faute) => `${nom} : ${faute}`)
}

/** What a reader sees of the office at this instant: a backup begun after it may not hold less. */
function actesVisibles(dossier: string): number {
  const base = openDatabase({ chemin: cheminBase(dossier), migrationsDir: scenario.migrationsDir, lectureSeule: true })
  const actes = scenario.compter(base)
  base.close()
  return actes
}

/** Backs an office up again and again while another process works in it; every generation kept is then restored elsewhere. */
export function p07Sauvegardes({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  return dansUnDossier('p07', async (racine) => {
    const dossier = join(racine, 'donnees')
    const destination = join(racine, 'cle')
    mkdirSync(destination)
    installer(dossier, { actes: 20, pieces: 12, marque: 'pièce' })
    let arreter: (() => void) | undefined
    let parti: () => void = () => undefined
    const travaille = new Promise<void>((resolve) => (parti = resolve))
    const charge = raconter({ script: 'enfant-actes.ts', args: [dossier, '100'], pret: (enfant) => (parti(), (arreter = () => enfant.kill('SIGKILL'))) })
    await travaille
    const faites: SauvegarderOutput[] = []
    const fautes: string[] = []
    for (let rang = 0; rang < tours; rang++) {
      const dejaActes = actesVisibles(dossier)
      const faite = await sauvegarder(entreeSauvegarde(dossier, destination, instant(rang)))
      faites.push(faite)
      if (faite.journalSequence < dejaActes) fautes.push(`${faite.nom} : ${dejaActes} actes étaient déjà faits, ${faite.journalSequence} sauvegardés`)
      // One generation a day is kept: this one is restored at once, while the load goes on.
      fautes.push(...(await verifierRestauration(destination, faite, join(racine, `machine-${rang}`), 12)))
    }
    arreter?.()
    const { acquittes } = await charge
    const sequences = faites.map(({ journalSequence }) => journalSequence)
    const chiffres = { 'restaurées identiques': `${faites.length - new Set(fautes.map((faute) => faute.split(' ')[0])).size}/${faites.length}`, 'actes pendant ce temps': acquittes.length, 'premier et dernier instants': `${sequences[0] ?? 0} → ${sequences.at(-1) ?? 0}` }
    return { promesse: 'P7 une sauvegarde est toujours restaurable', graine, tours, chiffres, fautes }
  })
}
