import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { pieceJustificativeSaisie, type PieceJustificativeView } from '#shared/contract/catalogue.ts'
import { api, pli } from '../../api/client.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { BarreFormulaire } from '../formulaire/barre-formulaire.tsx'
import { champCoche, champNombre, champTexte } from '../formulaire/champs.ts'
import { nommer } from '../formulaire/code-propose.ts'
import { fluxEntree } from '../formulaire/flux-entree.ts'
import { GrilleChamps, Part } from '../formulaire/grille-champs.tsx'
import { useFormulaire } from '../formulaire/use-formulaire.ts'
import type { FormulaireElement } from './formulaire-element.ts'

const schema = pieceJustificativeSaisie.extend({ enService: z.boolean() })
const NOUVELLE: z.input<typeof schema> = { code: '', libelle: '', consigne: '', ordre: 100, commune: true, unicite: false, conditionnelle: false, enService: true }

/** A piece that is asked for: its words, its consigne, and to whom it is asked. */
export function FormulairePiece({ element, onFait, onFermer }: FormulaireElement<PieceJustificativeView>) {
  const { parametres } = useWording()
  const words = parametres.pieces.champs
  const client = useQueryClient()
  const formulaire = useFormulaire<z.input<typeof schema>, PieceJustificativeView>({
    initial: element ?? NOUVELLE,
    schema,
    envoyer: (valeurs) => pli.catalogue.enregistrerPieceJustificative({ ...schema.parse(valeurs), ...(element && { id: element.id, version: element.version }) }),
    relire: () => client.invalidateQueries({ queryKey: api.catalogue.key() }),
    apres: async (piece) => {
      await client.invalidateQueries({ queryKey: api.catalogue.key() })
      onFait?.(piece)
    },
  })
  const { enregistrer } = formulaire
  return (
    <div onKeyDown={fluxEntree(enregistrer)}>
      <GrilleChamps>
        <Part largeur={7}><TextInput label={words.libelle} required autoFocus {...champTexte(formulaire, 'libelle')} onChange={(event) => formulaire.changer(nommer(formulaire.valeurs, event.currentTarget.value, element === undefined))} /></Part>
        <Part largeur={3}><TextInput label={words.code} required {...champTexte(formulaire, 'code')} /></Part>
        <Part largeur={2}><NumberInput label={words.ordre} min={0} max={10_000} {...champNombre(formulaire, 'ordre')} /></Part>
        <Textarea label={words.consigne} description={words.consigneAide} autosize minRows={2} maxRows={6} {...champTexte(formulaire, 'consigne')} />
        <Part largeur={6}><Switch label={words.commune} description={words.communeAide} {...champCoche(formulaire, 'commune')} /></Part>
        <Part largeur={6}><Switch label={words.conditionnelle} description={words.conditionnelleAide} {...champCoche(formulaire, 'conditionnelle')} /></Part>
        <Part largeur={6}><Switch label={words.unicite} description={words.uniciteAide} {...champCoche(formulaire, 'unicite')} /></Part>
        <Part largeur={6}><Switch label={words.enService} description={words.enServiceAide} {...champCoche(formulaire, 'enService')} /></Part>
      </GrilleChamps>
      <BarreFormulaire formulaire={formulaire} onFermer={onFermer} nouveau={element === undefined} />
    </div>
  )
}
