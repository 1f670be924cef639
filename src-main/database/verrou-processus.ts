import { readFileSync } from 'node:fs'

/** When a process began, in the kernel's ticks: with the pid it names one process for ever. Empty where the system does not say. */
export function debutDuProcessus(pid: number): string {
  try {
    const ligne = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may itself hold spaces and parentheses; the 22nd field counts from after it.
    return ligne.slice(ligne.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function existe(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (erreur) {
    return (erreur as { code?: string }).code === 'EPERM'
  }
}

/** True when this very process still runs, and not another one that was given its number. */
export function estVivant({ pid, debutPid }: { readonly pid: number; readonly debutPid: string }): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !existe(pid)) return false
  return debutPid === '' || debutDuProcessus(pid) === debutPid
}
