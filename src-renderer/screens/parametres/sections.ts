import type { ComponentType } from 'react'
import type { ParametresWording } from '#shared/wording/fr/parametres.ts'
import { Affichage } from './sections/affichage.tsx'
import { CampagneDelais } from './sections/campagne-delais.tsx'
import { Commissions } from './sections/commissions.tsx'
import { Courriels } from './sections/courriels.tsx'
import { Donnees } from './sections/donnees.tsx'
import { Etablissement } from './sections/etablissement.tsx'
import { Formations } from './sections/formations.tsx'
import { Gestionnaires } from './sections/gestionnaires.tsx'
import { Motifs } from './sections/motifs.tsx'
import { Pieces } from './sections/pieces.tsx'
import { Raccourcis } from './sections/raccourcis.tsx'
import { Sauvegardes } from './sections/sauvegardes.tsx'
import { Signataires } from './sections/signataires.tsx'
import { Tags } from './sections/tags.tsx'

export type Section = keyof ParametresWording['sections']

export const SECTIONS: Readonly<Record<Section, ComponentType>> = {
  etablissement: Etablissement, commissions: Commissions, formations: Formations, pieces: Pieces, motifs: Motifs, tags: Tags, signataires: Signataires, gestionnaires: Gestionnaires,
  campagne: CampagneDelais, courriels: Courriels, sauvegardes: Sauvegardes, raccourcis: Raccourcis, affichage: Affichage, donnees: Donnees,
}

/** The parts in the order of the menu, by family. */
export const FAMILLES: readonly { readonly nom: keyof ParametresWording['groupes']; readonly sections: readonly Section[] }[] = [
  { nom: 'bureau', sections: ['etablissement', 'campagne', 'courriels', 'sauvegardes'] },
  { nom: 'demandes', sections: ['commissions', 'formations', 'pieces', 'motifs', 'tags'] },
  { nom: 'personnes', sections: ['signataires', 'gestionnaires'] },
  { nom: 'poste', sections: ['raccourcis', 'affichage', 'donnees'] },
]

/** Other names under which a part may be asked for. */
const AUTRES: Readonly<Record<string, Section>> = { courriel: 'courriels', smtp: 'courriels', sauvegarde: 'sauvegardes', signataire: 'signataires', etiquettes: 'tags', accessibilite: 'donnees' }

export const estSection = (nom: string): nom is Section => Object.hasOwn(SECTIONS, nom)

/** The part that an address means; the first one for an address that means none. */
export const sectionDe = (nom: string): Section => (estSection(nom) ? nom : (AUTRES[nom] ?? 'etablissement'))
