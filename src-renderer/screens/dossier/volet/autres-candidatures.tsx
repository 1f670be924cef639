import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { BadgeAvis, BadgeDossier } from '../../../components/badges.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { Section } from './section.tsx'
import styles from './volet.module.css'

/** What else this candidat applied for. */
export const AutresCandidatures = memo(function AutresCandidatures({ autres }: { readonly autres: DossierView['autres'] }) {
  const { autres: words } = useWording().dossier
  return (
    <Section titre={words.titre}>
      {autres.length === 0 && <p className={styles['rien']}>{words.aucune}</p>}
      <ul className={styles['lignes']}>
        {autres.map(({ id, numero, formation, dossier, avis, avisEtat }) => (
          <li key={id}>
            <div className={styles['deux']}>
              <Link className={styles['lien']} to="/dossiers/$id" params={{ id }} search={{}} title={`${numero} · ${formation}`}>
                {formation}
              </Link>
              {avis === 'aucun' ? <BadgeDossier statut={dossier} variant="plain" /> : <BadgeAvis avis={avis} etat={avisEtat} variant="plain" court />}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
})
