import { Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { etablissement } from '#shared/contract/bureau.ts'
import { api, pli } from '../../../api/client.ts'
import { BarreFormulaire } from '../../../components/formulaire/barre-formulaire.tsx'
import { champCoche, champTexte } from '../../../components/formulaire/champs.ts'
import { fluxEntree } from '../../../components/formulaire/flux-entree.ts'
import { GrilleChamps, NoteChamps, Part } from '../../../components/formulaire/grille-champs.tsx'
import { useFormulaire } from '../../../components/formulaire/use-formulaire.ts'
import { ImageDeposee } from '../../../components/image-deposee.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { FormSection } from '../../../ui/form-section.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import styles from '../parametres.module.css'

type Saisie = z.input<typeof etablissement>
type Lu = Saisie & { readonly logo: string | null; readonly codeOffice: string }

function Logo({ logo }: { readonly logo: string | null }) {
  const words = useWording().parametres.etablissement
  const client = useQueryClient()
  const change = async (depotId: string | null) => {
    await pli.bureau.changerLogo({ depotId })
    await client.invalidateQueries({ queryKey: api.bureau.key() })
  }
  return (
    <FormSection title={words.logo} description={words.logoAide}>
      <ImageDeposee titre={words.logoTitre} aide={words.logoFormats} alt={words.logoAlt} image={logo} onDepot={change} />
    </FormSection>
  )
}

function Formulaire({ lu }: { readonly lu: Lu }) {
  const words = useWording().parametres.etablissement
  const client = useQueryClient()
  const formulaire = useFormulaire<Saisie, unknown>({
    initial: lu,
    schema: etablissement,
    envoyer: (valeurs) => pli.bureau.modifierEtablissement(etablissement.parse(valeurs)),
    apres: () => client.invalidateQueries({ queryKey: api.bureau.key() }),
  })
  return (
    <div className={styles['form']} onKeyDown={fluxEntree(formulaire.enregistrer)}>
      <FormSection title={words.identite} description={words.identiteAide}>
        <GrilleChamps>
          <TextInput label={words.nom} required {...champTexte(formulaire, 'nom')} />
          <TextInput label={words.service} {...champTexte(formulaire, 'service')} />
          <Textarea label={words.adresse} autosize minRows={2} maxRows={5} {...champTexte(formulaire, 'adresse')} />
          <TextInput label={words.ville} description={words.villeAide} required {...champTexte(formulaire, 'ville')} />
          <Part largeur={4}><TextInput label={words.telephone} {...champTexte(formulaire, 'telephone')} /></Part>
          <Part largeur={8}><TextInput label={words.courriel} {...champTexte(formulaire, 'courriel')} /></Part>
          <TextInput label={words.site} {...champTexte(formulaire, 'site')} />
        </GrilleChamps>
      </FormSection>
      <Logo logo={lu.logo} />
      <FormSection title={words.recours} description={words.recoursAide}>
        <TextInput label={words.tribunal} placeholder={words.tribunalExemple} {...champTexte(formulaire, 'tribunal')} />
        <Textarea label={words.tribunalAdresse} autosize minRows={2} maxRows={5} {...champTexte(formulaire, 'tribunalAdresse')} />
      </FormSection>
      <FormSection title={words.annonce} description={words.annonceAide}>
        <Switch label={words.refusParCourriel} description={words.refusParCourrielNon} {...champCoche(formulaire, 'refusParCourriel')} />
        <NoteChamps>
          {words.code(lu.codeOffice)}. {words.codeAide}
        </NoteChamps>
      </FormSection>
      <BarreFormulaire formulaire={formulaire} />
    </div>
  )
}

/** What stands at the head of letters, and what a refusal must carry. */
export function Etablissement() {
  const { shell } = useWording()
  const { data } = useQuery(api.bureau.etablissement.queryOptions())
  return data ? <Formulaire lu={data} /> : <SkeletonRows count={10} label={shell.etats.chargement} />
}
