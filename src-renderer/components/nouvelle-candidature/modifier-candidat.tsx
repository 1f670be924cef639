import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, pli } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { notify } from '../../ui/notify.tsx'
import { fluxEntree } from '../formulaire/flux-entree.ts'
import { useFormulaire, type EtatFormulaire } from '../formulaire/use-formulaire.ts'
import { ChampsContact, ChampsIdentite, ChampsParcours } from './champs-candidat.tsx'
import styles from './nouvelle-candidature.module.css'
import { depuisContrat, personneVersContrat, schemaPersonne, VIDE, type Saisie } from './saisie.ts'

interface ModifierCandidatProps {
  readonly candidatId: number
  readonly onClose: () => void
}

/** The person as stored, in a form that saves him at the version that was read. */
function useCandidat({ candidatId, onClose }: ModifierCandidatProps) {
  const { accueil, shell } = useWording()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(api.candidats.get.queryOptions({ input: { id: candidatId }, staleTime: 0, gcTime: 0 }))
  const initial = useMemo(() => (data ? depuisContrat(data) : VIDE), [data])
  const formulaire = useFormulaire<Saisie, { version: number }>({
    initial,
    schema: schemaPersonne,
    envoyer: (valeurs) => pli.candidats.modifier({ id: candidatId, version: data?.version ?? 0, ...personneVersContrat(valeurs) }),
    apres: () => {
      const { nom, prenom } = formulaire.valeurs
      notify({ id: 'candidat', tone: 'success', message: accueil.candidature.modifier.fait(`${nom.toLocaleUpperCase('fr')} ${prenom}`.trim()), closeLabel: shell.fenetre.fermer })
      // What validating would say depends on his address too.
      for (const queryKey of [api.candidatures.key(), api.avis.key(), api.courriels.key()]) void client.invalidateQueries({ queryKey })
      onClose()
    },
    relire: refetch,
  })
  return { formulaire, lu: data !== undefined, error }
}

function Etat({ etat }: { readonly etat: EtatFormulaire }) {
  const { accueil, parametres } = useWording()
  const said = etat.genre === 'conflit' ? parametres.formulaire.conflit(etat.message) : etat.genre === 'refus' ? etat.message : undefined
  return (
    <span className={styles['aide']} role="status">
      {said === undefined ? accueil.candidature.modifier.aide : <span className={styles['refus']}>{said}</span>}
    </span>
  )
}

/** Corrects who a candidat is and how he is reached, for all his candidatures. Enter flows from field to field, Ctrl+Enter saves. */
export function ModifierCandidat({ candidatId, onClose }: ModifierCandidatProps) {
  const wording = useWording()
  const words = wording.accueil.candidature.modifier
  const { formulaire, lu, error } = useCandidat({ candidatId, onClose })
  const enregistrer = () => lu && formulaire.enregistrer()
  useActions([{ id: 'candidat.enregistrer', label: words.enregistrer, group: wording.accueil.candidature.groupe, keys: ['ctrl+enter', 'ctrl+s'], hidden: true, run: enregistrer }], [wording], { exclusive: true })
  // Opened on its fields, so that the focus starts there.
  if (!lu && !error) return null
  const footer = (
    <>
      <Etat etat={formulaire.etat} />
      <Button variant="default" onClick={onClose}>
        {wording.actes.commun.annuler}
      </Button>
      <Button loading={formulaire.etat.genre === 'envoi'} disabled={!lu} onClick={enregistrer} rightSection={<KeyHint combo="ctrl+enter" />}>
        {words.enregistrer}
      </Button>
    </>
  )
  return (
    <Dialog title={words.titre} onClose={onClose} footer={footer} size="lg">
      {error && <p className={styles['refus']} role="alert">{phraseRefus(wording, error)}</p>}
      {lu && (
        <div className={styles['champs']} onKeyDown={fluxEntree(enregistrer)}>
          <ChampsIdentite formulaire={formulaire} premier />
          <ChampsContact formulaire={formulaire} />
          <ChampsParcours formulaire={formulaire} />
        </div>
      )}
    </Dialog>
  )
}
