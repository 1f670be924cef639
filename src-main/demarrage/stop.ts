const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/** Exit code of a process ended by Ctrl-C, as shells write it. */
const FORCED = 130

export interface Stop {
  /** Aborted as soon as somebody asks to stop. */
  signal: AbortSignal
  /** Resolves when somebody asked to stop. */
  asked: Promise<void>
  ask(): void
}

/** The first Ctrl-C (or SIGTERM) asks for a clean stop, the second one forces. */
export function listenForStop(exit: (code: number) => void = (code) => process.exit(code)): Stop {
  const controller = new AbortController()
  const asked = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve(), { once: true }))
  const ask = () => (controller.signal.aborted ? exit(FORCED) : controller.abort())
  for (const signal of SIGNALS) if (isKnown(signal)) process.on(signal, ask)
  return { signal: controller.signal, asked, ask: () => controller.abort() }
}

function isKnown(signal: (typeof SIGNALS)[number]): boolean {
  return signal !== 'SIGBREAK' || process.platform === 'win32'
}
