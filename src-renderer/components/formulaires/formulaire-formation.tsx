import { NativeSelect, NumberInput, Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { formationSaisie, type FormationView } from '#shared/contract/catalogue.ts'
import { ajouterMois } from '#shared/domain/dates.ts'
import { MAITRES, MODES_FORMATION, REGIMES_SILENCE } from '#shared/domain/dossier.ts'
import { api, pli } from '../../api/client.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DateField } from '../../ui/date-field.tsx'
import { aujourdhui } from '../aujourdhui.ts'
import { BarreFormulaire } from '../formulaire/barre-formulaire.tsx'
import { champCoche, champDate, champNombre, champTexte } from '../formulaire/champs.ts'
import { nommer } from '../formulaire/code-propose.ts'
import { fluxEntree } from '../formulaire/flux-entree.ts'
import { GrilleChamps, GroupeChamps, Part } from '../formulaire/grille-champs.tsx'
import { useFormulaire, type Formulaire } from '../formulaire/use-formulaire.ts'
import { ChoixPieces } from './choix-pieces.tsx'
import type { FormulaireElement } from './formulaire-element.ts'

const schema = formationSaisie.extend({ enService: z.boolean() })
type Saisie = z.input<typeof schema>

const MOIS_DE_RETOUR = 3

const nouvelle = (commissionId: number, pieceIds: number[]): Saisie => ({
  code: '', libelle: '', commissionId, mode: 'courrier', maitre: 'pli', limiteLe: ajouterMois(aujourdhui(), MOIS_DE_RETOUR), juryLe: null, publicationLe: null, confirmationLe: null,
  delaiConfirmationJours: null, capacite: null, regimeSilence: 'rejet', delaiSilenceJours: 60, estMaster: false, informations: '', pieceIds, enService: true,
})

function Dates({ formulaire, court }: { readonly formulaire: Formulaire<Saisie>; readonly court: boolean }) {
  const { parametres, saisie } = useWording()
  const words = parametres.formations.champs
  const date = { today: aujourdhui(), messages: saisie.dates }
  return (
    <>
      <Part largeur={3}><DateField label={words.limiteLe} required {...date} {...champDate(formulaire, 'limiteLe')} onChange={(limiteLe) => formulaire.changer({ limiteLe })} /></Part>
      {!court && (
        <>
          <Part largeur={3}><DateField label={words.juryLe} {...date} {...champDate(formulaire, 'juryLe')} /></Part>
          <Part largeur={3}><DateField label={words.publicationLe} {...date} {...champDate(formulaire, 'publicationLe')} /></Part>
          <Part largeur={3}><DateField label={words.confirmationLe} {...date} {...champDate(formulaire, 'confirmationLe')} /></Part>
        </>
      )}
    </>
  )
}

function Regles({ formulaire }: { readonly formulaire: Formulaire<Saisie> }) {
  const { parametres, statuts } = useWording()
  const words = parametres.formations.champs
  const { valeurs, changer } = formulaire
  return (
    <>
      <Part largeur={3}><NumberInput label={words.capacite} min={1} {...champNombre(formulaire, 'capacite')} /></Part>
      <Part largeur={3}><NumberInput label={words.delaiConfirmation} suffix={words.jours} min={1} {...champNombre(formulaire, 'delaiConfirmationJours')} /></Part>
      <Part largeur={3}>
        <NativeSelect label={words.silence} data={REGIMES_SILENCE.map((value) => ({ value, label: statuts.silence[value] }))} value={valeurs.regimeSilence} onChange={(event) => changer({ regimeSilence: event.currentTarget.value as Saisie['regimeSilence'] })} />
      </Part>
      <Part largeur={3}><NumberInput label={words.delaiSilence} suffix={words.jours} min={1} {...champNombre(formulaire, 'delaiSilenceJours')} /></Part>
      <NativeSelect label={words.maitre} description={words.maitreAide[valeurs.maitre]} data={MAITRES.map((value) => ({ value, label: words.maitres[value] }))} value={valeurs.maitre} onChange={(event) => changer({ maitre: event.currentTarget.value as Saisie['maitre'] })} />
      <Part largeur={6}><Switch label={words.estMaster} {...champCoche(formulaire, 'estMaster')} /></Part>
      <Part largeur={6}><Switch label={words.enService} {...champCoche(formulaire, 'enService')} /></Part>
      <Textarea label={words.informations} description={words.informationsAide} autosize minRows={2} maxRows={8} {...champTexte(formulaire, 'informations')} />
    </>
  )
}

/** A formation: its name, its commission, paper or on line, its dates, and what it asks for. `court` asks for the first need only. */
export function FormulaireFormation({ element, court = false, onFait, onFermer }: FormulaireElement<FormationView>) {
  const { parametres, statuts } = useWording()
  const words = parametres.formations.champs
  const client = useQueryClient()
  const { data: commissions = [] } = useQuery(api.catalogue.commissions.queryOptions())
  const formulaire = useFormulaire<Saisie, FormationView>({
    initial: element ?? nouvelle(commissions[0]?.id ?? 0, []),
    schema,
    envoyer: (valeurs) => pli.catalogue.enregistrerFormation({ ...schema.parse(valeurs), ...(element && { id: element.id, version: element.version }) }),
    relire: () => client.invalidateQueries({ queryKey: api.catalogue.key() }),
    apres: async (formation) => {
      await client.invalidateQueries({ queryKey: api.catalogue.key() })
      onFait?.(formation)
    },
  })
  const { valeurs, changer, erreur, enregistrer } = formulaire
  return (
    <div onKeyDown={fluxEntree(enregistrer)}>
      <GrilleChamps>
        <Part largeur={9}><TextInput label={words.libelle} required autoFocus {...champTexte(formulaire, 'libelle')} onChange={(event) => formulaire.changer(nommer(formulaire.valeurs, event.currentTarget.value, element === undefined))} /></Part>
        <Part largeur={3}><TextInput label={words.code} required {...champTexte(formulaire, 'code')} /></Part>
        <Part largeur={6}>
          <NativeSelect label={words.commission} required error={erreur('commissionId')} data={commissions.map(({ id, libelle }) => ({ value: String(id), label: libelle }))} value={String(valeurs.commissionId)} onChange={(event) => changer({ commissionId: Number(event.currentTarget.value) })} />
        </Part>
        <Part largeur={court ? 3 : 6}>
          <NativeSelect label={words.mode} data={MODES_FORMATION.map((value) => ({ value, label: statuts.mode[value] }))} value={valeurs.mode} onChange={(event) => changer({ mode: event.currentTarget.value as Saisie['mode'] })} />
        </Part>
        <Dates formulaire={formulaire} court={court} />
        {!court && <Regles formulaire={formulaire} />}
        {!court && (
          <GroupeChamps titre={words.pieces}>
            <ChoixPieces choisies={valeurs.pieceIds} onChange={(pieceIds) => changer({ pieceIds: [...pieceIds] })} />
          </GroupeChamps>
        )}
      </GrilleChamps>
      <BarreFormulaire formulaire={formulaire} onFermer={onFermer} nouveau={element === undefined} />
    </div>
  )
}
