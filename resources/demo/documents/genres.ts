import type { GenreDocument } from '../structure/pieces.ts'
import { certificat, cvec, langue } from './genres/attestations.ts'
import { cv } from './genres/cv.ts'
import { diplome } from './genres/diplome.ts'
import { formulaire } from './genres/formulaire.ts'
import { identite } from './genres/identite.ts'
import { lettre } from './genres/lettre.ts'
import { recommandation } from './genres/recommandation.ts'
import { releve } from './genres/releve.ts'
import type { ModeleDocument } from './modele.ts'

export const MODELES: Readonly<Record<GenreDocument, ModeleDocument>> = { releve, diplome, identite, cv, lettre, certificat, langue, recommandation, cvec, formulaire }
