import { actes } from './en/actes.ts'
import { courriels } from './en/courriels.ts'
import { dossier } from './en/dossier.ts'
import { dossierFormulaires } from './en/dossier-formulaires.ts'
import { dossierVisionneuse } from './en/dossier-visionneuse.ts'
import { fileAttente } from './en/file-attente.ts'
import { format } from './en/format.ts'
import { journal } from './en/journal.ts'
import { problemes } from './en/problemes.ts'
import { refus } from './en/refus.ts'
import { saisie } from './en/saisie.ts'
import { shell } from './en/shell.ts'
import { statuts } from './en/statuts.ts'
import type { Wording } from './fr.ts'

/** The English of the house, of the same shape as `fr`. */
export const en: Wording = { format, statuts, actes, refus, problemes, saisie, journal, courriels, shell, fileAttente, dossier, dossierFormulaires, dossierVisionneuse }
