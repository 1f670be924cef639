import { Alert, NumberInput, PasswordInput, Select, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { reglageSmtp, type ReglageSmtp } from '#shared/contract/courriels.ts'
import { api, pli } from '../api/client.ts'
import { phraseRefus } from '../api/refus.ts'
import { useSession } from '../shell/session/use-session.ts'
import { useWording } from '../shell/wording/use-wording.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { SkeletonBlock } from '../ui/skeleton.tsx'
import { BarreFormulaire } from './formulaire/barre-formulaire.tsx'
import { champTexte } from './formulaire/champs.ts'
import { GrilleChamps, GroupeChamps, NoteChamps, Part } from './formulaire/grille-champs.tsx'
import { useFormulaire } from './formulaire/use-formulaire.ts'
import { EssaiSmtp } from './essai-smtp.tsx'
import styles from './reglage-smtp.module.css'

type Saisie = ReglageSmtp & { motDePasse: string }
type Securite = ReglageSmtp['securite']

const VIDE: ReglageSmtp = { hote: '', port: 587, securite: 'starttls', utilisateur: '', expediteur: '', expediteurNom: '', repondreA: '' }
/** What explains a field stands under it, so that fields of one line stay level. */
const DESSOUS: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']
/** The port that goes with the encryption, while nobody typed another. */
const PORTS: Readonly<Record<Securite, number>> = { starttls: 587, tls: 465, clair: 25 }
const SECURITES = ['starttls', 'tls', 'clair'] as const satisfies readonly Securite[]

interface FormulaireProps {
  readonly reglage: ReglageSmtp | null
  readonly motDePasseConnu: boolean
  readonly secretDurable: boolean
}

function useReglage({ reglage }: FormulaireProps) {
  const client = useQueryClient()
  return useFormulaire({
    initial: { ...(reglage ?? VIDE), motDePasse: '' } satisfies Saisie,
    schema: reglageSmtp,
    envoyer: ({ motDePasse, ...saisi }: Saisie) => pli.courriels.reglerSmtp({ reglage: saisi, ...(motDePasse === '' ? {} : { motDePasse }) }),
    apres: () => client.invalidateQueries({ queryKey: api.courriels.smtp.key() }),
  })
}

function Serveur({ formulaire }: { readonly formulaire: ReturnType<typeof useReglage> }) {
  const { smtp: words } = useWording().courriels
  const { valeurs, changer, erreur } = formulaire
  const securiser = (securite: Securite) => changer({ securite, ...(Object.values(PORTS).includes(valeurs.port) ? { port: PORTS[securite] } : {}) })
  return (
    <GroupeChamps titre={words.titre}>
      <div className={styles['bloc']}>
        <GrilleChamps>
          <Part largeur={5}>
            <TextInput label={words.hote} placeholder={words.hoteExemple} {...champTexte(formulaire, 'hote')} />
          </Part>
          <Part largeur={2}>
            <NumberInput label={words.port} value={valeurs.port} min={1} max={65_535} allowDecimal={false} hideControls error={erreur('port')} onChange={(port) => changer({ port: Number(port) })} />
          </Part>
          <Part largeur={5}>
            <Select label={words.securite} data={SECURITES.map((value) => ({ value, label: words.securites[value] }))} value={valeurs.securite} allowDeselect={false} onChange={(value) => value !== null && securiser(value)} />
          </Part>
        </GrilleChamps>
        {valeurs.securite === 'clair' && (
          <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} stroke={1.75} />}>
            {words.clairAvertissement}
          </Alert>
        )}
      </div>
    </GroupeChamps>
  )
}

function Identite({ formulaire, motDePasseConnu, secretDurable }: { readonly formulaire: ReturnType<typeof useReglage> } & Pick<FormulaireProps, 'motDePasseConnu' | 'secretDurable'>) {
  const { smtp: words } = useWording().courriels
  return (
    <GroupeChamps titre={words.identification}>
      <div className={styles['bloc']}>
        <GrilleChamps>
          <Part largeur={6}>
            <TextInput label={words.utilisateur} inputWrapperOrder={DESSOUS} description={words.utilisateurAide} autoComplete="off" {...champTexte(formulaire, 'utilisateur')} />
          </Part>
          <Part largeur={6}>
            <PasswordInput label={words.motDePasse} inputWrapperOrder={DESSOUS} description={motDePasseConnu ? words.motDePasseConnu : undefined} autoComplete="new-password" {...champTexte(formulaire, 'motDePasse')} />
          </Part>
        </GrilleChamps>
        <NoteChamps>{secretDurable ? words.motDePasseDurable : words.motDePasseMemoire}</NoteChamps>
      </div>
    </GroupeChamps>
  )
}

function Expediteur({ formulaire }: { readonly formulaire: ReturnType<typeof useReglage> }) {
  const { smtp: words } = useWording().courriels
  return (
    <GroupeChamps titre={words.expediteurTitre}>
      <div className={styles['bloc']}>
        <GrilleChamps>
          <Part largeur={6}>
            <TextInput label={words.expediteur} inputWrapperOrder={DESSOUS} description={words.expediteurAide} inputMode="email" {...champTexte(formulaire, 'expediteur')} />
          </Part>
          <Part largeur={6}>
            <TextInput label={words.expediteurNom} {...champTexte(formulaire, 'expediteurNom')} />
          </Part>
          <Part largeur={6}>
            <TextInput label={words.repondreA} inputWrapperOrder={DESSOUS} description={words.repondreAAide} inputMode="email" {...champTexte(formulaire, 'repondreA')} />
          </Part>
        </GrilleChamps>
      </div>
    </GroupeChamps>
  )
}

function Formulaire(props: FormulaireProps) {
  const { smtp: words } = useWording().courriels
  const formulaire = useReglage(props)
  return (
    <>
      <Serveur formulaire={formulaire} />
      <Identite formulaire={formulaire} {...props} />
      <Expediteur formulaire={formulaire} />
      <BarreFormulaire formulaire={formulaire} libelle={words.enregistrer} />
      {props.reglage !== null && !formulaire.modifie && <EssaiSmtp />}
    </>
  )
}

/** The server by which courriels leave, its password (kept in the keychain, never shown) and its real test. */
export function ReglageSmtpFormulaire() {
  const wording = useWording()
  const { smtp: words, erreur, reessayer } = wording.courriels
  const { demonstration } = useSession()
  const { data, error, refetch } = useQuery(api.courriels.smtp.queryOptions())
  if (demonstration) return <NoteChamps>{words.demonstration}</NoteChamps>
  if (error && data === undefined) return <ErrorState what={erreur} why={phraseRefus(wording, error)} retry={{ label: reessayer, run: () => void refetch() }} />
  if (data === undefined) return <SkeletonBlock height="320px" label={wording.shell.etats.chargement} />
  return <Formulaire {...data} />
}

