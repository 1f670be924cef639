import { Button, Select } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { api, pli } from '../../api/client.ts'
import { existe } from '../../shell/routes/ecrans.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { fluxEntree } from '../formulaire/flux-entree.ts'
import { useFormulaire } from '../formulaire/use-formulaire.ts'
import { ChampsContact, ChampsIdentite, ChampsParcours } from './champs-candidat.tsx'
import styles from './nouvelle-candidature.module.css'
import { Rapprochements, type PersonneConnue } from './rapprochements.tsx'
import { schema, versContrat, VIDE, type Saisie } from './saisie.ts'

export interface CandidatureCreee {
  readonly id: number
  readonly numero: string
  readonly nom: string
}

interface NouvelleCandidatureProps {
  /** What is known already: a name typed in a search. */
  readonly depart?: Partial<Saisie> | undefined
  /** With it, the dialog closes at once on the new candidature: whoever asked goes on from there. */
  readonly onCreee?: (creee: CandidatureCreee) => void
  readonly onClose: () => void
}

function Formations({ value, error, onChange }: { readonly value: number | null; readonly error: string | undefined; readonly onChange: (id: number | null) => void }) {
  const words = useWording().accueil.candidature
  const navigate = useNavigate()
  const { data } = useQuery(api.catalogue.formations.queryOptions())
  const choices = useMemo(() => data?.filter(({ enService }) => enService).map(({ id, libelle, code }) => ({ value: String(id), label: `${libelle} · ${code}` })), [data])
  const only = choices?.length === 1 ? choices[0]?.value : undefined
  useEffect(() => {
    if (value === null && only !== undefined) onChange(Number(only))
  }, [only, value, onChange])
  if (choices?.length === 0)
    return (
      <div className={styles['sansFormation']}>
        <p>{words.sansFormation}</p>
        <Button variant="default" onClick={() => void navigate({ to: '/parametres/$section', params: { section: 'formations' } })}>
          {words.ouvrirFormations}
        </Button>
      </div>
    )
  return (
    <Select
      label={words.formation}
      placeholder={words.formationChoisir}
      required
      searchable
      selectFirstOptionOnChange
      comboboxProps={{ withinPortal: false }}
      data={choices ?? []}
      data-autofocus={value === null || undefined}
      value={value === null ? null : String(value)}
      error={error}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}

function Faite({ creee, onSuivante, onClose }: { readonly creee: CandidatureCreee; readonly onSuivante: () => void; readonly onClose: () => void }) {
  const words = useWording().accueil.candidature
  const navigate = useNavigate()
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {words.terminer}
      </Button>
      {existe('dossier') && (
        <Button
          variant="default"
          onClick={() => {
            onClose()
            void navigate({ to: '/dossiers/$id', params: { id: creee.id } })
          }}
        >
          {words.ouvrir}
        </Button>
      )}
      <Button data-autofocus onClick={onSuivante}>
        {words.suivante}
      </Button>
    </>
  )
  return (
    <Dialog title={words.titre} onClose={onClose} footer={footer}>
      <p className={styles['faite']} role="status">
        <IconCircleCheck size={20} stroke={1.75} /> {words.faite(creee.nom, creee.numero)}
      </p>
    </Dialog>
  )
}

function useSaisie({ depart, onCreee }: Pick<NouvelleCandidatureProps, 'depart' | 'onCreee'>) {
  const client = useQueryClient()
  const [creee, setCreee] = useState<CandidatureCreee>()
  const [connue, setConnue] = useState<PersonneConnue>()
  const [initial, setInitial] = useState<Saisie>({ ...VIDE, ...depart })
  const formulaire = useFormulaire<Saisie, { id: number; numero: string }>({
    initial,
    schema,
    envoyer: (valeurs) => pli.candidatures.creer(versContrat(valeurs)),
    apres: (made) => {
      const { nom, prenom } = connue ?? formulaire.valeurs
      const told = { ...made, nom: `${nom.toLocaleUpperCase('fr')} ${prenom}`.trim() }
      void client.invalidateQueries({ queryKey: api.candidatures.key() })
      if (onCreee) onCreee(told)
      else setCreee(told)
    },
  })
  const reprendre = (personne: PersonneConnue | undefined) => {
    setConnue(personne)
    formulaire.changer({ candidatId: personne?.id ?? null })
  }
  const suivante = () => {
    setInitial({ ...VIDE, formationId: formulaire.valeurs.formationId ?? initial.formationId })
    setConnue(undefined)
    setCreee(undefined)
  }
  return { formulaire, connue, creee, reprendre, suivante, garder: setInitial }
}

/** A candidature typed from paper: the person, unless he is known already, and the formation. Enter flows from field to field. */
export function NouvelleCandidature({ depart, onCreee, onClose }: NouvelleCandidatureProps) {
  const wording = useWording()
  const words = wording.accueil.candidature
  const { formulaire, connue, creee, reprendre, suivante, garder } = useSaisie({ depart, ...(onCreee && { onCreee }) })
  const { valeurs, changer, erreur, etat } = formulaire
  const enregistrer = () => {
    garder((before) => ({ ...before, formationId: valeurs.formationId }))
    formulaire.enregistrer()
  }
  useActions([{ id: 'candidature.enregistrer', label: words.enregistrer, group: words.groupe, keys: ['ctrl+enter', 'ctrl+s'], hidden: true, run: enregistrer }], [words], { exclusive: true })
  if (creee) return <Faite creee={creee} onSuivante={suivante} onClose={onClose} />
  const footer = (
    <>
      <span className={styles['aide']} role="status">
        {etat.genre === 'refus' || etat.genre === 'conflit' ? <span className={styles['refus']}>{etat.message}</span> : words.aide}
      </span>
      <Button variant="default" onClick={onClose}>
        {wording.actes.commun.annuler}
      </Button>
      <Button loading={etat.genre === 'envoi'} onClick={enregistrer} rightSection={<KeyHint combo="ctrl+enter" />}>
        {words.enregistrer}
      </Button>
    </>
  )
  return (
    <Dialog title={words.titre} onClose={onClose} footer={footer} size="lg">
      <div className={styles['champs']} onKeyDown={fluxEntree(enregistrer)}>
        <Formations value={valeurs.formationId} error={erreur('formationId')} onChange={(formationId) => changer({ formationId })} />
        {connue ? (
          <div className={styles['reprise']}>
            <p>{words.reprise(`${connue.nom} ${connue.prenom}`, connue.numeroDossier)}</p>
            <Button size="xs" variant="default" onClick={() => reprendre(undefined)}>
              {words.autrePersonne}
            </Button>
          </div>
        ) : (
          <>
            <Rapprochements saisie={valeurs} onReprendre={reprendre} />
            <ChampsIdentite formulaire={formulaire} />
            <ChampsContact formulaire={formulaire} />
            <ChampsParcours formulaire={formulaire} />
          </>
        )}
      </div>
    </Dialog>
  )
}
