import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { commissionSaisie, type CommissionView } from '#shared/contract/catalogue.ts'
import { api, pli } from '../../api/client.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { BarreFormulaire } from '../formulaire/barre-formulaire.tsx'
import { champTexte } from '../formulaire/champs.ts'
import { nommer } from '../formulaire/code-propose.ts'
import { fluxEntree } from '../formulaire/flux-entree.ts'
import { GrilleChamps, NoteChamps, Part } from '../formulaire/grille-champs.tsx'
import { useFormulaire } from '../formulaire/use-formulaire.ts'
import type { FormulaireElement } from './formulaire-element.ts'

type Saisie = z.input<typeof commissionSaisie>

const NOUVELLE: Saisie = { code: '', libelle: '', adresse: '', telephone: '', courriel: '', copieCourriel: '', commentaireRetour: '', signataireId: null }

/** A commission: its name, the address that candidates send to, and who signs for it. `court` asks only that. */
export function FormulaireCommission({ element, court = false, adresse = '', onFait, onFermer }: FormulaireElement<CommissionView> & { readonly adresse?: string }) {
  const { parametres } = useWording()
  const words = parametres.commissions.champs
  const client = useQueryClient()
  const { data: signataires = [] } = useQuery(api.bureau.signataires.queryOptions())
  const formulaire = useFormulaire<Saisie, CommissionView>({
    initial: element ?? { ...NOUVELLE, adresse },
    schema: commissionSaisie,
    envoyer: (valeurs) => pli.catalogue.enregistrerCommission({ ...commissionSaisie.parse(valeurs), ...(element && { id: element.id, version: element.version }) }),
    relire: () => client.invalidateQueries({ queryKey: api.catalogue.key() }),
    apres: async (commission) => {
      await client.invalidateQueries({ queryKey: api.catalogue.key() })
      onFait?.(commission)
    },
  })
  const { valeurs, changer, erreur, enregistrer } = formulaire
  return (
    <div onKeyDown={fluxEntree(enregistrer)}>
      <GrilleChamps>
        <Part largeur={8}><TextInput label={words.libelle} required autoFocus {...champTexte(formulaire, 'libelle')} onChange={(event) => formulaire.changer(nommer(formulaire.valeurs, event.currentTarget.value, element === undefined))} /></Part>
        <Part largeur={4}><TextInput label={words.code} description={words.codeAide} inputWrapperOrder={['label', 'input', 'description', 'error']} required {...champTexte(formulaire, 'code')} /></Part>
        <Textarea label={words.adresse} description={words.adresseAide} autosize minRows={3} maxRows={5} {...champTexte(formulaire, 'adresse')} />
        <NativeSelect
          label={words.signataire}
          error={erreur('signataireId')}
          value={valeurs.signataireId === null ? '' : String(valeurs.signataireId)}
          onChange={(event) => changer({ signataireId: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
          data={[{ value: '', label: words.sansSignataire }, ...signataires.filter(({ actif, id }) => actif || id === valeurs.signataireId).map(({ id, prenom, nom, qualite }) => ({ value: String(id), label: `${prenom} ${nom}, ${qualite}` }))]}
        />
        {court && signataires.length === 0 && <NoteChamps>{words.signatairePlusTard}</NoteChamps>}
        {!court && (
          <>
            <Part largeur={4}><TextInput label={words.telephone} {...champTexte(formulaire, 'telephone')} /></Part>
            <Part largeur={8}><TextInput label={words.courriel} {...champTexte(formulaire, 'courriel')} /></Part>
            <TextInput label={words.copieCourriel} description={words.copieAide} {...champTexte(formulaire, 'copieCourriel')} />
            <Textarea label={words.commentaireRetour} description={words.commentaireAide} autosize minRows={2} maxRows={8} {...champTexte(formulaire, 'commentaireRetour')} />
          </>
        )}
      </GrilleChamps>
      <BarreFormulaire formulaire={formulaire} onFermer={onFermer} nouveau={element === undefined} />
    </div>
  )
}
