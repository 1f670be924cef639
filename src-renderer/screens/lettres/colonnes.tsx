import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { LettreResume } from '#shared/contract/lettres.ts'
import type { LettresWording } from '#shared/wording/fr/lettres.ts'
import type { Wording } from '#shared/wording/fr.ts'
import { DateBureau } from '../../components/date-bureau.tsx'
import { NomCandidat } from '../../components/nom-candidat.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { GridColumn } from '../../ui/data-grid-types.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { Truncate } from '../../ui/truncate.tsx'
import { ETATS, etatDe } from './etat-lettre.ts'
import styles from './lettres.module.css'
import type { Groupe } from './use-lettres.ts'

export type Largeur = 'large' | 'normale' | 'etroite'

type Cle = 'numero' | 'nom' | 'nomPrenom' | 'prenom' | 'formation' | 'genre' | 'etat' | 'emise' | 'imprimee' | 'postee'

/** Which columns, for the width of the list in pixels. */
export const largeurDe = (width: number): Largeur => (width >= 1080 ? 'large' : width >= 640 ? 'normale' : 'etroite')

/** Where room is short, a group does not repeat a date that none of its letters has. */
const SANS_DATE: Partial<Record<Groupe, readonly Cle[]>> = { a_imprimer: ['imprimee', 'postee'], a_poster: ['emise', 'postee'] }

const COLUMNS: Readonly<Record<Largeur, readonly Cle[]>> = {
  large: ['numero', 'nom', 'prenom', 'formation', 'genre', 'etat', 'emise', 'imprimee', 'postee'],
  normale: ['numero', 'nomPrenom', 'formation', 'genre', 'etat', 'emise', 'imprimee', 'postee'],
  etroite: ['nomPrenom', 'genre', 'etat', 'emise', 'imprimee', 'postee'],
}

const SHAPES: Readonly<Record<Cle, Omit<GridColumn, 'key' | 'header'>>> = {
  numero: { width: 126 },
  nom: { flex: 1.1, minWidth: 110 },
  nomPrenom: { flex: 1.3, minWidth: 120 },
  prenom: { flex: 0.7, minWidth: 88 },
  formation: { flex: 1.2, minWidth: 110 },
  genre: { flex: 0.8, minWidth: 92 },
  etat: { width: 134 },
  emise: { width: 96 },
  imprimee: { width: 96 },
  postee: { width: 96 },
}

const SHORT: Partial<Record<Cle, Omit<GridColumn, 'key' | 'header'>>> = { emise: { width: 64 }, imprimee: { width: 64 }, postee: { width: 68 }, etat: { width: 124 } }

function headerOf(cle: Cle, largeur: Largeur, words: LettresWording['colonnes']): string {
  const short: Partial<Record<Cle, string>> = { numero: words.numeroCourt, emise: words.emiseCourt, imprimee: words.imprimeeCourt, postee: words.posteeCourt }
  return largeur === 'large' && cle !== 'numero' ? words[cle] : (short[cle] ?? words[cle])
}

const colonnesDe = (largeur: Largeur, groupe: Groupe): readonly Cle[] => (largeur === 'etroite' ? COLUMNS[largeur].filter((cle) => !SANS_DATE[groupe]?.includes(cle)) : COLUMNS[largeur])

/** The columns that fit, with their widths. */
export function useColonnes(largeur: Largeur, groupe: Groupe): readonly GridColumn[] {
  const { colonnes } = useWording().lettres
  return useMemo(() => colonnesDe(largeur, groupe).map((cle) => ({ ...SHAPES[cle], ...(largeur === 'large' ? {} : SHORT[cle]), key: cle, header: headerOf(cle, largeur, colonnes), title: colonnes[cle] })), [largeur, groupe, colonnes])
}

interface Cadran {
  readonly wording: Wording
  readonly courte: boolean
}

const CELLS: Readonly<Record<Cle, (lettre: LettreResume, cadran: Cadran) => ReactNode>> = {
  numero: ({ numero }) => <span className={styles['numero']}>{numero}</span>,
  nom: ({ nom }) => <NomCandidat nom={nom} prenom="" />,
  nomPrenom: ({ nom, prenom }) => <NomCandidat nom={nom} prenom={prenom} />,
  prenom: ({ prenom }) => <Truncate text={prenom} />,
  formation: ({ formation }) => <Truncate text={formation} />,
  genre: ({ genre }, { wording }) => <Truncate text={wording.statuts.genreLettre[genre]} />,
  etat: (lettre, { wording }) => <StatusBadge {...ETATS[etatDe(lettre)]} label={wording.lettres.etat[etatDe(lettre)]} variant="plain" />,
  emise: ({ emiseLe }, { courte }) => <DateBureau date={emiseLe} courte={courte} />,
  imprimee: ({ imprimeeLe }, { courte }) => <DateBureau date={imprimeeLe} courte={courte} />,
  postee: ({ posteeLe }, { courte }) => <DateBureau date={posteeLe} courte={courte} />,
}

/** Draws a cell of a letter; keeps its identity until the letters, the words or the widths change. */
export function useCellule(ligne: (index: number) => LettreResume | undefined, largeur: Largeur): (index: number, colonne: string) => ReactNode {
  const wording = useWording()
  return useCallback(
    (index: number, colonne: string) => {
      const lettre = ligne(index)
      return lettre && CELLS[colonne as Cle](lettre, { wording, courte: largeur !== 'large' })
    },
    [ligne, wording, largeur],
  )
}
