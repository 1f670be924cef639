/**
 * `npm start`. Nothing that needs a recent Node may be imported before the guard: an old Node would fail inside an import, with a stack instead of a sentence.
 * (Node 20 cannot read this file at all; package.json enters through demarrage/guard.cjs, which it can.)
 */
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Pli demande Node 22.18 ou plus récent ; celui-ci est ${process.versions.node}. Lancez « npm ci » puis « npm start ».`)
  console.error(`Pli needs Node 22.18 or later; this is ${process.versions.node}. Run "npm ci", then "npm start".`)
  process.exit(1)
}

const { launch } = await import('./demarrage/launch.ts')
process.exit(await launch({ root: new URL('..', import.meta.url), argv: process.argv.slice(2) }))
