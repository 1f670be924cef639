import { IconFileText, IconHistory, IconInbox, IconListCheck, IconMail, IconSettings } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { ShellWording } from '#shared/wording/fr/shell.ts'
import type { Icon } from '../../ui/icon.ts'

export type NomEcran = 'file-attente' | 'dossier' | 'courrier-arrive' | 'courriels' | 'lettres' | 'journal' | 'parametres' | 'accueil'

type Module = Readonly<Record<string, ComponentType>>

/** Every screen is one folder; what is not there has no route and no entry in the rail. */
const MODULES = import.meta.glob<Module>('../../screens/*/index.tsx')

const EXPORTS: Readonly<Record<NomEcran, string>> = {
  'file-attente': 'FileAttente',
  dossier: 'DossierPoste',
  'courrier-arrive': 'CourrierArrive',
  courriels: 'Courriels',
  lettres: 'Lettres',
  journal: 'JournalEcran',
  parametres: 'Parametres',
  accueil: 'Accueil',
}

const moduleDe = (nom: NomEcran): (() => Promise<Module>) | undefined => MODULES[`../../screens/${nom}/index.tsx`]

export const existe = (nom: NomEcran): boolean => moduleDe(nom) !== undefined

/** The screen's component, fetched when it is first shown. */
export async function chargerEcran(nom: NomEcran): Promise<{ readonly default: ComponentType }> {
  const module = await moduleDe(nom)?.()
  const component = module?.[EXPORTS[nom]]
  if (!component) throw new Error(`screens/${nom}/index.tsx does not export ${EXPORTS[nom]}`)
  return { default: component }
}

export interface EntreeRail {
  readonly nom: NomEcran
  readonly chemin: string
  readonly icon: Icon
  readonly libelle: keyof Pick<ShellWording['rail'], 'fileAttente' | 'courrier' | 'courriels' | 'lettres' | 'journal' | 'parametres'>
  readonly derniere?: boolean
}

const ENTREES: readonly EntreeRail[] = [
  { nom: 'file-attente', chemin: '/', icon: IconListCheck, libelle: 'fileAttente' },
  { nom: 'courrier-arrive', chemin: '/courrier', icon: IconInbox, libelle: 'courrier' },
  { nom: 'lettres', chemin: '/lettres', icon: IconFileText, libelle: 'lettres' },
  { nom: 'courriels', chemin: '/courriels', icon: IconMail, libelle: 'courriels' },
  { nom: 'journal', chemin: '/journal', icon: IconHistory, libelle: 'journal' },
  { nom: 'parametres', chemin: '/parametres/etablissement', icon: IconSettings, libelle: 'parametres', derniere: true },
]

/** The entries of the rail, those whose screen exists. */
export const ENTREES_RAIL = ENTREES.filter((entree) => existe(entree.nom))
