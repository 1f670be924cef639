import { SegmentedControl, Switch, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { signataireSaisi, type SignataireView } from '#shared/contract/bureau.ts'
import { manqueALaDelegation } from '#shared/domain/signataire.ts'
import { api, pli } from '../../api/client.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DateField } from '../../ui/date-field.tsx'
import { aujourdhui } from '../aujourdhui.ts'
import { BarreFormulaire } from '../formulaire/barre-formulaire.tsx'
import { champCoche, champDate, champTexte } from '../formulaire/champs.ts'
import { fluxEntree } from '../formulaire/flux-entree.ts'
import { GrilleChamps, GroupeChamps, NoteChamps, Part } from '../formulaire/grille-champs.tsx'
import { useFormulaire, type Formulaire } from '../formulaire/use-formulaire.ts'
import { ImageDeposee } from '../image-deposee.tsx'
import type { FormulaireElement } from './formulaire-element.ts'

const schema = signataireSaisi.extend({ actif: z.boolean(), imageDepotId: z.string().nullable().optional() }).superRefine((signataire, context) => {
  const { valideDu, valideAu } = signataire
  const manque = manqueALaDelegation(signataire)
  if (manque !== undefined) context.addIssue({ code: 'custom', message: 'vide', path: [manque] })
  if (valideDu !== null && valideAu !== null && valideAu < valideDu) context.addIssue({ code: 'custom', message: 'avant_debut', path: ['valideAu'] })
})
type Saisie = z.input<typeof signataireSaisi> & { actif: boolean; imageDepotId?: string | null | undefined }

const NOUVEAU: Saisie = { prenom: '', nom: '', qualite: '', delegation: false, autorite: '', arrete: '', valideDu: null, valideAu: null, actif: true }

function Delegation({ formulaire }: { readonly formulaire: Formulaire<Saisie> }) {
  const { parametres, saisie } = useWording()
  const words = parametres.signataires.champs
  const date = { today: aujourdhui(), messages: saisie.dates }
  return (
    <>
      <NoteChamps>{words.delegationAide}</NoteChamps>
      <TextInput label={words.autorite} placeholder={words.autoriteExemple} {...champTexte(formulaire, 'autorite')} />
      <Part largeur={6}><TextInput label={words.arrete} placeholder={words.arreteExemple} {...champTexte(formulaire, 'arrete')} /></Part>
      <Part largeur={3}><DateField label={words.valideDu} {...date} {...champDate(formulaire, 'valideDu')} /></Part>
      <Part largeur={3}><DateField label={words.valideAu} {...date} {...champDate(formulaire, 'valideAu')} /></Part>
    </>
  )
}

/** Who signs letters: the authority himself, or a delegate with his arrêté and its dates (decision 24). */
export function FormulaireSignataire({ element, onFait, onFermer }: FormulaireElement<SignataireView>) {
  const { parametres } = useWording()
  const words = parametres.signataires.champs
  const client = useQueryClient()
  const formulaire = useFormulaire<Saisie, SignataireView>({
    initial: element ?? NOUVEAU,
    schema,
    envoyer: ({ imageDepotId, actif, ...valeurs }) =>
      pli.bureau.enregistrerSignataire({ ...signataireSaisi.parse(valeurs), actif, ...(imageDepotId !== undefined && { imageDepotId }), ...(element && { id: element.id, version: element.version }) }),
    relire: () => client.invalidateQueries({ queryKey: api.bureau.signataires.key() }),
    apres: async (signataire) => {
      await client.invalidateQueries({ queryKey: api.bureau.signataires.key() })
      onFait?.(signataire)
    },
  })
  const { valeurs, changer, enregistrer } = formulaire
  return (
    <div onKeyDown={fluxEntree(enregistrer)}>
      <GrilleChamps>
        <Part largeur={3}><TextInput label={words.prenom} required autoFocus {...champTexte(formulaire, 'prenom')} /></Part>
        <Part largeur={4}><TextInput label={words.nom} required {...champTexte(formulaire, 'nom')} /></Part>
        <Part largeur={5}><TextInput label={words.qualite} placeholder={words.qualiteExemple} required {...champTexte(formulaire, 'qualite')} /></Part>
        <SegmentedControl aria-label={words.titre} data={[{ value: 'autorite', label: words.enSonNom }, { value: 'delegation', label: words.parDelegation }]} value={valeurs.delegation ? 'delegation' : 'autorite'} onChange={(value) => changer({ delegation: value === 'delegation' })} />
        {valeurs.delegation && <Delegation formulaire={formulaire} />}
        <GroupeChamps titre={words.image}>
          <ImageDeposee titre={words.imageTitre} aide={words.imageAide} alt={words.image} image={element?.image ?? null} onDepot={(imageDepotId) => changer({ imageDepotId })} />
        </GroupeChamps>
        <NoteChamps>{words.imageNote}</NoteChamps>
        {element && <Switch label={words.actif} {...champCoche(formulaire, 'actif')} />}
      </GrilleChamps>
      <BarreFormulaire formulaire={formulaire} onFermer={onFermer} nouveau={element === undefined} />
    </div>
  )
}
