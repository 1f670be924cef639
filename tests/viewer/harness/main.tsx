import '@mantine/core/styles.css'
import './harness.css'
import { MantineProvider } from '@mantine/core'
import { createRef, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { createPrefetcher } from '../../../src-renderer/viewer/prefetch/prefetcher.ts'
import type { ViewerHandle, ViewerProblem, ViewerSource } from '../../../src-renderer/viewer/source.ts'
import { Viewer } from '../../../src-renderer/viewer/viewer.tsx'
import { LABELS } from './labels.ts'

export interface HarnessEvent {
  readonly side: number
  readonly name: string
  readonly values: readonly unknown[]
}

const nonce = document.querySelector<HTMLElement>('[property=csp-nonce]')?.nonce ?? ''
const asked = new URLSearchParams(location.search)
const sides = asked.get('sides') === '2' ? [0, 1] : [0]
const prefetcher = createPrefetcher({ capacity: 4 })
const handles = sides.map(() => createRef<ViewerHandle>())
const events: HarnessEvent[] = []
const setters: ((source: ViewerSource) => void)[] = []

function problemView(problem: ViewerProblem) {
  return <p>Ce document ne peut pas être affiché : {problem}.</p>
}

function Side({ side }: { side: number }) {
  const [source, setSource] = useState<ViewerSource>()
  useEffect(() => {
    setters[side] = setSource
  }, [side])
  const tell = (name: string) => (...values: unknown[]) => void events.push({ side, name, values })
  if (!source) return <div className="side" />
  return (
    <div className="side">
      <Viewer
        ref={handles[side] ?? null}
        source={source}
        labels={LABELS}
        compact={sides.length > 1}
        {...(side === 0 && { prefetcher })}
        problemView={problemView}
        onPageChange={tell('page')}
        onRotate={tell('rotate')}
        onProblem={tell('problem')}
        onPageProblem={tell('pageProblem')}
        onReady={tell('ready')}
        onZoomChange={tell('zoom')}
      />
    </div>
  )
}

const harness = {
  events,
  prefetcher,
  handle: (side = 0) => handles[side]?.current,
  /** Shows a document as a screen would on a key: the change is in the page when this returns. */
  show(source: ViewerSource, side = 0): number {
    const from = performance.now()
    flushSync(() => setters[side]?.(source))
    return performance.now() - from
  },
}

declare global {
  // oxlint-disable-next-line no-var
  var harness: typeof import('./main.tsx').harness
}

export { harness }
globalThis.harness = harness

createRoot(document.querySelector('#root') as HTMLElement).render(
  <MantineProvider forceColorScheme={asked.get('theme') === 'dark' ? 'dark' : 'light'} getStyleNonce={() => nonce}>
    <div className="sides">
      {sides.map((side) => (
        <Side key={side} side={side} />
      ))}
    </div>
  </MantineProvider>,
)
