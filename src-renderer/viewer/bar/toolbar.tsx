import {
  IconArrowAutofitWidth, IconChevronDown, IconChevronUp, IconHandStop, IconLayoutSidebar, IconMinus, IconPlus, IconRotate,
  IconRotateClockwise, IconSearch, IconSquare, IconViewportTall,
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { ViewerAction } from '../keys.ts'
import type { ViewerState } from '../session.ts'
import styles from '../viewer.module.css'
import type { ViewerLabels } from '../viewer-labels.ts'
import { BarButton } from './bar-button.tsx'
import { PageBox } from './page-box.tsx'

export interface ToolbarProps {
  readonly state: Pick<ViewerState, 'page' | 'pageCount' | 'scale' | 'fit' | 'searchable' | 'ready'>
  readonly labels: ViewerLabels
  readonly commands: Readonly<Record<ViewerAction, () => void>>
  readonly onGo: (page: number) => void
  readonly open: { readonly thumbnails: boolean; readonly search: boolean; readonly hand: boolean }
  readonly compact: boolean
  readonly extra?: ReactNode
}

/** The tools over the page, 40 pixels high. */
export const Toolbar = memo(function Toolbar({ state, labels, commands, onGo, open, compact, extra }: ToolbarProps) {
  // While a document opens the tools stay as they are: a bar that goes grey and comes back at each document tires the eye.
  const none = state.pageCount === 0 && state.ready
  const last = state.ready && state.page >= state.pageCount
  return (
    <div className={styles.bar} role="toolbar" aria-label={labels.toolbar}>
      <BarButton label={labels.thumbnails} action="thumbnails" icon={IconLayoutSidebar} pressed={open.thumbnails} disabled={none} onClick={commands.thumbnails} />
      <span className={styles.group}>
        {!compact && <BarButton label={labels.previousPage} action="previousPage" icon={IconChevronUp} disabled={state.page <= 1} onClick={commands.previousPage} />}
        <PageBox page={state.page} pageCount={state.pageCount} disabled={none || state.pageCount === 1} labels={labels} onGo={onGo} />
        {!compact && <BarButton label={labels.nextPage} action="nextPage" icon={IconChevronDown} disabled={last} onClick={commands.nextPage} />}
      </span>
      <Zoom {...{ state, labels, commands, compact }} />
      <span className={styles.group}>
        {!compact && <BarButton label={labels.rotateBack} action="rotateBack" icon={IconRotate} disabled={none} onClick={commands.rotateBack} />}
        <BarButton label={labels.rotate} action="rotate" icon={IconRotateClockwise} disabled={none} onClick={commands.rotate} />
      </span>
      <span className={styles.end}>
        {extra}
        {!compact && <BarButton label={labels.hand} action="hand" icon={IconHandStop} pressed={open.hand} onClick={commands.hand} />}
        <BarButton label={labels.search} action="search" icon={IconSearch} pressed={open.search} disabled={!state.searchable} onClick={commands.search} />
      </span>
    </div>
  )
})

function Zoom({ state, labels, commands, compact }: Pick<ToolbarProps, 'state' | 'labels' | 'commands' | 'compact'>) {
  const percent = Math.round(state.scale * 100)
  const none = state.pageCount === 0 && state.ready
  return (
    <span className={styles.group}>
      <BarButton label={labels.zoomOut} action="zoomOut" icon={IconMinus} disabled={none} onClick={commands.zoomOut} />
      <span className={styles.percent} role="status">{labels.zoomLevel(percent)}</span>
      <BarButton label={labels.zoomIn} action="zoomIn" icon={IconPlus} disabled={none} onClick={commands.zoomIn} />
      <BarButton label={labels.fitWidth} action="fitWidth" icon={IconArrowAutofitWidth} pressed={state.fit === 'width'} onClick={commands.fitWidth} />
      <BarButton label={labels.fitPage} action="fitPage" icon={IconViewportTall} pressed={state.fit === 'page'} onClick={commands.fitPage} />
      {!compact && <BarButton label={labels.actualSize} action="actualSize" icon={IconSquare} disabled={none} onClick={commands.actualSize} />}
    </span>
  )
}
