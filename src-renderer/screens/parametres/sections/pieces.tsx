import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { phraseRefus } from '../../../api/refus.ts'
import { FormulairePiece } from '../../../components/formulaires/formulaire-piece.tsx'
import { LigneElement, ListeEditable } from '../../../components/liste-editable/liste-editable.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { notify } from '../../../ui/notify.tsx'

/** The catalogue of what is asked; the usual demand of a university comes in one gesture. */
export function Pieces() {
  const wording = useWording()
  const { parametres, shell } = wording
  const words = parametres.pieces
  const client = useQueryClient()
  const { data } = useQuery(api.catalogue.piecesJustificatives.queryOptions())
  const add = useMutation(
    api.catalogue.ajouterPiecesUsuelles.mutationOptions({
      onSuccess: (pieces) => {
        void client.invalidateQueries({ queryKey: api.catalogue.key() })
        notify({ tone: 'success', message: words.usuellesFaites(pieces.length), closeLabel: shell.fenetre.fermer })
      },
      onError: (error) => notify({ tone: 'danger', message: phraseRefus(wording, error), closeLabel: shell.fenetre.fermer }),
    }),
  )
  const usual = (
    <Button variant={data?.length === 0 ? 'filled' : 'default'} loading={add.isPending} onClick={() => add.mutate({})}>
      {words.usuelles}
    </Button>
  )
  return (
    <ListeEditable
      nom={parametres.sections.pieces}
      elements={data && [...data].sort((a, b) => a.ordre - b.ordre)}
      texte={({ libelle, code }) => `${libelle} ${code}`}
      renderLigne={({ libelle, code, consigne, commune, conditionnelle, formations, enService }) => (
        <LigneElement eteint={!enService} titre={libelle} detail={[code, consigne].filter((part) => part !== '').join(' · ')} fin={<>{conditionnelle && <span>{words.conditionnelle}</span>}<span>{enService ? (commune ? words.commune : words.formations(formations)) : parametres.liste.horsService}</span></>} />
      )}
      renderFormulaire={(element, gestes) => <FormulairePiece element={element} {...gestes} />}
      ajouter={words.ajouter}
      actions={usual}
      vide={{ titre: words.vide, texte: words.videTexte, actions: usual }}
    />
  )
}
