import { Switch, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { MotifView } from '#shared/contract/catalogue.ts'
import { texte } from '#shared/contract/base.ts'
import { api, pli } from '../../../api/client.ts'
import { BarreFormulaire } from '../../../components/formulaire/barre-formulaire.tsx'
import { champCoche, champTexte } from '../../../components/formulaire/champs.ts'
import { GrilleChamps, NoteChamps } from '../../../components/formulaire/grille-champs.tsx'
import { useFormulaire } from '../../../components/formulaire/use-formulaire.ts'
import { LigneElement, ListeEditable, type GestesFormulaire } from '../../../components/liste-editable/liste-editable.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import styles from '../parametres.module.css'

type Usage = MotifView['usage']
const schema = z.object({ texte: texte(500, 1), enService: z.boolean() })

function FormulaireMotif({ element, usage, onFait, onFermer }: GestesFormulaire & { readonly element: MotifView | undefined; readonly usage: Usage }) {
  const words = useWording().parametres.motifs
  const client = useQueryClient()
  const formulaire = useFormulaire<z.input<typeof schema>, MotifView>({
    initial: element ?? { texte: '', enService: true },
    schema,
    envoyer: (valeurs) => pli.catalogue.enregistrerMotif({ ...schema.parse(valeurs), usage, ...(element && { id: element.id }) }),
    apres: async () => {
      await client.invalidateQueries({ queryKey: api.catalogue.motifs.key() })
      onFait()
    },
  })
  return (
    <>
      <GrilleChamps>
        <Textarea label={words.champs.texte} description={words.champs.texteAide} required autoFocus autosize minRows={2} maxRows={6} {...champTexte(formulaire, 'texte')} />
        {usage === 'avis' && <NoteChamps>{words.capacite}</NoteChamps>}
        <Switch label={words.champs.enService} {...champCoche(formulaire, 'enService')} />
      </GrilleChamps>
      <BarreFormulaire formulaire={formulaire} onFermer={onFermer} nouveau={element === undefined} />
    </>
  )
}

function Bibliotheque({ usage }: { readonly usage: Usage }) {
  const { parametres } = useWording()
  const words = parametres.motifs
  const { data } = useQuery(api.catalogue.motifs.queryOptions({ input: { usage } }))
  return (
    <div className={styles['bloc']}>
      <h3>{words.usages[usage]}</h3>
      <ListeEditable
        nom={words.usages[usage]}
        elements={data}
        texte={({ texte: words, code }) => `${words} ${code}`}
        renderLigne={({ texte: words, enService }) => <LigneElement eteint={!enService} titre={words} fin={enService ? undefined : parametres.liste.horsService} />}
        renderFormulaire={(element, gestes) => <FormulaireMotif element={element} usage={usage} {...gestes} />}
        ajouter={words.ajouter}
        vide={{ titre: words.vide, texte: words.videTexte }}
      />
    </div>
  )
}

/** The sentences that are offered when a piece is refused or an avis given. */
export function Motifs() {
  return (
    <>
      <Bibliotheque usage="piece" />
      <Bibliotheque usage="avis" />
    </>
  )
}
