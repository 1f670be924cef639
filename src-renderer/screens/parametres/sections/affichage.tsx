import { Button, SegmentedControl, Switch } from '@mantine/core'
import type { Preferences } from '#shared/contract/bureau.ts'
import { usePreferences } from '../../../shell/session/use-preferences.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { FormSection } from '../../../ui/form-section.tsx'
import styles from '../parametres.module.css'

/** One's own way of seeing: applied at once, kept in the base. */
export function Affichage() {
  const { parametres, shell } = useWording()
  const words = parametres.affichage
  const [preferences, change] = usePreferences()
  const choice = <Cle extends 'langue' | 'theme' | 'densite'>(cle: Cle, label: string, options: Readonly<Record<Preferences[Cle], string>>) => (
    <SegmentedControl aria-label={label} data={Object.entries<string>(options).map(([value, text]) => ({ value, label: text }))} value={preferences[cle]} onChange={(value) => change({ [cle]: value })} />
  )
  return (
    <div className={styles['form']}>
      <FormSection title={words.langue} description={words.langueAide}>{choice('langue', words.langue, shell.haut.langues)}</FormSection>
      <FormSection title={words.theme}>{choice('theme', words.theme, shell.haut.themes)}</FormSection>
      <FormSection title={words.densite}>{choice('densite', words.densite, shell.haut.densites)}</FormSection>
      <FormSection title={words.passage} description={words.passageAide}>
        <Switch label={words.passageOui} checked={preferences.passageAutomatique} onChange={(event) => change({ passageAutomatique: event.currentTarget.checked })} />
      </FormSection>
      <FormSection title={words.reperes} description={words.reperesAide}>
        {preferences.reperesVus ? (
          <div>
            <Button variant="default" onClick={() => change({ reperesVus: false })}>
              {words.reperesRevoir}
            </Button>
          </div>
        ) : (
          <span role="status">{words.reperesPrets}</span>
        )}
      </FormSection>
    </div>
  )
}
