import type { ViewerAction } from './keys.ts'
import type { ViewerSession } from './session.ts'

export interface Panels {
  openSearch(): void
  toggleThumbnails(): void
  toggleHand(): void
}

/** What each action does, whoever asks: a key, a button or the screen. */
export function commandsOf(session: ViewerSession, panels: Panels): Readonly<Record<ViewerAction, () => void>> {
  const step = (by: 1 | -1) => session.goToPage(session.state().page + by)
  return {
    zoomIn: () => session.zoomBy(1),
    zoomOut: () => session.zoomBy(-1),
    actualSize: () => session.zoomTo(1),
    fitWidth: () => session.setFit('width'),
    fitPage: () => session.setFit('page'),
    rotate: () => session.rotate(90),
    rotateBack: () => session.rotate(-90),
    nextPage: () => step(1),
    previousPage: () => step(-1),
    search: panels.openSearch,
    thumbnails: panels.toggleThumbnails,
    hand: panels.toggleHand,
  }
}
