import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { LigneView } from '#shared/contract/candidatures.ts'
import { joursEntre } from '#shared/domain/dates.ts'
import { estAttendu } from '#shared/domain/dossier.ts'
import type { Tri } from '#shared/domain/file-attente.ts'
import type { Wording } from '#shared/wording/fr.ts'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { BadgeAvis, BadgeDossier } from '../../components/badges.tsx'
import { DateBureau } from '../../components/date-bureau.tsx'
import { ModeFormation } from '../../components/mode-formation.tsx'
import { NomCandidat } from '../../components/nom-candidat.tsx'
import { Tags } from '../../components/tags.tsx'
import { useSession } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { GridColumn } from '../../ui/data-grid-types.ts'
import { ProgressText } from '../../ui/progress-text.tsx'
import { Truncate } from '../../ui/truncate.tsx'
import styles from './file-attente.module.css'

export type Largeur = 'etroite' | 'normale' | 'large'
type Cle = 'numero' | 'nomPrenom' | 'nom' | 'prenom' | 'formation' | 'mode' | 'dossier' | 'pieces' | 'avis' | 'reception' | 'limite' | 'tags'

const WIDE = 1380
const NARROW = 900

export const largeurDe = (pixels: number): Largeur => (pixels >= WIDE ? 'large' : pixels >= NARROW ? 'normale' : 'etroite')

const COLUMNS: Readonly<Record<Largeur, readonly Cle[]>> = {
  large: ['numero', 'nom', 'prenom', 'formation', 'mode', 'dossier', 'pieces', 'avis', 'reception', 'limite', 'tags'],
  normale: ['numero', 'nomPrenom', 'formation', 'mode', 'dossier', 'pieces', 'avis', 'reception', 'limite', 'tags'],
  etroite: ['numero', 'nomPrenom', 'formation', 'dossier', 'pieces', 'avis', 'limite'],
}

const SORTABLE: readonly string[] = ['numero', 'nom', 'formation', 'reception', 'limite'] satisfies Tri[]

type Shape = Omit<GridColumn, 'key' | 'header'>

const SHAPES: Readonly<Record<Cle, Shape>> = {
  numero: { width: 116 },
  nomPrenom: { flex: 1.3, minWidth: 140 },
  nom: { flex: 1.1, minWidth: 120 },
  prenom: { flex: 0.8, minWidth: 96 },
  formation: { flex: 1.4, minWidth: 120 },
  mode: { width: 126 },
  dossier: { width: 120 },
  pieces: { width: 104 },
  avis: { width: 176 },
  reception: { width: 108 },
  limite: { width: 104 },
  tags: { flex: 0.8, minWidth: 120 },
}

/** Where room is short: the mode is its icon, dates lose their year, tags are dots; hovering says the rest. */
const SHORT: Partial<Record<Cle, Shape>> = { mode: { width: 44 }, avis: { width: 100 }, reception: { width: 84 }, limite: { width: 72 }, tags: { width: 64 } }

const SHAPES_OF: Readonly<Record<Largeur, Readonly<Record<Cle, Shape>>>> = { large: SHAPES, normale: { ...SHAPES, ...SHORT }, etroite: { ...SHAPES, ...SHORT } }

/** The columns that fit, with their widths. */
export function useColonnes(largeur: Largeur): readonly GridColumn[] {
  const { colonnes } = useWording().fileAttente
  return useMemo(() => {
    const titles: Partial<Record<Cle, string>> = { pieces: colonnes.piecesTitre, limite: colonnes.limiteTitre }
    return COLUMNS[largeur].map((cle) => ({
      ...SHAPES_OF[largeur][cle],
      key: cle === 'nomPrenom' ? 'nom' : cle,
      header: largeur === 'large' ? colonnes[cle] : (colonnes.courtes[cle] ?? colonnes[cle]),
      title: titles[cle] ?? colonnes[cle],
      sortable: SORTABLE.includes(cle === 'nomPrenom' ? 'nom' : cle),
    }))
  }, [largeur, colonnes])
}

interface Cadran {
  readonly wording: Wording
  readonly largeur: Largeur
  readonly today: string
  readonly procheJours: number
}

function Limite({ ligne, today, procheJours, wording, largeur }: Cadran & { readonly ligne: LigneView }) {
  const { fileAttente } = wording
  const left = joursEntre(today, ligne.limiteLe)
  const date = { date: ligne.limiteLe, courte: largeur !== 'large' }
  if (!estAttendu(ligne.dossier) || left > procheJours) return <DateBureau {...date} />
  return left < 0 ? <DateBureau {...date} tone="danger" title={fileAttente.limitePassee} /> : <DateBureau {...date} tone="warning" title={fileAttente.limiteProche} />
}

const CELLS: Readonly<Record<string, (ligne: LigneView, cadran: Cadran) => ReactNode>> = {
  numero: ({ numero }) => <span className={styles['numero']}>{numero}</span>,
  nom: ({ nom, prenom }, { largeur }) => <NomCandidat nom={nom} prenom={largeur === 'large' ? '' : prenom} />,
  prenom: ({ prenom }) => <Truncate text={prenom} />,
  formation: ({ formation }) => <Truncate text={formation} />,
  mode: ({ mode }, { largeur }) => <span className={largeur === 'large' ? undefined : styles['iconeSeule']}><ModeFormation mode={mode} /></span>,
  dossier: ({ dossier }) => <BadgeDossier statut={dossier} variant="plain" />,
  pieces: ({ piecesControlees, piecesDemandees, piecesRefusees }, { wording }) => <ProgressText value={piecesControlees} total={piecesDemandees} failed={piecesRefusees} label={wording.fileAttente.piecesControlees} />,
  avis: ({ avis, avisEtat }, { largeur }) => (avis === 'aucun' ? <span className={styles['absent']}>—</span> : <BadgeAvis avis={avis} etat={avisEtat} court={largeur !== 'large'} variant="plain" />),
  reception: ({ recuLe, enRetard }, { wording, largeur }) => <DateBureau date={recuLe} courte={largeur !== 'large'} tone={enRetard ? 'danger' : undefined} title={enRetard ? wording.fileAttente.enRetard : undefined} />,
  limite: (ligne, cadran) => <Limite ligne={ligne} {...cadran} />,
  tags: ({ tags }, { largeur }) => <Tags tags={tags} points={largeur !== 'large'} />,
}

/** Draws a cell of a line; keeps its identity until the lines, the words or the widths change. */
export function useCellule(ligneAt: (index: number) => LigneView | undefined, largeur: Largeur): (index: number, colonne: string) => ReactNode {
  const wording = useWording()
  const { procheJours } = useSession().reglages
  return useCallback(
    (index: number, colonne: string) => {
      const ligne = ligneAt(index)
      return ligne && CELLS[colonne]?.(ligne, { wording, largeur, today: aujourdhui(), procheJours })
    },
    [ligneAt, wording, largeur, procheJours],
  )
}
