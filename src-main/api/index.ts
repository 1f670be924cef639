import { bureau } from './bureau.ts'
import { candidatures } from './candidatures.ts'
import { pieces } from './pieces.ts'

/** The contract, line by line, bound to the use cases. */
export const router = { bureau, candidatures, pieces }
