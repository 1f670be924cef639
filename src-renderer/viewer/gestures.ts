import styles from './viewer.module.css'

export interface GestureOptions {
  /** The element that scrolls now: it changes with the document. */
  readonly scroller: () => HTMLElement | undefined
  /** Whether the left button drags the page instead of selecting text. The middle button always drags. */
  readonly handActive: () => boolean
  readonly onZoom: (factor: number, at: readonly [number, number]) => void
}

/** One notch of an ordinary wheel is 100: a fifth more or less. */
const WHEEL_RATE = 0.0018

/** Ctrl and wheel zoom around the pointer; dragging moves the page. Returns what takes the listeners off. */
export function attachGestures(host: HTMLElement, options: GestureOptions): () => void {
  const end = new AbortController()
  const { signal } = end
  host.addEventListener('wheel', (event) => wheel(event, options), { signal, passive: false })
  host.addEventListener('pointerdown', (event) => press(event, options), { signal })
  return () => end.abort()
}

function wheel(event: WheelEvent, { onZoom }: GestureOptions): void {
  if (!event.ctrlKey && !event.metaKey) return
  event.preventDefault()
  onZoom(Math.exp(-event.deltaY * WHEEL_RATE), [event.clientX, event.clientY])
}

function press(event: PointerEvent, { scroller, handActive }: GestureOptions): void {
  const area = scroller()
  const drags = event.button === 1 || (event.button === 0 && handActive())
  if (!area || !drags || onScrollbar(event, area)) return
  event.preventDefault()
  area.focus({ preventScroll: true })
  drag(event, area)
}

function onScrollbar({ clientX, clientY }: PointerEvent, area: HTMLElement): boolean {
  const { left, top } = area.getBoundingClientRect()
  return clientX - left >= area.clientWidth || clientY - top >= area.clientHeight
}

function drag(start: PointerEvent, area: HTMLElement): void {
  const { scrollLeft, scrollTop } = area
  const end = new AbortController()
  const { signal } = end
  const stop = () => {
    end.abort()
    area.classList.remove(styles.dragging ?? '')
  }
  area.setPointerCapture(start.pointerId)
  area.classList.add(styles.dragging ?? '')
  area.addEventListener('pointermove', ({ clientX, clientY }) => {
    area.scrollLeft = scrollLeft + start.clientX - clientX
    area.scrollTop = scrollTop + start.clientY - clientY
  }, { signal })
  area.addEventListener('pointerup', stop, { signal })
  area.addEventListener('pointercancel', stop, { signal })
}
