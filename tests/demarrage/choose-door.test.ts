import { expect, test } from 'vitest'
import { chooseDoor } from '#main/demarrage/choose-door.ts'
import type { DoorFacts } from '#main/demarrage/choose-door.ts'

const DESK: DoorFacts = { asked: 'auto', display: true, rootUser: false, noOpen: false, recentFailure: undefined }

test.each<[string, Partial<DoorFacts>, string, string]>([
  ['un poste ordinaire', {}, 'electron', 'Electron est disponible'],
  ['--door browser', { asked: 'browser' }, 'browser', 'demandée par --door browser'],
  ['--no-open', { noOpen: true }, 'browser', '--no-open'],
  ['une machine sans écran', { display: false }, 'browser', 'aucun écran'],
  ["l'utilisateur root", { rootUser: true }, 'browser', 'root'],
  ["un échec de moins d'un jour", { recentFailure: 'téléchargement impossible' }, 'browser', "moins d'un jour (téléchargement impossible)"],
  ['--door electron malgré tout', { asked: 'electron', display: false, recentFailure: 'x' }, 'electron', 'demandée par --door electron'],
])('%s', (_title, facts, door, reason) => {
  const choice = chooseDoor({ ...DESK, ...facts })
  expect(choice.door).toBe(door)
  expect(choice.reason).toContain(reason)
})
