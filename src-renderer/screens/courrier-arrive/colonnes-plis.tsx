import { ActionIcon } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { PliView } from '#shared/contract/plis.ts'
import type { Wording } from '#shared/wording/fr.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { GridColumn } from '../../ui/data-grid-types.ts'
import { Truncate } from '../../ui/truncate.tsx'
import styles from './courrier-arrive.module.css'

type Cle = keyof Wording['courrierArrive']['jour']['colonnes']

const SHAPES: Readonly<Record<Cle, Omit<GridColumn, 'key' | 'header'>>> = {
  numero: { width: 58, align: 'end', numeric: true },
  heure: { width: 78 },
  qui: { flex: 2, minWidth: 128 },
  canal: { flex: 1, minWidth: 110 },
  cachet: { width: 96 },
  place: { width: 84 },
  pieces: { width: 62, align: 'end', numeric: true },
  par: { flex: 0.8, minWidth: 90 },
  annuler: { width: 66, align: 'center' },
}

const WIDE = 760

/** The columns that fit beside the desk; a search over all days shows dates instead of hours. */
export function useColonnesPlis(width: number, dates: boolean): readonly GridColumn[] {
  const { colonnes } = useWording().courrierArrive.jour
  return useMemo(() => {
    const keys: readonly Cle[] = width >= WIDE ? ['numero', 'heure', 'qui', 'canal', 'cachet', 'place', 'pieces', 'par', 'annuler'] : ['numero', 'heure', 'qui', 'cachet', 'place', 'pieces', 'annuler']
    return keys.map((key) => ({ ...SHAPES[key], ...(key === 'heure' && dates ? { width: 96 } : {}), key: key === 'heure' && dates ? 'date' : key, header: colonnes[key] }))
  }, [width, dates, colonnes])
}

function Qui({ pli: { candidatures }, wording }: { readonly pli: PliView; readonly wording: Wording }) {
  const [first, ...others] = candidatures
  if (!first) return null
  const name = `${first.nom} ${first.prenom}`
  return <Truncate text={others.length === 0 ? `${name} · ${first.formation}` : wording.courrierArrive.jour.plusieurs(name, others.length)} />
}

const CELLS: Readonly<Record<string, (pli: PliView, wording: Wording) => ReactNode>> = {
  numero: ({ id }, { format }) => format.nombre(id),
  heure: ({ enregistreLe }, { format }) => <time title={format.moment(enregistreLe)}>{format.heure(enregistreLe)}</time>,
  date: ({ recuLe }, { format }) => <time>{format.date(recuLe)}</time>,
  qui: (pli, wording) => <Qui pli={pli} wording={wording} />,
  canal: ({ canal, numeroRecommande }, { statuts }) => <Truncate text={numeroRecommande === '' ? statuts.canalPli[canal] : `${statuts.canalPli[canal]} ${numeroRecommande}`} />,
  cachet: ({ cachet, cachetLe }, { statuts, format }) => (cachetLe === null ? <span className={styles['absent']}>{cachet === 'absent' ? '—' : statuts.cachet[cachet]}</span> : <time>{format.date(cachetLe)}</time>),
  place: ({ boite, rang }) => <Truncate text={[boite, rang].filter((part) => part !== '').join(' / ')} />,
  pieces: ({ candidatures }, { format }) => <span title={candidatures.flatMap(({ pieces }) => pieces).join('\n')}>{format.nombre(candidatures.reduce((sum, { pieces }) => sum + pieces.length, 0))}</span>,
  par: ({ enregistrePar }) => <Truncate text={enregistrePar} />,
}

interface AnnulationProps {
  readonly pli: PliView
  readonly onAnnuler: (pli: PliView) => void
}

/** The way to cancel an envelope, or that it was. */
function Annulation({ pli, onAnnuler }: AnnulationProps) {
  const { courrierArrive, format } = useWording()
  const words = courrierArrive.annulation
  if (pli.annuleLe !== null) return <span className={styles['deja']} title={words.annuleLe(format.moment(pli.annuleLe))}>{words.annule}</span>
  return (
    <ActionIcon tabIndex={-1} aria-label={words.acte} title={words.acte} onClick={() => onAnnuler(pli)}>
      <IconMailOff size={16} stroke={1.75} />
    </ActionIcon>
  )
}

/** Draws a cell, struck when the envelope was cancelled; keeps its identity until the envelopes or the words change. */
export function useCellulePli(plis: readonly PliView[], onAnnuler: AnnulationProps['onAnnuler']): (index: number, colonne: string) => ReactNode {
  const wording = useWording()
  return useCallback((index: number, colonne: string) => {
    const pli = plis[index]
    if (!pli) return undefined
    if (colonne === 'annuler') return <Annulation pli={pli} onAnnuler={onAnnuler} />
    const cell = CELLS[colonne]?.(pli, wording)
    return pli.annuleLe === null ? cell : <s className={styles['annule']}>{cell}</s>
  }, [plis, wording, onAnnuler])
}
