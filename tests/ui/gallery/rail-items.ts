import { IconChartBar, IconFileText, IconInbox, IconListCheck, IconMail, IconScan, IconSettings, IconTimeline, IconUsers } from '@tabler/icons-react'
import type { RailItem } from '../../../src-renderer/ui/rail.tsx'

export const RAIL: readonly RailItem[] = [
  { key: 'file', label: 'File d’attente', icon: IconListCheck, href: '#file', shortcut: 'g' },
  { key: 'courrier', label: 'Courrier arrivé', icon: IconInbox, href: '#courrier' },
  { key: 'scans', label: 'Numérisation', icon: IconScan, href: '#scans' },
  { key: 'lettres', label: 'Lettres', icon: IconFileText, href: '#lettres' },
  { key: 'courriels', label: 'Courriels', icon: IconMail, href: '#courriels', badge: { text: '3', label: '3 courriels en attente' } },
  { key: 'candidats', label: 'Candidats', icon: IconUsers, href: '#candidats' },
  { key: 'statistiques', label: 'Statistiques', icon: IconChartBar, href: '#statistiques' },
  { key: 'journal', label: 'Journal', icon: IconTimeline, href: '#journal' },
  { key: 'parametres', label: 'Paramètres', icon: IconSettings, href: '#parametres', last: true },
]
