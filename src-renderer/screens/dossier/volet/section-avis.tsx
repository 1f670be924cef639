import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AvisView } from '#shared/contract/avis.ts'
import type { ActeReponse } from '#shared/domain/reponse.ts'
import { BadgeAvis, BadgeReponse } from '../../../components/badges.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useActesAvis } from '../actes/use-acte-avis.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { usePoste } from '../poste-context.ts'
import { avisCourant } from '../regles/avis-courant.ts'
import { Section } from './section.tsx'
import styles from './volet.module.css'

function Details({ avis }: { readonly avis: AvisView }) {
  const { avis: words } = useWording().dossier
  const said = [
    avis.motif,
    avis.rang === null ? '' : words.rang(avis.rang),
    avis.reserve === '' ? '' : words.reserve(avis.reserve),
    avis.reserveLeveeLe === null ? '' : words.reserveLevee(avis.reserveLeveeLe),
    words.convocation(avis.preselectionLe, avis.preselectionHeure, avis.preselectionLieu),
    avis.commentaire,
    words.saisi(avis.saisiPar, avis.saisiLe),
    avis.valideLe === null ? '' : words.valide(avis.validePar, avis.valideLe),
  ].filter((sentence) => sentence !== '')
  return (
    <div className={styles['petit']}>
      {said.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </div>
  )
}

function UnAvis({ avis }: { readonly avis: AvisView }) {
  const { statuts } = useWording()
  return (
    <li>
      <div className={styles['deux']}>
        <BadgeAvis avis={avis.type} etat={avis.statut === 'valide' ? 'valide' : 'saisi'} />
        <span className={styles['petit']}>{statuts.avisEtat[avis.statut]}</span>
      </div>
      <Details avis={avis} />
    </li>
  )
}

/** The acts open on the current avis: a form for those that ask something, at once for the others. */
function ActesAvis({ avis }: { readonly avis: AvisView | undefined }) {
  const { dossier, ouvrir } = usePoste()
  const { actes } = useWording()
  const { retirer, annulerValidation } = useActesAvis()
  const retrait = useEnvoi(async () => avis && retirer(avis))
  const annulation = useEnvoi(async () => avis && annulerValidation(avis))
  const runs = { valider: () => ouvrir({ genre: 'validerAvis' }), retirer: retrait.envoyer, annulerValidation: annulation.envoyer, leverReserve: () => avis && ouvrir({ genre: 'leverReserve', avis }) }
  const erreur = retrait.erreur ?? annulation.erreur
  return (
    <>
      <div className={styles['actes']}>
        {avis?.actes.map((acte) => (
          <Button key={acte} size="xs" variant={acte === 'valider' ? 'filled' : 'default'} onClick={runs[acte]}>
            {actes.avis[acte]}
          </Button>
        ))}
        {dossier.actes.avis.includes('saisir') && (
          <Button size="xs" variant="default" onClick={() => ouvrir({ genre: 'saisirAvis' })}>
            {actes.avis.saisir}
          </Button>
        )}
      </div>
      {erreur !== undefined && <p className={styles['commentaire']} role="alert">{erreur}</p>}
    </>
  )
}

function Reponse() {
  const { dossier, ouvrir } = usePoste()
  const { dossier: words, actes, statuts } = useWording()
  const [last] = dossier.reponses
  // A withdrawal is open at any moment: it waits in the menu, and only shows here once there is something to answer to.
  if (dossier.reponse === 'aucune' && !dossier.actes.reponse.includes('confirmer')) return null
  return (
    <div className={styles['reponse']}>
      <div className={styles['deux']}>
        <b>{words.avis.reponse}</b>
        <BadgeReponse statut={dossier.reponse} />
      </div>
      {last && dossier.reponse !== 'aucune' && (
        <div className={styles['petit']}>
          {words.avis.reponseDite(statuts.reponse[last.statut], last.date, statuts.canalReponse[last.canal])}
          {last.motif !== '' && ` · ${last.motif}`}
        </div>
      )}
      <div className={styles['actes']}>
        {(dossier.actes.reponse as ActeReponse[]).map((acte) => (
          <Button key={acte} size="xs" variant="default" onClick={() => ouvrir({ genre: 'reponse', acte })}>
            {actes.reponse[acte]}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** The avis, the one in force first; the earlier ones stay, folded. Then what the candidat answered. */
export function SectionAvis() {
  const { dossier } = usePoste()
  const { avis: words } = useWording().dossier
  const [tous, setTous] = useState(false)
  const courant = avisCourant(dossier)
  const anciens = dossier.avis.filter((avis) => avis !== courant)
  return (
    <Section titre={words.titre}>
      {courant ? (
        <ul className={styles['lignes']}>
          <UnAvis avis={courant} />
          {tous && anciens.map((avis) => <UnAvis key={avis.id} avis={avis} />)}
        </ul>
      ) : (
        <p className={styles['rien']}>{words.aucun}</p>
      )}
      {anciens.length > 0 && (
        <button type="button" className={styles['voir']} aria-expanded={tous} onClick={() => setTous(!tous)}>
          {words.anciens(anciens.length)}
        </button>
      )}
      <ActesAvis avis={courant} />
      <Reponse />
    </Section>
  )
}
