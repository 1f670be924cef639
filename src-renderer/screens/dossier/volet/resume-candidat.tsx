import { Button } from '@mantine/core'
import { memo } from 'react'
import type { Coordonnees, Identite } from '#shared/contract/candidats.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { Faits, Section } from './section.tsx'
import styles from './volet.module.css'

interface ResumeCandidatProps {
  readonly identite: Identite
  readonly coordonnees: Coordonnees
  /** Absent for who may not correct him. */
  readonly onModifier: (() => void) | undefined
}

const joindre = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')

/** Who applies: what one checks against the paper. */
export const ResumeCandidat = memo(function ResumeCandidat({ identite, coordonnees, onModifier }: ResumeCandidatProps) {
  const { accueil, dossier } = useWording()
  const { candidat } = dossier
  const { action } = accueil.candidature.modifier
  const { nomUsage, naissanceLe, naissanceVille, naissancePays, nationalite, ine, bac, bacAnnee, bacMention, dernierDiplome, dernierEtablissement } = identite
  const { courriel, telephone, adresse, codePostal, ville, pays } = coordonnees
  const lieu = [naissanceVille, naissancePays].filter((part) => part !== '').join(', ')
  const faits = [
    { nom: candidat.naissance, valeur: naissanceLe === null ? lieu : candidat.neLe(naissanceLe, lieu) },
    { nom: candidat.nationalite, valeur: nationalite },
    { nom: candidat.ine, valeur: ine },
    { nom: candidat.bac, valeur: candidat.bacDit(bac, bacAnnee, bacMention) },
    { nom: candidat.diplome, valeur: joindre(dernierDiplome, dernierEtablissement) },
    { nom: candidat.courriel, valeur: courriel === '' ? candidat.sansCourriel : courriel },
    { nom: candidat.telephone, valeur: telephone },
    { nom: candidat.adresse, valeur: joindre(adresse, `${codePostal} ${ville}`.trim(), pays) },
  ]
  return (
    <Section titre={candidat.titre}>
      {nomUsage !== '' && <p>{candidat.usage(nomUsage)}</p>}
      <Faits faits={faits} rien={candidat.vide} />
      {onModifier && (
        <div className={styles['actes']}>
          <Button size="xs" variant="default" onClick={onModifier}>
            {action}
          </Button>
        </div>
      )}
    </Section>
  )
})
