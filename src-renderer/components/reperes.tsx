import { useKeyHint } from '../shell/keyboard/keyboard-provider.tsx'
import { usePreferences } from '../shell/session/use-preferences.ts'
import { useWording } from '../shell/wording/use-wording.ts'
import { CoachMarks } from '../ui/coach-marks.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import styles from './components.module.css'

/** The three acts of the first day, in order: what each points at, and the actions whose keys it shows. */
const REPERES = {
  ouvrir: { target: '[role="grid"] [data-active]', actions: ['file.ouvrir'] },
  verdict: { target: '[data-repere="verdict"]', actions: ['piece.valider', 'piece.refuser'] },
  suivant: { target: '[data-repere="suivant"]', actions: ['dossier.suivant'] },
} as const
const ORDRE = Object.keys(REPERES) as Repere[]

export type Repere = keyof typeof REPERES

function Touche({ action, mot }: { readonly action: string; readonly mot: string | undefined }) {
  const combo = useKeyHint(action)
  if (combo === undefined || mot === undefined) return null
  return (
    <span>
      <KeyHint combo={combo} /> {mot}
    </span>
  )
}

interface ReperesProps {
  /** Those of this screen. */
  readonly reperes: readonly Repere[]
  /** The button of the last one: what it says and does. Without it, it ends the marks for good. */
  readonly fin?: { readonly mot: string; readonly faire: () => void }
}

/** The marks of the first day, until they are dismissed for good; Paramètres, Affichage shows them again. */
export function Reperes({ reperes, fin }: ReperesProps) {
  const [{ reperesVus }, change] = usePreferences()
  const { reperes: words } = useWording().shell
  const [premier] = reperes
  if (reperesVus || premier === undefined) return null
  const congedier = (): void => change({ reperesVus: true })
  const steps = reperes.map((repere) => ({
    title: words.pas[repere].titre,
    body: (
      <>
        {words.pas[repere].corps}
        <span className={styles['touches']}>
          {REPERES[repere].actions.map((action, rang) => (
            <Touche key={action} action={action} mot={words.pas[repere].touches[rang]} />
          ))}
        </span>
      </>
    ),
    target: REPERES[repere].target,
  }))
  const avant = ORDRE.indexOf(premier)
  const labels = { next: words.suivant, done: fin?.mot ?? words.compris, dismiss: words.masquer, region: words.nom, progress: (step: number) => words.progres(avant + step, ORDRE.length) }
  return <CoachMarks steps={steps} labels={labels} onDone={fin?.faire ?? congedier} onDismiss={congedier} />
}
