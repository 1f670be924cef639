import { avis } from './avis.ts'
import { bureau } from './bureau.ts'
import { candidats } from './candidats.ts'
import { candidatures } from './candidatures.ts'
import { catalogue } from './catalogue.ts'
import { courriels } from './courriels.ts'
import { dossiers } from './dossiers.ts'
import { journal } from './journal.ts'
import { lettres } from './lettres.ts'
import { pieces } from './pieces.ts'
import { plis } from './plis.ts'
import { travaux } from './travaux.ts'

/** The contract, line by line, bound to the use cases. */
export const router = { avis, bureau, candidats, candidatures, catalogue, courriels, dossiers, journal, lettres, pieces, plis, travaux }
