import { memo } from 'react'
import type { CourrielResume } from '#shared/contract/courriels.ts'
import type { LettreResume } from '#shared/contract/lettres.ts'
import { BadgeCourriel, BadgeLettre } from '../../../components/badges.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { adresseLettre } from '../../../api/adresses.ts'
import { usePoste } from '../poste-context.ts'
import { Section } from './section.tsx'
import styles from './volet.module.css'

function Courriel({ courriel }: { readonly courriel: CourrielResume }) {
  const { sorties } = useWording().dossier
  const quand = courriel.partiLe !== null ? sorties.parti(courriel.partiLe) : courriel.partLe !== null && courriel.statut === 'en_attente' ? sorties.partira(courriel.partLe) : courriel.reponseTexte
  return (
    <li>
      <div className={styles['deux']}>
        <span title={courriel.objet}>{courriel.objet}</span>
        <BadgeCourriel statut={courriel.statut} variant="plain" />
      </div>
      {quand !== '' && <div className={styles['petit']}>{quand}</div>}
    </li>
  )
}

function Lettre({ lettre }: { readonly lettre: LettreResume }) {
  const { dossier, statuts, format } = useWording()
  const { changer } = usePoste()
  const quand = lettre.posteeLe !== null ? dossier.sorties.postee(lettre.posteeLe) : lettre.imprimeeLe !== null ? dossier.sorties.imprimee(lettre.imprimeeLe) : format.date(lettre.creeeLe)
  const mot = statuts.genreLettre[lettre.genre]
  return (
    <li>
      <div className={styles['deux']}>
        {lettre.sha256 === null ? (
          <span>{mot}</span>
        ) : (
          <button type="button" className={styles['voir']} onClick={() => changer({ lettre: adresseLettre(lettre.id) })}>
            {mot}
          </button>
        )}
        <BadgeLettre statut={lettre.statut} variant="plain" />
      </div>
      <div className={styles['petit']}>{quand}</div>
    </li>
  )
}

interface SortiesProps {
  readonly courriels: readonly CourrielResume[]
  readonly lettres: readonly LettreResume[]
}

/** What was written to the candidat, and what is about to leave. */
export const Sorties = memo(function Sorties({ courriels, lettres }: SortiesProps) {
  const { sorties } = useWording().dossier
  return (
    <Section titre={sorties.titre}>
      {courriels.length + lettres.length === 0 && <p className={styles['rien']}>{sorties.aucune}</p>}
      <ul className={styles['lignes']}>
        {courriels.map((courriel) => (
          <Courriel key={`c${courriel.id}`} courriel={courriel} />
        ))}
        {lettres.map((lettre) => (
          <Lettre key={`l${lettre.id}`} lettre={lettre} />
        ))}
      </ul>
    </Section>
  )
})
