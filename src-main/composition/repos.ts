/** Long enough that a person who goes from one verdict to the next seldom meets it; a few milliseconds for the log of a few acts. */
const REPOS_MS = 3000

export interface Repos {
  /** A commit was made: the rest begins again. */
  noter(): void
  arreter(): void
}

/** Calls once nothing was written for a while: what a commit would have paid for is done when nobody waits. */
export function createRepos(auRepos: () => void, reposMs = REPOS_MS): Repos {
  let minuterie: NodeJS.Timeout | undefined
  const arreter = (): void => clearTimeout(minuterie)
  return {
    noter() {
      arreter()
      minuterie = setTimeout(auRepos, reposMs)
      minuterie.unref()
    },
    arreter,
  }
}
