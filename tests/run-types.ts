/** `npm run types`: every room under its own TypeScript project, so that a `document` in the core does not compile. */
import { pathToFileURL } from 'node:url'
import { lancer } from './support/lancer.ts'

export const PIECES_DE_LA_MAISON = ['shared', 'src-main', 'src-renderer', 'resources', 'tests'] as const

/** Checks all rooms together, even when one fails; true for each that compiles. */
export async function verifierTypes(): Promise<boolean[]> {
  return Promise.all(
    PIECES_DE_LA_MAISON.map(async (piece) => {
      const compile = (await lancer('node_modules/typescript/bin/tsc', ['-p', piece])) === 0
      console.log(`  ${compile ? 'ok     ' : 'échec  '} ${piece}`)
      return compile
    }),
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await verifierTypes()).every(Boolean) ? 0 : 1
}
