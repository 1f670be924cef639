import { MantineProvider } from '@mantine/core'
import type { MantineColorSchemeManager } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useLayoutEffect } from 'react'
import type { ReactNode } from 'react'
import { ConfirmProvider } from '../../ui/confirm-provider.tsx'
import { readNonce } from './nonce.ts'
import { theme } from './theme.ts'
import { resolveVariables } from './variables.ts'
import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './global.css'

export type Density = 'compact' | 'comfortable'

interface ThemeProviderProps {
  readonly colorScheme: MantineColorSchemeManager
  readonly density?: Density
  readonly children: ReactNode
}

/** Everything visual that a screen needs around it: palette, density, notifications, confirmation dialog. */
export function ThemeProvider({ colorScheme, density = 'compact', children }: ThemeProviderProps) {
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density
  }, [density])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={readNonce}
      withGlobalClasses={false}
    >
      <ConfirmProvider>{children}</ConfirmProvider>
      <Notifications position="bottom-right" autoClose={6000} limit={4} transitionDuration={80} containerWidth={380} />
    </MantineProvider>
  )
}
