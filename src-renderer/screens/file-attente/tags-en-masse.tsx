import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, pli } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { Tag, type TagAffiche } from '../../components/tags.tsx'
import { useAnnulable } from '../../shell/annulation/annulation-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.tsx'
import styles from './groupe.module.css'

/** Lines are asked by so many at once. */
const SLICE = 200

/** Those of `ids` that do not have the tag as wished: only they are changed, so that undoing gives back exactly what was. */
async function concerned(ids: readonly number[], tagId: number, poser: boolean): Promise<number[]> {
  const found: number[] = []
  for (let from = 0; from < ids.length; from += SLICE) {
    const lines = await pli.candidatures.lignes({ ids: ids.slice(from, from + SLICE) })
    found.push(...lines.filter(({ tags }) => tags.some(({ id }) => id === tagId) !== poser).map(({ id }) => id))
  }
  return found
}

interface TagsEnMasseProps {
  readonly ids: readonly number[]
  readonly onClose: () => void
}

/** Sets or removes tags on a selection; each is undone by Ctrl+Z. */
export function TagsEnMasse({ ids, onClose }: TagsEnMasseProps) {
  const wording = useWording()
  const { tags: words } = wording.fileAttente
  const offer = useAnnulable()
  const { data: tags, error } = useQuery(api.catalogue.tags.queryOptions())
  const change = useMutation({
    mutationFn: async ({ tag, poser }: { readonly tag: TagAffiche; readonly poser: boolean }) => {
      const own = await concerned(ids, tag.id, poser)
      if (own.length > 0) await pli.candidatures.etiqueter({ ids: own, tagId: tag.id, poser })
      return own
    },
    onSuccess: (own, { tag, poser }) => {
      if (own.length === 0) return void notify({ id: 'tags', tone: 'neutral', message: words.inchange, closeLabel: wording.shell.fenetre.fermer })
      offer({ libelle: poser ? words.pose(tag.libelle, own.length) : words.ote(tag.libelle, own.length), annuler: () => pli.candidatures.etiqueter({ ids: own, tagId: tag.id, poser: !poser }) })
      onClose()
    },
  })
  const failure = change.error ?? error
  return (
    <Dialog title={words.titre(ids.length)} onClose={onClose} size="sm">
      {tags?.length === 0 && <p className={styles['annonce']}>{words.aucune}</p>}
      <ul className={styles['tags']}>
        {tags?.map((tag) => (
          <li key={tag.id}>
            <Tag libelle={tag.libelle} couleur={tag.couleur} />
            <span className={styles['tagActes']}>
              <Button size="xs" variant="default" disabled={change.isPending} onClick={() => change.mutate({ tag, poser: true })}>
                {words.poser}
              </Button>
              <Button size="xs" variant="subtle" color="gray" disabled={change.isPending} onClick={() => change.mutate({ tag, poser: false })}>
                {words.oter}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {failure && (
        <p className={styles['refus']} role="alert">
          {phraseRefus(wording, failure)}
        </p>
      )}
    </Dialog>
  )
}
