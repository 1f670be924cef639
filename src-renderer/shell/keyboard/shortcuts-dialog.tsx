import { Button } from '@mantine/core'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import type { Action } from './action.ts'
import { useAudibleActions, useKeysOf } from './keyboard-provider.tsx'
import styles from './shortcuts-dialog.module.css'

interface ShortcutsDialogProps {
  readonly onClose: () => void
  readonly labels: { readonly title: string; readonly close: string; readonly none: string }
}

function grouped(actions: readonly Action[]): readonly (readonly [string, readonly Action[]])[] {
  const groups = new Map<string, Action[]>()
  for (const action of actions) groups.set(action.group, [...(groups.get(action.group) ?? []), action])
  return [...groups]
}

/** `?`: every key that does something here, as the user set it. Mount it to open it. */
export function ShortcutsDialog({ onClose, labels }: ShortcutsDialogProps) {
  const keysOf = useKeysOf()
  const actions = useAudibleActions().filter((action) => keysOf(action).length > 0)
  const close = (
    <Button variant="default" onClick={onClose}>
      {labels.close}
    </Button>
  )
  return (
    <Dialog title={labels.title} onClose={onClose} footer={close} size="lg">
      {actions.length === 0 && <p>{labels.none}</p>}
      <div className={styles['groups']}>
        {grouped(actions).map(([group, own]) => (
          <section key={group} className={styles['group']}>
            <h3 className={styles['name']}>{group}</h3>
            <dl className={styles['list']}>
              {own.map((action) => (
                <div key={action.id} className={styles['line']}>
                  <dt>{action.label}</dt>
                  <dd className={styles['keys']}>
                    {keysOf(action).map((combo) => (
                      <KeyHint key={combo} combo={combo} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
