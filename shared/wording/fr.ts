/**
 * What users read, in French: the language of the house. One file a part in `fr/`, its English twin in `en/`.
 *
 * To add a part for a screen:
 * 1. `fr/<part>.ts`: `export const <part> = { … }` and `export type <Part>Wording = typeof <part>`. A sentence that holds a value is a function
 *    of it; numbers, dates, sizes and plurals go through `format` (`format.compte(n, 'pièce', 'pièces')`).
 * 2. `en/<part>.ts`: the same shape, `… satisfies <Part>Wording`. What is missing does not compile.
 * 3. One line here and one in `en.ts`.
 *
 * Typed with ordinary spaces: `francais()` sets the narrow no-break ones before ; : ! ? » and after «. Apostrophes are typed as ’. Buttons are
 * infinitives, sentences say vous, an error says what, why and what now. A `Record<string, …>` typed by the domain stays complete by itself.
 */
import { accueil } from './fr/accueil.ts'
import { courrierArrive } from './fr/courrier-arrive.ts'
import { journalEcran } from './fr/journal-ecran.ts'
import { parametres } from './fr/parametres.ts'
import { actes } from './fr/actes.ts'
import { courriels } from './fr/courriels.ts'
import { dossier } from './fr/dossier.ts'
import { dossierFormulaires } from './fr/dossier-formulaires.ts'
import { dossierVisionneuse } from './fr/dossier-visionneuse.ts'
import { fileAttente } from './fr/file-attente.ts'
import { format } from './fr/format.ts'
import { journal } from './fr/journal.ts'
import { lettres } from './fr/lettres.ts'
import { problemes } from './fr/problemes.ts'
import { refus } from './fr/refus.ts'
import { saisie } from './fr/saisie.ts'
import { shell } from './fr/shell.ts'
import { statuts } from './fr/statuts.ts'
import { francais } from './typographie.ts'

export const fr = francais({ format, statuts, actes, refus, problemes, saisie, journal, courriels, shell, lettres, fileAttente, accueil, courrierArrive, journalEcran, parametres, dossier, dossierFormulaires, dossierVisionneuse })

export type Wording = typeof fr
