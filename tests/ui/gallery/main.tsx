import type { MantineColorScheme } from '@mantine/core'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { KeyboardProvider } from '../../../src-renderer/shell/keyboard/keyboard-provider.tsx'
import { createColorSchemeManager } from '../../../src-renderer/shell/theme/color-scheme-manager.ts'
import { applyNonce } from '../../../src-renderer/shell/theme/nonce.ts'
import { ThemeProvider } from '../../../src-renderer/shell/theme/theme-provider.tsx'
import { Desk } from './desk.tsx'
import { FormBoard } from './form-board.tsx'
import { PartsBoard } from './parts-board.tsx'
import { Workstation } from './workstation.tsx'

applyNonce()

const BOARDS = { desk: Desk, parts: PartsBoard, forms: FormBoard, workstation: Workstation } as const
const query = new URLSearchParams(location.search)
const scheme = (query.get('scheme') ?? 'auto') as MantineColorScheme
const name = (query.get('board') ?? 'desk') as keyof typeof BOARDS
const KEY_NAMES = { escape: 'Échap', space: 'Espace', enter: 'Entrée', shift: 'Maj' }

function Gallery() {
  const [manager] = useState(() => createColorSchemeManager(scheme, () => undefined))
  const Board = BOARDS[name]
  return (
    <ThemeProvider colorScheme={manager} density={query.get('density') === 'comfortable' ? 'comfortable' : 'compact'}>
      <KeyboardProvider keyNames={KEY_NAMES} singleKeysEnabled={query.get('keys') !== 'off'}>
        <Board />
      </KeyboardProvider>
    </ThemeProvider>
  )
}

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
)
