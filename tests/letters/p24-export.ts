import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { exporterLettres } from '#main/letters/exporter-lettres.ts'
import type { Bilan } from '../faults/bilan.ts'
import { espaceDisponible, monter } from '../faults/p05-disque-plein.ts'
import { dansUnDossier, raconter, raconterCommande } from '../faults/processus.ts'
import { deposerLettres, ecrireEntree, regarder, type Depot } from './depot-lettres.ts'

const ENFANT = '../letters/enfant-export.ts'
const SANS_SUIVI = { progression: () => undefined, annule: new AbortController().signal }

/** When each file was written: a second run must leave what was there untouched. */
const dates = (sortie: string, noms: readonly string[]): string => noms.map((nom) => `${nom} ${statSync(join(sortie, nom)).mtimeMs}`).join('\n')

async function tuerPuisReprendre(entree: string, sortie: string, { lettres, fichiers }: Depot, apresMs: number): Promise<{ avant: number; fautes: string[] }> {
  const recit = await raconter({ script: ENFANT, args: [entree], pret: (processus) => setTimeout(() => processus.kill('SIGKILL'), apresMs) })
  const avant = regarder(sortie, lettres)
  const datees = dates(sortie, avant.entiers)
  await exporterLettres({ fichiers, lettres, dossier: sortie }, SANS_SUIVI)
  const apres = regarder(sortie, lettres)
  const attendus: readonly (readonly [boolean, string])[] = [
    [avant.faux.length === 0, `tronqués sous leur nom final : ${avant.faux.join(', ')}`],
    [recit.signal === 'SIGKILL' ? !avant.manifeste || avant.entiers.length === lettres.length : true, 'le manifeste est là avant les lettres'],
    [dates(sortie, avant.entiers) === datees, 'la reprise a récrit ce qui était là'],
    [apres.entiers.length === lettres.length && apres.faux.length === 0, `${apres.entiers.length} lettres après la reprise`],
    [apres.manifeste && apres.restes.length === 0, `restes : ${apres.restes.join(', ')}`],
  ]
  return { avant: avant.entiers.length, fautes: attendus.filter(([tenu]) => !tenu).map(([, faute]) => `à ${Math.round(apresMs)} ms : ${faute}`) }
}

/** Kills the export at `tours` moments spread over its life, looks at the folder, and runs it again. */
export function p24MortSubite({ tours, lettres }: { readonly tours: number; readonly lettres: number }): Promise<Bilan> {
  return dansUnDossier('p24', async (dossier) => {
    const depot = await deposerLettres(dossier, lettres)
    const sortie = join(dossier, 'sortie')
    const entree = ecrireEntree(dossier, sortie, depot)
    let debut = 0
    await raconter({ script: ENFANT, args: [entree], pret: () => (debut = performance.now()) })
    const duree = performance.now() - debut
    const [coupees, fautes]: [number[], string[]] = [[], []]
    for (let tour = 0; tour < tours; tour += 1) {
      rmSync(sortie, { recursive: true })
      mkdirSync(sortie)
      const constat = await tuerPuisReprendre(entree, sortie, depot, ((tour + 0.5) / tours) * duree)
      coupees.push(constat.avant)
      fautes.push(...constat.fautes)
    }
    return { promesse: 'P24 une mort subite ne laisse aucun PDF tronqué et la reprise ne refait que le manquant', graine: 0, tours, chiffres: { lettres, 'écrites à la coupure': coupees.join(' ') }, fautes }
  })
}

/** A disk that holds a third of the letters: those that are there are whole, the others are named, and the next folder takes the rest. */
export function p24DisquePlein({ lettres }: { readonly lettres: number }): Promise<Bilan> {
  const espace = espaceDisponible()
  if (espace === undefined) throw new Error('No disk to fill: neither root nor a user namespace may mount one here')
  return dansUnDossier('p24-plein', async (dossier) => {
    const depot = await deposerLettres(dossier, lettres)
    const sortie = join(dossier, 'sortie')
    const entree = ecrireEntree(dossier, sortie, depot)
    const octets = Math.round(depot.lettres.reduce((total, { tailleOctets }) => total + tailleOctets, 0) / 3)
    const copie = `${sortie}-vue`
    const commande = monter(octets, sortie, `"${process.execPath}" "${join(import.meta.dirname, 'enfant-export.ts')}" "${entree}"; cp -a "${sortie}" "${copie}"`)
    const recit = await raconterCommande([...espace, 'sh', '-c', commande])
    const manquants = JSON.parse(recit.lignes.at(-1) ?? '[]') as string[]
    const vue = regarder(copie, depot.lettres)
    const attendus: readonly (readonly [boolean, string])[] = [
      [vue.entiers.length > 0 && vue.entiers.length < lettres, `le disque en a gardé ${vue.entiers.length} sur ${lettres}`],
      [vue.faux.length === 0, `tronqués : ${vue.faux.join(', ')}`],
      [!vue.manifeste, 'un manifeste a été écrit'],
      [depot.lettres.every(({ nom }) => vue.entiers.includes(nom) !== manquants.includes(nom)), `le rapport dit ${manquants.length} manquants`],
      [vue.restes.length === 0, `restes : ${vue.restes.join(', ')}`],
    ]
    return { promesse: 'P24 un disque plein laisse des lettres entières et un rapport de ce qui manque', graine: 0, tours: 1, chiffres: { lettres, écrites: vue.entiers.length, manquantes: manquants.length }, fautes: attendus.filter(([tenu]) => !tenu).map(([, faute]) => faute) }
  })
}
