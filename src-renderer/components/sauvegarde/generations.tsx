import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { SauvegardeView } from '#shared/contract/bureau.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './sauvegarde.module.css'

interface GenerationsProps {
  readonly generations: readonly SauvegardeView[]
  /** With it, one can be chosen. */
  readonly choisie?: string | undefined
  readonly onChoisir?: (generation: SauvegardeView) => void
}

const newestFirst = (a: SauvegardeView, b: SauvegardeView): number => b.faiteLe.localeCompare(a.faiteLe)

/** The backups found in a folder, the newest first: when, how big, of which office, and whether each can be restored. */
export function Generations({ generations, choisie, onChoisir }: GenerationsProps) {
  const wording = useWording()
  const { format, parametres } = wording
  const words = parametres.generations
  return (
    <table className={styles['generations']}>
      <thead>
        <tr>
          {onChoisir && (
            <th>
              <span className="visually-hidden">{words.choisir}</span>
            </th>
          )}
          <th>{words.date}</th>
          <th>{words.bureau}</th>
          <th data-fin="">{words.pieces}</th>
          <th data-fin="">{words.taille}</th>
          <th>{words.etat}</th>
        </tr>
      </thead>
      <tbody>
        {[...generations].sort(newestFirst).map((generation) => (
          <tr key={generation.nom} data-choisie={generation.nom === choisie || undefined} onClick={() => generation.valide && onChoisir?.(generation)}>
            {onChoisir && (
              <td>
                <input type="radio" name="generation" aria-label={format.moment(generation.faiteLe)} disabled={!generation.valide} checked={generation.nom === choisie} onChange={() => onChoisir(generation)} />
              </td>
            )}
            <td className="tabular">{format.moment(generation.faiteLe)}</td>
            <td>
              <span title={generation.nom}>{generation.etablissement}</span> <code>{generation.codeOffice}</code>
            </td>
            <td data-fin="" className="tabular">{format.nombre(generation.pieces)}</td>
            <td data-fin="" className="tabular">{format.taille(generation.tailleOctets)}</td>
            <td>
              {generation.valide ? (
                <StatusBadge tone="success" icon={IconCircleCheck} label={words.verifiee} variant="plain" />
              ) : (
                <StatusBadge tone="danger" icon={IconAlertTriangle} label={words.inutilisable} title={generation.probleme === null ? words.inutilisable : phraseRefus(wording, new DomainError('SAUVEGARDE', { code: generation.probleme }))} variant="plain" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
