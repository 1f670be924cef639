import { IconCircleCheck, IconCircleDashed, IconCircleDotted, IconCircleHalf2, IconCircleX, IconMailOpened } from '@tabler/icons-react'
import type { Icon } from '../../../src-renderer/ui/icon.ts'
import type { Tone } from '../../../src-renderer/ui/tone.ts'

export interface Statut {
  readonly label: string
  readonly tone: Tone
  readonly icon: Icon
}

export const STATUTS: readonly Statut[] = [
  { label: 'Réceptionné', tone: 'info', icon: IconCircleHalf2 },
  { label: 'Incomplet', tone: 'warning', icon: IconCircleDashed },
  { label: 'Complet', tone: 'success', icon: IconCircleCheck },
  { label: 'En attente', tone: 'muted', icon: IconCircleDotted },
]

export const AVIS: readonly Statut[] = [
  { label: 'Favorable', tone: 'success', icon: IconCircleCheck },
  { label: 'Défavorable', tone: 'danger', icon: IconCircleX },
  { label: 'Liste complémentaire', tone: 'neutral', icon: IconMailOpened },
]

const NAMES = ['NGUYỄN Thị Ánh', 'ŁUKASIEWICZ Jan', 'DA CONCEIÇÃO DE OLIVEIRA E SILVA-MONTESQUIEU Maria-Fernanda', 'BEN YOUSSEF Inès', 'LE GOFF Yann', 'ÖZTÜRK Ayşe', 'DUPONT-MOREAU Éloïse', 'N’DIAYE Aïssatou', 'O’CONNOR Siobhán', 'GARCÍA LÓPEZ Íñigo']
const FORMATIONS = ['M1 Informatique, systèmes et réseaux communicants', 'M2 Optimisation et systèmes de services', 'L3 Droit', 'M1 Biologie-santé, parcours Neurosciences cognitives et comportementales', 'M2 Histoire de l’art']
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

const at = <T,>(list: readonly T[], index: number): T => list[index % list.length] as T

/** Row `index` of an office of any size; the same index always gives the same row. */
export function personAt(index: number) {
  const mixed = (index * 2_654_435_761) >>> 0
  const sign = (shift: number) => SIGNS[(mixed >>> shift) % SIGNS.length] ?? 'A'
  const controlled = mixed % 8
  return {
    numero: `E2${[3, 7, 11, 15, 19, 23].map(sign).join('')}-${(mixed % 4) + 1}`,
    nom: at(NAMES, mixed >>> 3),
    formation: at(FORMATIONS, mixed >>> 7),
    dossier: at(STATUTS, mixed >>> 11),
    controlled,
    refused: controlled > 4 ? 1 : 0,
    avis: mixed % 3 === 0 ? at(AVIS, mixed >>> 5) : undefined,
    limite: `${String((mixed % 28) + 1).padStart(2, '0')}/04/2027`,
  }
}
