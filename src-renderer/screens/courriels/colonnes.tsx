import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { CourrielResume } from '#shared/contract/courriels.ts'
import type { CourrielsWording } from '#shared/wording/fr/courriels.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { GridColumn } from '../../ui/data-grid-types.ts'
import { Truncate } from '../../ui/truncate.tsx'
import { EtatCourriel } from './etat-courriel.tsx'
import styles from './courriels.module.css'

type Cle = 'destinataire' | 'objet' | 'etat'

const SHAPES: Readonly<Record<Cle, Omit<GridColumn, 'key' | 'header'>>> = {
  destinataire: { flex: 1, minWidth: 110 },
  objet: { flex: 1.6, minWidth: 140 },
  etat: { flex: 1.6, minWidth: 186 },
}

const ROOM_FOR_SUBJECT = 600

/** The columns that fit in this width, in pixels. */
export function useColonnes(width: number): readonly GridColumn[] {
  const { colonnes } = useWording().courriels
  return useMemo(() => (['destinataire', 'objet', 'etat'] as const).filter((cle) => cle !== 'objet' || width >= ROOM_FOR_SUBJECT).map((cle) => ({ ...SHAPES[cle], key: cle, header: colonnes[cle] })), [width, colonnes])
}

const CELLS: Readonly<Record<Cle, (courriel: CourrielResume, words: CourrielsWording) => ReactNode>> = {
  destinataire: ({ destinataireNom, destinataire, copie }, words) => (
    <span className={styles['qui']}>
      <Truncate text={destinataireNom || destinataire} />
      {copie && <span className={styles['copie']}>{words.copie}</span>}
    </span>
  ),
  objet: ({ objet }, words) => <Truncate text={objet || words.sansObjet} />,
  etat: (courriel) => <EtatCourriel courriel={courriel} variant="plain" />,
}

/** Draws a cell of a courriel; keeps its identity until the courriels or the words change. */
export function useCellule(ligne: (index: number) => CourrielResume | undefined): (index: number, colonne: string) => ReactNode {
  const { courriels: words } = useWording()
  return useCallback(
    (index: number, colonne: string) => {
      const courriel = ligne(index)
      return courriel && CELLS[colonne as Cle](courriel, words)
    },
    [ligne, words],
  )
}
