/**
 * Calls back right after the next frame is painted: the animation frame runs before the paint, a message posted from it
 * is handled after.
 */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', () => {
      channel.port1.close()
      then()
    }, { once: true })
    channel.port1.start()
    channel.port2.postMessage(null)
  })
}

/** Calls back when the user's work leaves room, at the latest after `timeout` milliseconds. */
export function whenIdle(then: () => void, timeout = 400): () => void {
  const id = requestIdleCallback(then, { timeout })
  return () => cancelIdleCallback(id)
}
