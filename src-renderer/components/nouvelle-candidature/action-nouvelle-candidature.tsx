import { useState } from 'react'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useDroit } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { NouvelleCandidature } from './nouvelle-candidature.tsx'

/** Makes `nouvelle-candidature` a command of every screen; mounted once, in the frame. */
export function ActionNouvelleCandidature() {
  const words = useWording().accueil.candidature
  const [opened, setOpened] = useState(false)
  const may = useDroit('GEST_FEN_CAND')
  useActions(may ? [{ id: 'nouvelle-candidature', label: words.action, group: words.groupe, keys: ['ctrl+alt+n'], run: () => setOpened(true) }] : [], [words, may])
  return opened ? <NouvelleCandidature onClose={() => setOpened(false)} /> : null
}
