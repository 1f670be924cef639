import { Button } from '@mantine/core'
import { IconFiles, IconPrinter, IconSend, IconX } from '@tabler/icons-react'
import { useDroit } from '../../shell/session/use-session.ts'
import { useKeyHint } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { Icon } from '../../ui/icon.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './lettres.module.css'

export type GesteLettres = 'imprimer' | 'exporter' | 'imprimees' | 'postees'

/** The contract takes no more at once. */
export const GROUPE_MAX = 5000

const GESTES: readonly { readonly geste: GesteLettres; readonly icon: Icon }[] = [
  { geste: 'imprimer', icon: IconPrinter },
  { geste: 'exporter', icon: IconFiles },
  { geste: 'imprimees', icon: IconPrinter },
  { geste: 'postees', icon: IconSend },
]

interface BarreSelectionProps {
  readonly total: number | undefined
  readonly nombre: number
  readonly onGeste: (geste: GesteLettres) => void
  readonly onVider: () => void
}

function Geste({ geste, icon: Shape, onGeste }: { readonly geste: GesteLettres; readonly icon: Icon; readonly onGeste: BarreSelectionProps['onGeste'] }) {
  const { actes } = useWording().lettres
  const hint = useKeyHint(`lettres.${geste}`)
  return (
    <Button size="xs" variant="default" leftSection={<Shape size={14} stroke={1.75} />} rightSection={<KeyHint combo={hint} />} onClick={() => onGeste(geste)}>
      {actes[geste]}
    </Button>
  )
}

/** How many letters there are, how many are selected, and what can be done with them. */
export function BarreSelection({ total, nombre, onGeste, onVider }: BarreSelectionProps) {
  const { lettres: words } = useWording()
  const allowed = useDroit('VALID_AVIS')
  const tooMany = nombre > GROUPE_MAX
  return (
    <footer className={styles['pied']} data-selection={nombre > 0 || undefined}>
      <span className={styles['compte']} role="status">
        {total !== undefined && <b>{words.total(total)}</b>}
        {nombre > 0 && ` · ${words.selection(nombre)}`}
      </span>
      {tooMany && <span className={styles['mot']}>{words.trop(nombre, GROUPE_MAX)}</span>}
      {nombre > 0 && !tooMany && allowed && GESTES.map((one) => <Geste key={one.geste} {...one} onGeste={onGeste} />)}
      {nombre > 0 && (
        <Button size="xs" variant="subtle" color="gray" leftSection={<IconX size={14} stroke={2} />} onClick={onVider}>
          {words.deselectionner}
        </Button>
      )}
    </footer>
  )
}
