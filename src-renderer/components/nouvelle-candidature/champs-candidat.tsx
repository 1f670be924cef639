import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { alertesCandidat, type AlerteCandidat } from '#shared/domain/candidat.ts'
import { normaliserIne } from '#shared/domain/ine.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DateField } from '../../ui/date-field.tsx'
import { aujourdhui } from '../aujourdhui.ts'
import { champDate, champNombre, champTexte } from '../formulaire/champs.ts'
import { GrilleChamps, GroupeChamps, Part } from '../formulaire/grille-champs.tsx'
import type { Formulaire } from '../formulaire/use-formulaire.ts'
import { courrielFaux, ineFaux, type Saisie } from './saisie.ts'
import styles from './nouvelle-candidature.module.css'

interface ChampsProps {
  readonly formulaire: Formulaire<Saisie>
}

const INE_LENGTH = 11

/** The doubt about a field, under it: it never prevents saving. */
function useDoute({ formulaire }: ChampsProps) {
  const { alertes } = useWording().accueil.candidature
  const found = alertesCandidat(formulaire.valeurs, aujourdhui())
  return (champ: AlerteCandidat) => (found.includes(champ) ? <span className={styles['doute']}>{alertes[champ]}</span> : undefined)
}

const DESSOUS: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description']

function ChampIne({ formulaire }: ChampsProps) {
  const { accueil } = useWording()
  const words = accueil.candidature
  const { ine } = formulaire.valeurs
  const whole = normaliserIne(ine).length >= INE_LENGTH
  const wrong = whole && ineFaux(ine)
  return (
    <TextInput
      label={words.ine}
      description={words.ineAide}
      inputWrapperOrder={DESSOUS}
      maxLength={15}
      rightSection={whole && !wrong ? <IconCircleCheck size={16} stroke={1.9} className={styles['bon'] ?? ''} aria-label={words.ineBon} /> : undefined}
      {...champTexte(formulaire, 'ine')}
      error={wrong || (formulaire.erreur('ine') !== undefined && ineFaux(ine)) ? words.ineFaux : formulaire.erreur('ine')}
    />
  )
}

/** Who the candidat is; the focus starts here when nothing is asked before. */
export function ChampsIdentite({ formulaire, premier = false }: ChampsProps & { readonly premier?: boolean }) {
  const { accueil, saisie } = useWording()
  const words = accueil.candidature
  const { valeurs, changer } = formulaire
  const doute = useDoute({ formulaire })
  const civilites = Object.entries(words.civilites).map(([value, label]) => ({ value, label }))
  return (
    <GroupeChamps titre={words.identite}>
      <GrilleChamps>
        <Part largeur={2}><NativeSelect label={words.civilite} data-autofocus={premier || undefined} data={civilites} value={valeurs.civilite} onChange={(event) => changer({ civilite: event.currentTarget.value as Saisie['civilite'] })} /></Part>
        <Part largeur={5}><TextInput label={words.nom} required {...champTexte(formulaire, 'nom')} /></Part>
        <Part largeur={5}><TextInput label={words.prenom} {...champTexte(formulaire, 'prenom')} /></Part>
        <Part largeur={4}><TextInput label={words.nomUsage} {...champTexte(formulaire, 'nomUsage')} /></Part>
        <Part largeur={3}><DateField label={words.naissanceLe} today={aujourdhui()} max={aujourdhui()} min="1900-01-01" messages={saisie.dates} doubt={doute('naissanceLe')} {...champDate(formulaire, 'naissanceLe')} /></Part>
        <Part largeur={5}><TextInput label={words.naissanceVille} {...champTexte(formulaire, 'naissanceVille')} /></Part>
        <Part largeur={4}><TextInput label={words.naissancePays} {...champTexte(formulaire, 'naissancePays')} /></Part>
        <Part largeur={3}><TextInput label={words.nationalite} {...champTexte(formulaire, 'nationalite')} /></Part>
        <Part largeur={5}><ChampIne formulaire={formulaire} /></Part>
      </GrilleChamps>
    </GroupeChamps>
  )
}

/** How he is reached; without an e-mail, said in words, letters are printed. */
export function ChampsContact({ formulaire }: ChampsProps) {
  const { accueil, shell } = useWording()
  const words = accueil.candidature
  const { valeurs, changer, erreur } = formulaire
  const doute = useDoute({ formulaire })
  const langues = Object.entries(shell.haut.langues).map(([value, label]) => ({ value, label }))
  return (
    <GroupeChamps titre={words.contact}>
      <GrilleChamps>
        <Part largeur={6}>
          <TextInput label={words.courriel} description={valeurs.courriel.trim() === '' ? words.sansCourriel : undefined} inputWrapperOrder={DESSOUS} {...champTexte(formulaire, 'courriel')} error={erreur('courriel') !== undefined && courrielFaux(valeurs.courriel) ? words.courrielFaux : erreur('courriel')} />
        </Part>
        <Part largeur={3}><TextInput label={words.telephone} {...champTexte(formulaire, 'telephone')} /></Part>
        <Part largeur={3}><NativeSelect label={words.langue} data={langues} value={valeurs.langue} onChange={(event) => changer({ langue: event.currentTarget.value as Saisie['langue'] })} /></Part>
        <Part largeur={5}><Textarea label={words.adresse} autosize minRows={1} maxRows={3} inputWrapperOrder={DESSOUS} description={doute('adresse')} {...champTexte(formulaire, 'adresse')} /></Part>
        <Part largeur={2}><TextInput label={words.codePostal} inputWrapperOrder={DESSOUS} description={doute('codePostal')} {...champTexte(formulaire, 'codePostal')} /></Part>
        <Part largeur={3}><TextInput label={words.ville} {...champTexte(formulaire, 'ville')} /></Part>
        <Part largeur={2}><TextInput label={words.pays} {...champTexte(formulaire, 'pays')} /></Part>
      </GrilleChamps>
    </GroupeChamps>
  )
}

/** His bac and studies: they help who reads the dossier, and may be left for later. */
export function ChampsParcours({ formulaire }: ChampsProps) {
  const words = useWording().accueil.candidature
  return (
    <details className={styles['parcours']}>
      <summary>{words.parcours}</summary>
      <GrilleChamps>
        <Part largeur={6}><TextInput label={words.bac} {...champTexte(formulaire, 'bac')} /></Part>
        <Part largeur={2}><NumberInput label={words.bacAnnee} thousandSeparator="" {...champNombre(formulaire, 'bacAnnee')} /></Part>
        <Part largeur={4}><TextInput label={words.bacMention} {...champTexte(formulaire, 'bacMention')} /></Part>
        <Part largeur={6}><TextInput label={words.dernierDiplome} {...champTexte(formulaire, 'dernierDiplome')} /></Part>
        <Part largeur={6}><TextInput label={words.dernierEtablissement} {...champTexte(formulaire, 'dernierEtablissement')} /></Part>
      </GrilleChamps>
    </details>
  )
}
