import {
  useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode, type Ref,
  type RefObject,
} from 'react'
import { flushSync } from 'react-dom'
import './pdf/pdfjs.css'
import { SearchBar } from './bar/search-bar.tsx'
import { Toolbar } from './bar/toolbar.tsx'
import { commandsOf } from './commands.ts'
import { attachGestures } from './gestures.ts'
import { actionOf, VIEWER_KEYS, type ViewerKeys } from './keys.ts'
import type { Prefetcher } from './prefetch/prefetcher.ts'
import { ViewerSession, type SessionEvents } from './session.ts'
import type { ViewerHandle, ViewerProblem, ViewerSource } from './source.ts'
import { Thumbnails } from './thumbnails.tsx'
import styles from './viewer.module.css'
import type { ViewerLabels } from './viewer-labels.ts'

export interface ViewerProps extends SessionEvents {
  readonly ref?: Ref<ViewerHandle>
  readonly source: ViewerSource
  readonly labels: ViewerLabels
  /** Shared with whoever knows what comes next; without one, the viewer opens each document when it is shown. Never changes. */
  readonly prefetcher?: Prefetcher
  /** Where pdf.js finds its data when there is no prefetcher, with its trailing slash. */
  readonly assets?: string
  /** What to show in place of the page. */
  readonly problemView?: (problem: ViewerProblem) => ReactNode
  readonly toolbarExtra?: ReactNode
  /** Fewer buttons, for half a screen; the keys stay. */
  readonly compact?: boolean
  /** `null` leaves every key to the screen. */
  readonly keys?: ViewerKeys | null
}

/** Shows a PDF or an image and reports what is done on it. */
export function Viewer({ ref, source, labels, problemView, toolbarExtra, compact = false, keys = VIEWER_KEYS, prefetcher, assets, ...events }: ViewerProps) {
  const host = useRef<HTMLDivElement>(null)
  const [session] = useState(() => new ViewerSession())
  const state = useSyncExternalStore(session.subscribe, session.state)
  const panels = usePanels(session)
  const commands = useMemo(() => commandsOf(session, panels.commands), [session, panels.commands])
  useLayoutEffect(() => session.heed({ label: labels.viewer, loading: labels.loading, nameOfPage: labels.page, problemOfPage: labels.pageProblem ?? (() => labels.problem), events }))
  useLayoutEffect(() => (host.current ? session.attach({ host: host.current, prefetcher, assets }) : undefined), [session, prefetcher, assets])
  useLayoutEffect(() => session.show(source), [session, source])
  useGestures(host, session, panels.open.hand)
  useImperativeHandle(ref, () => handleOf(session, commands), [session, commands])
  const onGo = useCallback((page: number) => session.goToPage(page), [session])
  const onKeyDown = (event: KeyboardEvent) => {
    const action = keys && !isField(event.target) ? actionOf(event, keys) : undefined
    if (!action || event.defaultPrevented) return
    event.preventDefault()
    commands[action]()
  }
  return (
    <section className={styles.root} aria-label={labels.viewer} onKeyDown={onKeyDown}>
      <Toolbar {...{ state, labels, commands, onGo, compact, open: panels.open }} extra={toolbarExtra} />
      {panels.open.search && (
        <SearchBar key={panels.asked} hidden={!state.searchable} search={state.search} labels={labels} onSearch={(request) => session.search(request)} onClose={panels.closeSearch} />
      )}
      <div className={styles.middle}>
        {panels.open.thumbnails && state.stage && (
          <Thumbnails key={state.key} stage={state.stage} page={state.page} turns={state.turns} labels={labels} onGo={onGo} />
        )}
        <div ref={host} className={styles.host} data-hand={panels.open.hand || state.isImage || undefined} aria-busy={!state.ready}>
          {state.problem && <div className={styles.problem} role="alert">{problemView?.(state.problem) ?? labels.problem}</div>}
        </div>
      </div>
    </section>
  )
}

function usePanels(session: ViewerSession) {
  const [thumbnails, setThumbnails] = useState(false)
  const [search, setSearch] = useState(false)
  const [hand, setHand] = useState(false)
  const [asked, setAsked] = useState(0)
  const commands = useMemo(() => ({
    openSearch: () => {
      setSearch(true)
      setAsked((times) => times + 1)
    },
    toggleThumbnails: () => setThumbnails((open) => !open),
    toggleHand: () => setHand((active) => !active),
  }), [])
  const closeSearch = () => {
    setSearch(false)
    session.endSearch()
    session.focus()
  }
  const open = useMemo(() => ({ thumbnails, search, hand }), [thumbnails, search, hand])
  return { open, asked, commands, closeSearch }
}

function useGestures(host: RefObject<HTMLDivElement | null>, session: ViewerSession, hand: boolean): void {
  useEffect(() => {
    if (!host.current) return undefined
    return attachGestures(host.current, {
      scroller: () => session.scroller,
      handActive: () => hand || session.state().isImage,
      onZoom: (factor, at) => session.zoomTo(session.state().scale * factor, at),
    })
  }, [host, session, hand])
}

function handleOf(session: ViewerSession, commands: ReturnType<typeof commandsOf>): ViewerHandle {
  return {
    ...commands,
    show: (source) => session.show(source),
    rotate: (degrees = 90) => session.rotate(degrees),
    goToPage: (page) => session.goToPage(page),
    // At once, so that what is typed next lands in the field.
    openSearch: () => flushSync(commands.search),
    toggleThumbnails: commands.thumbnails,
    focus: () => session.focus(),
  }
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
