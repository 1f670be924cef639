import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { RapportValidation } from '#shared/contract/avis.ts'
import { DomainError, type CodeRefus, type DonneesRefus } from '#shared/domain/refus.ts'
import { adresseExport } from '../../../api/adresses.ts'
import { api, pli } from '../../../api/client.ts'
import { phraseRefus } from '../../../api/refus.ts'
import { BadgeAvis } from '../../../components/badges.tsx'
import { useSession } from '../../../shell/session/use-session.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { useActesAvis } from '../actes/use-acte-avis.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { usePoste } from '../poste-context.ts'
import { avisCourant } from '../regles/avis-courant.ts'
import { Formulaire } from './formulaire.tsx'
import styles from './formulaires.module.css'

/** What will leave, and the letter as it would be issued. */
function Suites({ rapport }: { readonly rapport: RapportValidation }) {
  const wording = useWording()
  const { dossier, changer, modifierCandidat } = usePoste()
  const { reglages } = useSession()
  const { validerAvis: words } = wording.dossierFormulaires
  const apercu = useMutation({ mutationFn: () => pli.lettres.apercu({ candidatureId: dossier.id }), onSuccess: ({ exportId }) => changer({ lettre: adresseExport(exportId) }) })
  const [refus] = rapport.refus
  if (refus) {
    const error = new DomainError(refus.code as CodeRefus, refus.donnees as DonneesRefus<CodeRefus>)
    return (
      <div className={styles['erreur']} role="alert">
        <b>{words.impossible}</b>
        <p>{phraseRefus(wording, error)}</p>
        {error.code === 'DESTINATAIRE_ABSENT' && modifierCandidat && (
          <Button size="xs" variant="default" onClick={modifierCandidat}>
            {wording.accueil.candidature.modifier.action}
          </Button>
        )}
      </div>
    )
  }
  return (
    <>
      <p>
        {words.courriels(rapport.courriels, reglages.delaiEnvoiMinutes)} {words.lettres(rapport.lettres)}
      </p>
      {rapport.lettres > 0 && (
        <Button variant="default" loading={apercu.isPending} onClick={() => apercu.mutate()}>
          {words.apercu}
        </Button>
      )}
      {apercu.error && <p className={styles['erreur']} role="alert">{phraseRefus(wording, apercu.error)}</p>}
      <p className={styles['dit']}>{words.annulable}</p>
    </>
  )
}

/** The second step: what validating will do, then doing it. */
export function FormulaireValidation() {
  const { dossier } = usePoste()
  const wording = useWording()
  const words = wording.dossierFormulaires.validerAvis
  const { valider } = useActesAvis()
  const courant = avisCourant(dossier)
  const { data, error } = useQuery(api.avis.previsualiser.queryOptions({ input: { candidatureIds: [dossier.id] }, staleTime: 0, gcTime: 0 }))
  const envoi = useEnvoi(async () => courant && valider(courant))
  return (
    <Formulaire titre={words.titre} valider={words.valider} envoi={envoi} empeche={courant === undefined || (data !== undefined && data.refus.length > 0)}>
      {courant && (
        <div>
          <BadgeAvis avis={courant.type} etat="valide" />
        </div>
      )}
      {courant !== undefined && [courant.motif, courant.reserve, courant.commentaire].filter((part) => part !== '').map((part) => <p key={part}>{part}</p>)}
      {data && <Suites rapport={data} />}
      {!data && !error && <SkeletonRows count={2} label={words.lecture} />}
      {error && <p className={styles['erreur']} role="alert">{phraseRefus(wording, error)}</p>}
    </Formulaire>
  )
}
