import { Button } from '@mantine/core'
import { IconBuilding, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { CommandPalette } from '../../../src-renderer/shell/keyboard/command-palette.tsx'
import type { PaletteSearch } from '../../../src-renderer/shell/keyboard/command-palette.tsx'
import { useActions } from '../../../src-renderer/shell/keyboard/keyboard-provider.tsx'
import { ShortcutsDialog } from '../../../src-renderer/shell/keyboard/shortcuts-dialog.tsx'
import { KeyHint } from '../../../src-renderer/ui/key-hint.tsx'
import { Rail } from '../../../src-renderer/ui/rail.tsx'
import { Frame, SearchButton, TopBar } from '../../../src-renderer/ui/top-bar.tsx'
import { fold } from '../../../src-renderer/ui/fold.ts'
import { personAt } from './people.tsx'
import { RAIL } from './rail-items.ts'

const search: PaletteSearch = async (query) =>
  Array.from({ length: 200 }, (_, index) => personAt(index))
    .filter(({ nom }) => fold(nom).includes(fold(query)))
    .slice(0, 5)
    .map(({ numero, nom, formation }) => ({ id: numero, label: nom, description: `${numero} · ${formation}`, group: 'Candidatures', icon: IconUser, onPick: () => undefined }))

const PALETTE = {
  title: 'Commandes et recherche',
  placeholder: 'Chercher un candidat, un numéro, une commande…',
  nothing: (query: string) => `Rien ne répond à « ${query} ».`,
  searching: 'Recherche…',
  failed: 'La recherche n’a pas répondu. Réessayez.',
  list: 'Résultats',
}

export function GalleryFrame({ current, children }: { readonly current: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const close = () => setOpen(undefined)
  useActions(
    [
      { id: 'palette', label: 'Chercher ou commander', group: 'Partout', keys: ['ctrl+k'], hidden: true, run: () => setOpen('palette') },
      { id: 'raccourcis', label: 'Voir les raccourcis', group: 'Partout', keys: ['?', 'f1'], run: () => setOpen('keys') },
      ...RAIL.map(({ label, href }) => ({ id: `aller${href}`, label: `Aller à ${label}`, group: 'Aller', keys: [], run: () => undefined })),
    ],
    [],
  )
  return (
    <>
      <Frame
        skipLabel="Aller au contenu"
        rail={<Rail label="Écrans" items={RAIL} current={current} onNavigate={() => undefined} head={<strong>Pli</strong>} />}
        topBar={
          <TopBar
            start="Campagne 2026-2027"
            notice="Démonstration"
            center={<SearchButton label="Chercher ou commander" onClick={() => setOpen('palette')} hint={<KeyHint combo="ctrl+k" />} />}
            end={
              <>
                <IconBuilding size={16} stroke={1.6} />
                <Button variant="subtle" color="gray" size="xs">
                  Hélène Marchand
                </Button>
              </>
            }
          />
        }
      >
        {children}
      </Frame>
      {open === 'palette' && <CommandPalette onClose={close} search={search} labels={PALETTE} />}
      {open === 'keys' && <ShortcutsDialog onClose={close} labels={{ title: 'Raccourcis clavier', close: 'Fermer', none: 'Aucun raccourci ici.' }} />}
    </>
  )
}
