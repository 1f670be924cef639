import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { whenIdle } from './after-paint.ts'
import { emptyCanvas } from './prefetch/picture.ts'
import type { Stage } from './stage.ts'
import { slice } from './virtual-rows.ts'
import styles from './viewer.module.css'
import type { ViewerLabels } from './viewer-labels.ts'

export interface ThumbnailsProps {
  readonly stage: Stage
  readonly page: number
  /** Changes with each rotation. */
  readonly turns: number
  readonly labels: ViewerLabels
  readonly onGo: (page: number) => void
}

const ROW = 154
const SIDE = 116
const AROUND = 2

/** The pages in small, of which only those in sight are drawn. */
export function Thumbnails({ stage, page, turns, labels, onGo }: ThumbnailsProps) {
  const list = useRef<HTMLElement>(null)
  const [window, setWindow] = useState({ top: 0, height: 600 })
  useLayoutEffect(() => reveal(list.current, page), [page])
  useLayoutEffect(() => {
    if (list.current) setWindow({ top: list.current.scrollTop, height: list.current.clientHeight })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    onGo(Math.min(stage.pageCount, Math.max(1, page + by)))
  }
  const onScroll = (element: HTMLElement) => setWindow({ top: element.scrollTop, height: element.clientHeight })
  const rows = slice({ ...window, row: ROW, count: stage.pageCount, around: AROUND })
  return (
    <nav ref={list} className={styles.thumbnails} aria-label={labels.thumbnails} onScroll={(event) => onScroll(event.currentTarget)} onKeyDown={onKeyDown}>
      <ol className={styles.thumbnailList} style={{ height: stage.pageCount * ROW + 8 }}>
        {rows.map((row) => (
          <Thumbnail key={`${row + 1} ${turns}`} stage={stage} page={row + 1} current={row + 1 === page} labels={labels} onGo={onGo} />
        ))}
      </ol>
    </nav>
  )
}

function Thumbnail({ stage, page, current, labels, onGo }: Omit<ThumbnailsProps, 'page' | 'turns'> & { page: number; current: boolean }) {
  const paper = useRef<HTMLSpanElement>(null)
  const box = stage.pageBox(page)
  const scale = SIDE / Math.max(box.width, box.height)
  useEffect(() => draw(stage, page, paper.current), [stage, page])
  return (
    <li className={styles.thumbnail} style={{ top: (page - 1) * ROW, height: ROW }}>
      <button
        type="button"
        className={styles.thumbnailButton}
        aria-label={labels.page(page, stage.pageCount)}
        aria-current={current ? 'page' : undefined}
        tabIndex={current ? 0 : -1}
        onClick={() => onGo(page)}
      >
        <span ref={paper} className={styles.thumbnailPaper} style={{ width: Math.round(box.width * scale), height: Math.round(box.height * scale) }} />
        {page}
      </button>
    </li>
  )
}

/** Draws when the browser has time; what scrolls away is given up and its memory returned. */
function draw(stage: Stage, page: number, paper: HTMLElement | null): () => void {
  const end = new AbortController()
  const side = SIDE * (globalThis.devicePixelRatio || 1)
  const show = (canvas: HTMLCanvasElement) => (end.signal.aborted ? emptyCanvas(canvas) : paper?.replaceChildren(canvas))
  // A page that cannot be drawn leaves its sheet white: the page itself says why.
  const cancel = whenIdle(() => void stage.thumbnail(page, side, end.signal).then(show).catch(() => undefined))
  return () => {
    cancel()
    end.abort()
    const canvas = paper?.querySelector('canvas')
    if (canvas) emptyCanvas(canvas)
  }
}

function reveal(list: HTMLElement | null, page: number): void {
  if (!list) return
  const top = (page - 1) * ROW
  if (top < list.scrollTop) list.scrollTop = top
  else if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight
}
