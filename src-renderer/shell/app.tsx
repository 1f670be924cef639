import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { api } from '../api/client.ts'
import { AnnulationProvider } from './annulation/annulation-provider.tsx'
import { Injoignable } from './etats/injoignable.tsx'
import { FileProvider } from './file/use-file.tsx'
import { KeyboardProvider } from './keyboard/keyboard-provider.tsx'
import type { createAppRouter } from './routes/routes.tsx'
import { PREFERENCES, SessionContext } from './session/use-session.ts'
import { createColorSchemeManager } from './theme/color-scheme-manager.ts'
import { ThemeProvider } from './theme/theme-provider.tsx'
import { wordingDe, WordingContext } from './wording/use-wording.ts'

const DENSITIES = { compacte: 'compact', confortable: 'comfortable' } as const
const BACKUP_AGE_EVERY = 10 * 60_000
const SETTLING_EVERY = 1_000

/** The session, asked again now and then for the age of the backup, and often while the office is getting ready. */
function useLireSession() {
  return useQuery(
    api.bureau.session.queryOptions({
      refetchInterval: ({ state }) => (state.data?.etat === 'verification' || state.data?.etat === 'preparation' ? SETTLING_EVERY : BACKUP_AGE_EVERY),
    }),
  )
}

/** Theme, language, density and keys, as whoever is at the keyboard set them. */
function Reglages({ children }: { readonly children: ReactNode }) {
  const { data: session, refetch } = useLireSession()
  const preferences = session?.preferences ?? PREFERENCES
  const [scheme] = useState(() => createColorSchemeManager(preferences.theme, () => undefined))
  const wording = wordingDe(preferences.langue)
  useEffect(() => scheme.receive(preferences.theme), [scheme, preferences.theme])
  useLayoutEffect(() => {
    document.documentElement.lang = preferences.langue
    document.title = session?.etablissement ? `${wording.shell.titre} · ${session.etablissement.nom}` : wording.shell.titre
  }, [preferences.langue, session?.etablissement, wording])
  return (
    <WordingContext value={wording}>
      <ThemeProvider colorScheme={scheme} density={DENSITIES[preferences.densite]}>
        <KeyboardProvider overrides={preferences.raccourcis} singleKeysEnabled={preferences.touchesSimples} keyNames={wording.shell.touches}>
          {session === undefined ? <Injoignable onRetry={() => void refetch()} /> : <SessionContext value={session}>{children}</SessionContext>}
        </KeyboardProvider>
      </ThemeProvider>
    </WordingContext>
  )
}

interface AppProps {
  readonly client: QueryClient
  readonly router: ReturnType<typeof createAppRouter>
}

/** The workstation, inside all that its screens may ask for. */
export function App({ client, router }: AppProps) {
  const screens = useMemo(() => <RouterProvider router={router} />, [router])
  return (
    <QueryClientProvider client={client}>
      <Reglages>
        <FileProvider>
          <AnnulationProvider>{screens}</AnnulationProvider>
        </FileProvider>
      </Reglages>
    </QueryClientProvider>
  )
}
