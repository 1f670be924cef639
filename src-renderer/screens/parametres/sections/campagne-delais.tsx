import { NumberInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { reglages } from '#shared/contract/bureau.ts'
import { api, pli } from '../../../api/client.ts'
import { BarreFormulaire } from '../../../components/formulaire/barre-formulaire.tsx'
import { champNombre } from '../../../components/formulaire/champs.ts'
import { fluxEntree } from '../../../components/formulaire/flux-entree.ts'
import { useFormulaire } from '../../../components/formulaire/use-formulaire.ts'
import { useSession } from '../../../shell/session/use-session.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { FormSection } from '../../../ui/form-section.tsx'
import styles from '../parametres.module.css'

type Saisie = z.input<typeof reglages>

const BORNES: Readonly<Record<keyof Saisie, readonly [number, number]>> = { retardJours: [1, 365], procheJours: [1, 365], delaiEnvoiMinutes: [0, 1440], complementJours: [1, 365], pieceMaxMo: [1, 50] }

/** The season in progress, and the delays that the queue and the courriels follow. */
export function CampagneDelais() {
  const words = useWording().parametres.campagne
  const { reglages: lus, campagne } = useSession()
  const client = useQueryClient()
  const formulaire = useFormulaire<Saisie, unknown>({
    initial: lus,
    schema: reglages,
    envoyer: (valeurs) => pli.bureau.regler(reglages.parse(valeurs)),
    apres: () => client.invalidateQueries({ queryKey: api.bureau.session.key() }),
  })
  const champ = (nom: keyof Saisie, suffix: string) => {
    const [min, max] = BORNES[nom]
    return <NumberInput label={words[nom]} description={words.bornes(min, max)} inputWrapperOrder={['label', 'input', 'error', 'description']} suffix={suffix} min={min} max={max} clampBehavior="none" {...champNombre(formulaire, nom)} />
  }
  return (
    <div className={styles['form']} onKeyDown={fluxEntree(formulaire.enregistrer)}>
      {campagne && (
        <FormSection title={words.actuelle} description={words.actuelleAide(campagne.code)}>
          <b>{campagne.libelle}</b>
        </FormSection>
      )}
      <FormSection title={words.file} description={words.fileAide}>
        {champ('retardJours', words.jours)}
        {champ('procheJours', words.jours)}
      </FormSection>
      <FormSection title={words.envois} description={words.envoisAide}>
        {champ('delaiEnvoiMinutes', words.minutes)}
        {champ('complementJours', words.jours)}
      </FormSection>
      <FormSection title={words.fichiers} description={words.fichiersAide}>{champ('pieceMaxMo', words.mo)}</FormSection>
      <BarreFormulaire formulaire={formulaire} />
    </div>
  )
}
