import { writeFile } from 'node:fs/promises'
import { setTimeout as attendre } from 'node:timers/promises'
import type { Outils, Registre } from '#main/travaux/inscription.ts'

const boucler = () => {
  for (;;);
}

const grossir = async () => {
  const tout: Uint8Array[] = []
  for (let i = 0; i < 400; i++) {
    tout.push(new Uint8Array(8 * 1024 ** 2).fill(1))
    await attendre(1)
  }
  return tout.length
}

const compter = async (jusqua: number, { progression }: Outils) => {
  for (let i = 1; i <= jusqua; i++) progression(i, jusqua)
  return jusqua
}

const ecrire = async (chemin: string) => {
  await writeFile(chemin, 'x')
  return true
}

const ranger = async (chemin: string, { annule, progression }: Outils) => {
  progression(0, 1)
  await new Promise((resolve) => annule.addEventListener('abort', resolve))
  await writeFile(chemin, 'nettoyé')
}

const direPid = () => process.pid
const doubler = (octets: Uint8Array) => octets.map((o) => o * 2)
const echouer = () => {
  throw new RangeError('trop court')
}
const planter = () => process.abort()
const direEnvironnement = () => Object.keys(process.env)

/** Jobs that behave badly on purpose, to see each one stopped. */
export const registreEssai = {
  boucler: { mode: 'jetable', charger: async () => boucler },
  bouclerLongtemps: { mode: 'permanent', charger: async () => boucler },
  grossir: { mode: 'jetable', charger: async () => grossir },
  compter: { mode: 'permanent', charger: async () => compter },
  direPid: { mode: 'permanent', charger: async () => direPid },
  direPidJetable: { mode: 'jetable', charger: async () => direPid },
  doubler: { mode: 'permanent', charger: async () => doubler },
  echouer: { mode: 'permanent', charger: async () => echouer },
  planter: { mode: 'permanent', charger: async () => planter },
  ecrireJetable: { mode: 'jetable', charger: async () => ecrire },
  ecrireDedie: { mode: 'dedie', charger: async () => ecrire },
  ranger: { mode: 'dedie', charger: async () => ranger },
  direEnvironnement: { mode: 'jetable', charger: async () => direEnvironnement },
} as const satisfies Registre
