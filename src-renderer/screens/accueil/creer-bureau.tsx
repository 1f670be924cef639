import { Button, Textarea, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { etablissement } from '#shared/contract/bureau.ts'
import { date, texte } from '#shared/contract/base.ts'
import { pli } from '../../api/client.ts'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { champTexte } from '../../components/formulaire/champs.ts'
import { fluxEntree } from '../../components/formulaire/flux-entree.ts'
import { GrilleChamps, Part } from '../../components/formulaire/grille-champs.tsx'
import { useFormulaire, type Formulaire } from '../../components/formulaire/use-formulaire.ts'
import { ImageDeposee } from '../../components/image-deposee.tsx'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DateField } from '../../ui/date-field.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './accueil.module.css'
import { campagneAVenir } from './campagne-a-venir.ts'
import { useEntrer } from './use-entrer.ts'

const { nom, adresse, ville } = etablissement.shape
const schema = z
  .object({ etablissement: nom, adresse, ville, code: texte(20, 1), libelle: texte(50, 1), debutLe: date, finLe: date, prenom: texte(100, 1), nom: texte(100, 1), qualite: texte(200) })
  .superRefine(({ debutLe, finLe }, context) => {
    if (finLe < debutLe) context.addIssue({ code: 'custom', message: 'avant_debut', path: ['finLe'] })
  })
type Saisie = z.input<typeof schema> & { readonly logoDepotId?: string | undefined }

const vide = (): Saisie => ({ etablissement: '', adresse: '', ville: '', prenom: '', nom: '', qualite: '', ...campagneAVenir(aujourdhui()) })

function creer({ logoDepotId, ...saisie }: Saisie) {
  const { etablissement: name, adresse: address, ville: town, code, libelle, debutLe, finLe, prenom, nom: mine, qualite } = schema.parse(saisie)
  return pli.bureau.creer({
    etablissement: { nom: name, adresse: address, ville: town, service: '', courriel: '', telephone: '' },
    campagne: { code, libelle, debutLe, finLe },
    moi: { prenom, nom: mine, qualite },
    ...(logoDepotId !== undefined && { logoDepotId }),
  })
}

/** The season, said in one line and changed only when it must be. */
function Campagne({ formulaire }: { readonly formulaire: Formulaire<Saisie> }) {
  const { accueil, saisie } = useWording()
  const words = accueil.creer
  const [open, setOpen] = useState(false)
  const { valeurs, changer, erreur } = formulaire
  const dates = { today: aujourdhui(), messages: saisie.dates, required: true }
  if (!open)
    return (
      <p className={styles['campagne']}>
        <IconCalendar size={16} stroke={1.75} />
        <span>{words.campagneDite(valeurs.libelle, valeurs.debutLe, valeurs.finLe)}</span>
        <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
          {words.changerCampagne}
        </Button>
      </p>
    )
  return (
    <GrilleChamps>
      <Part largeur={2}><TextInput label={words.campagneCode} required {...champTexte(formulaire, 'code')} /></Part>
      <Part largeur={4}><TextInput label={words.campagneLibelle} required {...champTexte(formulaire, 'libelle')} /></Part>
      <Part largeur={3}><DateField label={words.debutLe} {...dates} value={valeurs.debutLe} error={erreur('debutLe')} onChange={(debutLe) => changer({ debutLe })} /></Part>
      <Part largeur={3}><DateField label={words.finLe} {...dates} value={valeurs.finLe} error={erreur('finLe') === undefined ? undefined : valeurs.finLe < valeurs.debutLe ? words.avantDebut : erreur('finLe')} onChange={(finLe) => changer({ finLe })} /></Part>
    </GrilleChamps>
  )
}

/** One's own office in six short fields. */
export function CreerBureau() {
  const { accueil, parametres } = useWording()
  const words = accueil.creer
  const entrer = useEntrer()
  const [initial] = useState(vide)
  const formulaire = useFormulaire<Saisie, unknown>({ initial, schema, envoyer: creer, apres: () => entrer('/accueil') })
  const { etat, enregistrer, changer } = formulaire
  useActions([{ id: 'accueil.enregistrer', label: words.creer, group: accueil.choix.nom, keys: ['ctrl+enter', 'ctrl+s'], hidden: true, run: enregistrer }], [words])
  return (
    <section aria-labelledby="creer">
      <h2 id="creer">{words.titre}</h2>
      <div className={styles['creer']}>
        <div onKeyDown={fluxEntree(enregistrer)}>
          <GrilleChamps>
            <TextInput label={words.etablissement} placeholder={words.etablissementExemple} required autoFocus {...champTexte(formulaire, 'etablissement')} />
            <Part largeur={8}><Textarea label={words.adresse} placeholder={words.adresseExemple} autosize minRows={1} maxRows={4} {...champTexte(formulaire, 'adresse')} /></Part>
            <Part largeur={4}><TextInput label={words.ville} placeholder={words.villeExemple} required {...champTexte(formulaire, 'ville')} /></Part>
            <Part largeur={3}><TextInput label={words.prenom} required {...champTexte(formulaire, 'prenom')} /></Part>
            <Part largeur={4}><TextInput label={words.nom} required {...champTexte(formulaire, 'nom')} /></Part>
            <Part largeur={5}><TextInput label={words.qualite} placeholder={words.qualiteExemple} {...champTexte(formulaire, 'qualite')} /></Part>
            <Campagne formulaire={formulaire} />
          </GrilleChamps>
        </div>
        <div className={styles['logo']}>
          <b>{words.logo}</b>
          <ImageDeposee titre={words.logoTitre} aide={parametres.etablissement.logoFormats} alt={parametres.etablissement.logoAlt} image={null} onDepot={(logoDepotId) => changer({ logoDepotId: logoDepotId ?? undefined })} />
        </div>
      </div>
      <div className={styles['actes']} data-pied="">
        <span role="status">
          {etat.genre === 'refus' || etat.genre === 'conflit' ? <span className={styles['refusLigne']}>{etat.message}</span> : etat.genre === 'envoi' ? words.creation : words.responsable}
        </span>
        <Button loading={etat.genre === 'envoi'} onClick={enregistrer} rightSection={<KeyHint combo="ctrl+enter" />}>
          {words.creer}
        </Button>
      </div>
    </section>
  )
}
