import { readFileSync } from 'node:fs'

const RSS = /^VmRSS:\s+(\d+) kB$/m

/**
 * Resident memory of another process, read from outside so that a child too busy to answer is still measured.
 * `status` rather than `statm`: it counts in kB, whatever the page size of the machine. `undefined` where there is no /proc.
 */
export function lireMemoire(pid: number): number | undefined {
  try {
    const trouve = RSS.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return trouve?.[1] === undefined ? undefined : Number(trouve[1]) * 1024
  } catch {
    return undefined
  }
}
