import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { Tooltip } from '@mantine/core'
import { useEnLigne } from '../../api/liaison.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { SearchButton, TopBar } from '../../ui/top-bar.tsx'
import { useAudibleActions, useKeyHint } from '../keyboard/keyboard-provider.tsx'
import { useSession } from '../session/use-session.ts'
import { useWording } from '../wording/use-wording.ts'
import styles from './cadre.module.css'
import { MenuMoi } from './menu-moi.tsx'
import { PastilleDemonstration } from './bandeaux.tsx'

function Liaison() {
  const { haut } = useWording().shell
  const enLigne = useEnLigne()
  const Shape = enLigne ? IconPlugConnected : IconPlugConnectedX
  return (
    <Tooltip label={enLigne ? haut.enLigne : haut.horsLigneDetail} maw={320} multiline>
      <span className={styles['liaison']} data-coupee={enLigne ? undefined : true} role="status">
        <Shape size={16} stroke={1.75} />
        <span className={enLigne ? 'visually-hidden' : undefined}>{enLigne ? haut.enLigne : haut.horsLigne}</span>
      </span>
    </Tooltip>
  )
}

/** Campagne, palette, who is at the keyboard, and whether the office is heard. */
export function BarreHaut() {
  const { haut } = useWording().shell
  const { campagne } = useSession()
  const combo = useKeyHint('general.palette')
  const palette = useAudibleActions().find((action) => action.id === 'general.palette')
  const start = (
    <>
      <span className={styles['campagne']} title={campagne?.libelle}>
        {campagne === null ? haut.sansCampagne : haut.campagne(campagne.libelle)}
      </span>
      <PastilleDemonstration />
    </>
  )
  const end = (
    <>
      <Liaison />
      <MenuMoi />
    </>
  )
  return <TopBar start={start} center={<SearchButton label={haut.chercher} onClick={() => palette?.run()} hint={<KeyHint combo={combo} />} />} end={end} />
}
