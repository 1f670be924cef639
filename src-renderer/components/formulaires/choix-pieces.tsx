import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './formulaires.module.css'

interface ChoixPiecesProps {
  readonly choisies: readonly number[]
  readonly onChange: (ids: readonly number[]) => void
}

/** The pieces that a formation asks for: those asked everywhere are ticked for good, the others are its own. */
export function ChoixPieces({ choisies, onChange }: ChoixPiecesProps) {
  const { parametres } = useWording()
  const words = parametres.pieces
  const { data: pieces = [] } = useQuery(api.catalogue.piecesJustificatives.queryOptions())
  const shown = pieces.filter(({ enService, id }) => enService || choisies.includes(id)).sort((a, b) => a.ordre - b.ordre)
  if (shown.length === 0) return <p className={styles['note']}>{words.aucuneDemandee}</p>
  return (
    <div className={styles['pieces']}>
      {shown.map(({ id, libelle, commune }) => (
        <Checkbox
          key={id}
          label={libelle}
          description={commune ? words.demandeePartout : undefined}
          disabled={commune}
          checked={commune || choisies.includes(id)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...choisies, id] : choisies.filter((other) => other !== id))}
        />
      ))}
    </div>
  )
}
