import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { estRecevable } from '#shared/domain/piece.ts'
import { allerAuSuivant } from '../../components/formulaire/flux-entree.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './courrier-arrive.module.css'

interface PiecesRecuesProps {
  readonly dossier: DossierView
  readonly cochees: readonly number[]
  /** Several candidatures in the envelope: say whose pieces these are. */
  readonly nommer: boolean
  readonly onChange: (ids: readonly number[]) => void
}

const boxesOf = (group: HTMLElement): readonly HTMLInputElement[] => [...group.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]

/** The digit printed on the key, whatever the keyboard writes with it. */
const digitOf = ({ code }: KeyboardEvent): number | undefined => {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}

/** What was inside: the pieces asked, ticked by Space, by their number, or all at once. */
export function PiecesRecues({ dossier, cochees, nommer, onChange }: PiecesRecuesProps) {
  const { courrierArrive, statuts } = useWording()
  const words = courrierArrive.contenu
  const pieces = dossier.pieces.filter(({ demandee }) => demandee)
  const ids = pieces.map(({ pieceJustificativeId }) => pieceJustificativeId)
  const all = cochees.length === ids.length
  const toggleAll = () => onChange(all ? [] : ids)
  const toggle = (id: number) => onChange(cochees.includes(id) ? cochees.filter((other) => other !== id) : [...cochees, id])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const boxes = boxesOf(event.currentTarget)
    const at = boxes.indexOf(event.target as HTMLInputElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const digit = digitOf(event)
    const last = boxes.at(-1)
    if (step !== undefined) boxes[(at + step + boxes.length) % boxes.length]?.focus()
    else if (digit !== undefined && ids[digit - 1] !== undefined) toggle(ids[digit - 1] ?? 0)
    else if (event.key.toLowerCase() === 't') toggleAll()
    else if (event.key === 'Enter' && last && at >= 0) allerAuSuivant(event.currentTarget.closest('form') ?? document.body, last)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (pieces.length === 0) return <p className={styles['note']}>{words.sansPiece}</p>
  const name = `${dossier.identite.nom} ${dossier.identite.prenom}`
  return (
    <div role="group" aria-label={words.deQui(name)} className={styles['pieces']} data-pieces="" onKeyDown={onKeyDown}>
      <div className={styles['piecesTete']}>
        {nommer && <b>{name}</b>}
        <span>{words.recues(cochees.length, ids.length)}</span>
        <Button size="xs" variant="default" tabIndex={-1} onClick={toggleAll} rightSection={<KeyHint combo="t" />}>
          {all ? words.aucune : words.toutes}
        </Button>
      </div>
      <ol style={{ '--rangs': Math.ceil(pieces.length / 2) } as React.CSSProperties}>
        {pieces.map(({ pieceJustificativeId, libelle, statut, fichier }, rank) => (
          <li key={pieceJustificativeId}>
            <label>
              <span className={styles['chiffre']} aria-hidden="true">
                {rank < 9 ? rank + 1 : ''}
              </span>
              <input type="checkbox" checked={cochees.includes(pieceJustificativeId)} onChange={() => toggle(pieceJustificativeId)} />
              <span className={styles['pieceNom']} title={libelle}>
                {libelle}
              </span>
              {statut !== 'en_attente' && <span className={styles['deja']}>{estRecevable(statut) && fichier === null ? words.aRefaire(statuts.piece[statut]) : words.deja(statuts.piece[statut])}</span>}
            </label>
          </li>
        ))}
      </ol>
    </div>
  )
}
