/** An office at work until it is killed: each act is acknowledged on its standard output, once committed, by the head of the journal. Argument: data folder. */
import { writeSync } from 'node:fs'
import { acteSuivant } from './actes-reels.ts'
import { accuser, ouvrirReel } from './bureau-reel.ts'

const bureau = await ouvrirReel(process.argv[2] ?? '')
writeSync(1, 'pret\n')
for (;;) {
  await acteSuivant(bureau)
  const { sequence, empreinte } = accuser(bureau)
  writeSync(1, `acquitte ${sequence} ${empreinte}\n`)
}
