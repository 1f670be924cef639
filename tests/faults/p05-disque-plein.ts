import { spawnSync } from 'node:child_process'
import type { Bilan } from './bilan.ts'
import { dansUnDossier, enfant, raconterCommande } from './processus.ts'

/** A disk of its own for one process, gone with it: root may mount, and most systems let a user do so in a namespace of his own. */
const ESPACES = [['unshare', '-m'], ['unshare', '-Urm']] as const

export const monter = (octets: number, dossier: string, reste: string): string => `mount -t tmpfs -o size=${octets} tmpfs "${dossier}" && ${reste}`

export function espaceDisponible(): readonly string[] | undefined {
  return ESPACES.find(([programme, option]) => spawnSync(programme, [option, 'sh', '-c', monter(65_536, '/tmp', 'true')]).status === 0)
}

type Constat = { lest: boolean; acquittes: number; codes: string[]; ecartALaLecture: number; partiels: string[]; libere: boolean; apres: boolean[]; fin: string[] }

function juger(tour: number, constat: Constat): string[] {
  const attendus: readonly (readonly [boolean, string])[] = [
    [constat.lest, 'le lest n’a pas été posé'],
    [constat.codes.length >= 20, 'le disque n’a pas été rempli'],
    [constat.codes.every((code) => code === 'DISQUE_PLEIN'), `codes ${[...new Set(constat.codes)].join(', ')}`],
    [constat.ecartALaLecture === 0, `${constat.ecartALaLecture} actes de trop à la lecture`],
    [constat.partiels.length === 0, constat.partiels[0] ?? ''],
    [constat.libere, 'le lest n’a pas été libéré'],
    [constat.apres.every(Boolean), 'l’acte qui suit le lest échoue'],
    [constat.fin.length === 0, constat.fin[0] ?? ''],
  ]
  return attendus.filter(([tenu]) => !tenu).map(([, faute]) => `tour ${tour} : ${faute}`)
}

/** A real full disk (tmpfs of 34 to 40 MB, 16 of them ballast): every act refused by its name, none half done, and work again once the ballast is dropped. */
export function p05DisquePlein({ tours, graine }: { readonly tours: number; readonly graine: number }): Promise<Bilan> {
  const espace = espaceDisponible()
  if (espace === undefined) throw new Error('No disk to fill: neither root nor a user namespace may mount one here')
  return dansUnDossier('p05', async (dossier) => {
    const fautes: string[] = []
    let acquittes = 0
    let refus = 0
    for (let tour = 0; tour < tours; tour++) {
      const octets = 34_000_000 + ((graine + tour * 7919) % 6_000_000)
      const commande = monter(octets, dossier, `exec "${process.execPath}" "${enfant('enfant-disque-plein.ts')}" "${dossier}/donnees"`)
      const recit = await raconterCommande([...espace, 'sh', '-c', commande])
      const constat = JSON.parse(recit.lignes.at(-1) ?? 'null') as Constat | null
      fautes.push(...(constat === null ? [`tour ${tour} : ${recit.erreurs.slice(0, 300)}`] : juger(tour, constat)))
      acquittes += constat?.acquittes ?? 0
      refus += constat?.codes.length ?? 0
    }
    return { promesse: 'P5 un disque plein refuse sans rien abîmer', graine, tours, chiffres: { acquittés: acquittes, refus, disque: espace.join(' ') }, fautes }
  })
}
