import { Button } from '@mantine/core'
import { IconRefresh, IconX } from '@tabler/icons-react'
import { useDroit } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeyHint } from '../../shell/keyboard/keyboard-provider.tsx'
import styles from './file-attente.module.css'
import { GROUPE_MAX } from './use-selection.ts'

export type GesteGroupe = 'statut' | 'avis' | 'tags'

interface BarreSelectionProps {
  readonly total: number | undefined
  readonly nombre: number
  readonly perimee: boolean
  readonly onGeste: (geste: GesteGroupe) => void
  readonly onVider: () => void
  readonly onActualiser: () => void
}

/** How much there is, how much is selected, and what can be done with it. */
export function BarreSelection({ total, nombre, perimee, onGeste, onVider, onActualiser }: BarreSelectionProps) {
  const { fileAttente: words } = useWording()
  const allowed: Readonly<Record<GesteGroupe, boolean>> = { statut: useDroit('EDIT_STATUT_DOSSIER'), avis: useDroit('VALID_AVIS'), tags: useDroit('GEST_TAG') }
  const keys: Readonly<Record<GesteGroupe, string | undefined>> = { statut: useKeyHint('file.statut'), avis: useKeyHint('file.avis'), tags: useKeyHint('file.tags') }
  const gestes: readonly GesteGroupe[] = ['statut', 'avis', 'tags']
  const tooMany = nombre > GROUPE_MAX
  return (
    <footer className={styles['pied']} data-selection={nombre > 0 || undefined}>
      <span className={styles['compte']} role="status">
        {total !== undefined && <b>{words.total(total)}</b>}
        {nombre > 0 && ` · ${words.selection(nombre)}`}
      </span>
      {tooMany && <span className={styles['mot']}>{words.trop(nombre, GROUPE_MAX)}</span>}
      {nombre > 0 && !tooMany &&
        gestes.filter((geste) => allowed[geste]).map((geste) => (
          <Button key={geste} size="xs" variant="default" rightSection={<KeyHint combo={keys[geste]} />} onClick={() => onGeste(geste)}>
            {words.actes[geste]}
          </Button>
        ))}
      {nombre > 0 && (
        <Button size="xs" variant="subtle" color="gray" leftSection={<IconX size={14} stroke={2} />} onClick={onVider}>
          {words.deselectionner}
        </Button>
      )}
      <span className={styles['pousse']} />
      {perimee && (
        <Button size="xs" variant="subtle" leftSection={<IconRefresh size={14} stroke={2} />} onClick={onActualiser} title={words.perimee}>
          {words.actes.actualiser}
        </Button>
      )}
    </footer>
  )
}
