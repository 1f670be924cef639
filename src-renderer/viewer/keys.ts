/** What a key may do in the viewer. */
export type ViewerAction =
  | 'zoomIn'
  | 'zoomOut'
  | 'actualSize'
  | 'fitWidth'
  | 'fitPage'
  | 'rotate'
  | 'rotateBack'
  | 'nextPage'
  | 'previousPage'
  | 'search'
  | 'thumbnails'
  | 'hand'

/** The keys of each action, the first one being shown. They act only while the focus is in the viewer. */
export type ViewerKeys = Readonly<Record<ViewerAction, readonly string[]>>

export const VIEWER_KEYS: ViewerKeys = {
  zoomIn: ['+', '='],
  zoomOut: ['-'],
  actualSize: ['0'],
  fitWidth: ['l'],
  fitPage: ['e'],
  rotate: ['t'],
  rotateBack: ['T'],
  nextPage: ['→'],
  previousPage: ['←'],
  search: ['/'],
  thumbnails: ['m'],
  hand: ['h'],
}

const ARROWS: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←' }

interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** The action of a keystroke; `undefined` when it is not the viewer's, as with any modifier but Shift. */
export function actionOf(stroke: Stroke, keys: ViewerKeys = VIEWER_KEYS): ViewerAction | undefined {
  if (stroke.ctrlKey || stroke.altKey || stroke.metaKey) return undefined
  const key = ARROWS[stroke.key] ?? stroke.key
  return (Object.keys(keys) as ViewerAction[]).find((action) => keys[action].includes(key))
}

/** How the key of an action is written beside its name. */
export function keyHint(action: ViewerAction, keys: ViewerKeys = VIEWER_KEYS): string {
  const key = keys[action][0] ?? ''
  return key.length === 1 && key !== key.toLowerCase() ? `⇧ ${key}` : key.toUpperCase()
}
