import { TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { texte } from '#shared/contract/base.ts'
import { api, pli } from '../../../api/client.ts'
import { BarreFormulaire } from '../../../components/formulaire/barre-formulaire.tsx'
import { champTexte } from '../../../components/formulaire/champs.ts'
import { fluxEntree } from '../../../components/formulaire/flux-entree.ts'
import { GrilleChamps, GroupeChamps } from '../../../components/formulaire/grille-champs.tsx'
import { useFormulaire } from '../../../components/formulaire/use-formulaire.ts'
import { LigneElement, ListeEditable, type GestesFormulaire } from '../../../components/liste-editable/liste-editable.tsx'
import { Tag, type TagAffiche } from '../../../components/tags.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import styles from '../parametres.module.css'

const COULEURS = ['#b4232f', '#b85c00', '#8a6d00', '#2f7d4f', '#0f7a80', '#1f6fb2', '#4149c4', '#7a3fb0', '#a8327e', '#5a5f6b']
const schema = z.object({ libelle: texte(255, 1), couleur: z.string().regex(/^#[0-9a-f]{6}$/i) })

function Couleurs({ value, onChange }: { readonly value: string; readonly onChange: (couleur: string) => void }) {
  const words = useWording().parametres.tags.champs
  return (
    <div className={styles['couleurs']}>
      {COULEURS.map((couleur) => (
        <button key={couleur} type="button" className={styles['couleur']} style={{ background: couleur }} aria-label={couleur} aria-pressed={value === couleur} onClick={() => onChange(couleur)}>
          {value === couleur && <IconCheck size={15} stroke={2.25} />}
        </button>
      ))}
      <input type="color" className={styles['autreCouleur']} aria-label={words.autreCouleur} title={words.autreCouleur} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </div>
  )
}

function FormulaireTag({ element, onFait, onFermer }: GestesFormulaire & { readonly element: TagAffiche | undefined }) {
  const words = useWording().parametres.tags.champs
  const client = useQueryClient()
  const formulaire = useFormulaire<z.input<typeof schema>, TagAffiche>({
    initial: element ?? { libelle: '', couleur: COULEURS[6] ?? '#4149c4' },
    schema,
    envoyer: (valeurs) => pli.catalogue.enregistrerTag({ ...schema.parse(valeurs), ...(element && { id: element.id }) }),
    apres: async () => {
      await client.invalidateQueries({ queryKey: api.catalogue.tags.key() })
      onFait()
    },
  })
  return (
    <div onKeyDown={fluxEntree(formulaire.enregistrer)}>
      <GrilleChamps>
        <TextInput label={words.libelle} required autoFocus {...champTexte(formulaire, 'libelle')} />
        <GroupeChamps titre={words.couleur}>
          <Couleurs value={formulaire.valeurs.couleur} onChange={(couleur) => formulaire.changer({ couleur })} />
        </GroupeChamps>
      </GrilleChamps>
      <BarreFormulaire formulaire={formulaire} onFermer={onFermer} nouveau={element === undefined} />
    </div>
  )
}

/** The tags that the office puts on candidatures. */
export function Tags() {
  const { parametres } = useWording()
  const words = parametres.tags
  const { data } = useQuery(api.catalogue.tags.queryOptions())
  return (
    <ListeEditable
      nom={parametres.sections.tags}
      elements={data}
      texte={({ libelle }) => libelle}
      renderLigne={({ libelle, couleur }) => <LigneElement titre={<Tag libelle={libelle} couleur={couleur} />} />}
      renderFormulaire={(element, gestes) => <FormulaireTag element={element} {...gestes} />}
      ajouter={words.ajouter}
      vide={{ titre: words.vide, texte: words.videTexte }}
    />
  )
}
