import { memo, useState } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { Section } from './section.tsx'
import styles from './volet.module.css'

const COURT = 8

type LigneHistoire = DossierView['histoire'][number]

function Ligne({ ligne, libelleDe }: { readonly ligne: LigneHistoire; readonly libelleDe: (code: string) => string | undefined }) {
  const { journal, format } = useWording()
  const { piece } = ligne.donnees
  const donnees = typeof piece === 'string' ? { ...ligne.donnees, libelle: libelleDe(piece) ?? piece } : ligne.donnees
  const phrase = journal.phrases[ligne.acte]?.(donnees) ?? journal.autre(ligne.acte)
  return (
    <li>
      <time dateTime={ligne.faitLe} title={format.moment(ligne.faitLe)}>
        {format.jourMois(ligne.faitLe)}
      </time>
      <span>
        {phrase}
        <span className={styles['petit']}>
          {' '}
          {ligne.par === null ? journal.automatique : journal.par(ligne.par)}
          {ligne.texte !== null && ligne.texte !== '' && <div>{ligne.texte}</div>}
        </span>
      </span>
    </li>
  )
}

interface HistoireProps {
  readonly histoire: DossierView['histoire']
  readonly pieces: DossierView['pieces']
}

/** What was done on the dossier, by whom, when: the last acts, then all of them. */
export const Histoire = memo(
  function Histoire({ histoire, pieces }: HistoireProps) {
    const { histoire: words } = useWording().dossier
    const [tout, setTout] = useState(false)
    const libelleDe = (code: string) => pieces.find((piece) => piece.code === code)?.libelle
    const shown = tout ? histoire : histoire.slice(0, COURT)
    return (
      <Section titre={words.titre}>
        <ol className={`${styles['lignes']} ${styles['histoire']}`}>
          {shown.map((ligne) => (
            <Ligne key={ligne.sequence} ligne={ligne} libelleDe={libelleDe} />
          ))}
        </ol>
        {histoire.length > COURT && (
          <button type="button" className={styles['voir']} aria-expanded={tout} onClick={() => setTout(!tout)}>
            {tout ? words.moins : words.plus(histoire.length - COURT)}
          </button>
        )}
      </Section>
    )
  },
  // The names of the pieces do not change with their verdicts.
  (before, after) => before.histoire === after.histoire,
)
