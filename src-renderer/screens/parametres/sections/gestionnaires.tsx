import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { GestionnaireView } from '#shared/contract/bureau.ts'
import { texte } from '#shared/contract/base.ts'
import { PROFIL_CODES, PROFILS, type Profil } from '#shared/domain/droit.ts'
import { api, pli } from '../../../api/client.ts'
import { BarreFormulaire } from '../../../components/formulaire/barre-formulaire.tsx'
import { champCoche, champTexte } from '../../../components/formulaire/champs.ts'
import { fluxEntree } from '../../../components/formulaire/flux-entree.ts'
import { GrilleChamps, Part } from '../../../components/formulaire/grille-champs.tsx'
import { useFormulaire } from '../../../components/formulaire/use-formulaire.ts'
import { LigneElement, ListeEditable, type GestesFormulaire } from '../../../components/liste-editable/liste-editable.tsx'
import { useSession } from '../../../shell/session/use-session.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import styles from '../parametres.module.css'

const schema = z.object({ prenom: texte(100, 1), nom: texte(100, 1), qualite: texte(200), courriel: texte(254), profil: z.enum(PROFIL_CODES), actif: z.boolean() })
type Saisie = z.input<typeof schema>

/** What a profile gives, in words. */
function Droits({ profil }: { readonly profil: Profil }) {
  const words = useWording().parametres.gestionnaires
  const given = PROFILS[profil]
  return (
    <div>
      <span>
        {words.profils[profil]} {words.droits(given.length)}
      </span>
      <ul className={styles['droits']}>
        {given.map((droit) => (
          <li key={droit}>{words.noms[droit]}</li>
        ))}
      </ul>
    </div>
  )
}

function enregistrer(element: GestionnaireView | undefined, valeurs: Saisie): Promise<GestionnaireView> {
  const { actif, ...saisi } = schema.parse(valeurs)
  return element ? pli.bureau.modifierGestionnaire({ ...saisi, id: element.id, actif }) : pli.bureau.ajouterGestionnaire(saisi)
}

function FormulaireGestionnaire({ element, onFait, onFermer }: GestesFormulaire & { readonly element: GestionnaireView | undefined }) {
  const { parametres, statuts } = useWording()
  const words = parametres.gestionnaires.champs
  const client = useQueryClient()
  const formulaire = useFormulaire<Saisie, GestionnaireView>({
    initial: element ?? { prenom: '', nom: '', qualite: '', courriel: '', profil: 'gestionnaire', actif: true },
    schema,
    envoyer: (valeurs) => enregistrer(element, valeurs),
    apres: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: api.bureau.gestionnaires.key() }), client.invalidateQueries({ queryKey: api.bureau.session.key() })])
      onFait()
    },
  })
  const { valeurs, changer } = formulaire
  return (
    <div onKeyDown={fluxEntree(formulaire.enregistrer)}>
      <GrilleChamps>
        <Part largeur={3}><TextInput label={words.prenom} required autoFocus {...champTexte(formulaire, 'prenom')} /></Part>
        <Part largeur={4}><TextInput label={words.nom} required {...champTexte(formulaire, 'nom')} /></Part>
        <Part largeur={5}><TextInput label={words.qualite} placeholder={words.qualiteExemple} {...champTexte(formulaire, 'qualite')} /></Part>
        <Part largeur={7}><TextInput label={words.courriel} {...champTexte(formulaire, 'courriel')} /></Part>
        <Part largeur={5}><NativeSelect label={words.profil} data={PROFIL_CODES.map((value) => ({ value, label: statuts.profil[value] }))} value={valeurs.profil} onChange={(event) => changer({ profil: event.currentTarget.value as Profil })} /></Part>
        <Droits profil={valeurs.profil} />
        {element && <Switch label={words.actif} {...champCoche(formulaire, 'actif')} />}
      </GrilleChamps>
      <BarreFormulaire formulaire={formulaire} onFermer={onFermer} nouveau={element === undefined} />
    </div>
  )
}

/** Who works here, and what each may do. */
export function Gestionnaires() {
  const { parametres, statuts } = useWording()
  const words = parametres.gestionnaires
  const { moi } = useSession()
  const { data } = useQuery(api.bureau.gestionnaires.queryOptions())
  return (
    <ListeEditable
      nom={parametres.sections.gestionnaires}
      elements={data}
      texte={({ prenom, nom, qualite }) => `${prenom} ${nom} ${qualite}`}
      renderLigne={({ id, prenom, nom, qualite, profil, actif }) => <LigneElement eteint={!actif} titre={`${prenom} ${nom}`} detail={qualite} fin={<>{id === moi?.id && <span>{words.moi}</span>}<span>{actif ? statuts.profil[profil] : words.inactif}</span></>} />}
      renderFormulaire={(element, gestes) => <FormulaireGestionnaire element={element} {...gestes} />}
      ajouter={words.ajouter}
      vide={{ titre: words.vide, texte: words.videTexte }}
    />
  )
}
