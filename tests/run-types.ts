/** `npm run types`: every room under its own TypeScript project, so that a `document` in the core does not compile. */
import { pathToFileURL } from 'node:url'
import { lancer } from './support/lancer.ts'

export const PIECES_DE_LA_MAISON = ['shared', 'src-main', 'src-renderer', 'resources', 'tests'] as const

/** Checks all rooms, even after a failure; true for each that compiles. */
export async function verifierTypes(): Promise<boolean[]> {
  const resultats: boolean[] = []
  for (const piece of PIECES_DE_LA_MAISON) {
    const compile = (await lancer('node_modules/typescript/bin/tsc', ['-p', piece])) === 0
    console.log(`  ${compile ? 'ok     ' : 'échec  '} ${piece}`)
    resultats.push(compile)
  }
  return resultats
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await verifierTypes()).every(Boolean) ? 0 : 1
}
