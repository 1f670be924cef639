import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconTag } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, pli } from '../../../api/client.ts'
import { Tag, Tags, type TagAffiche } from '../../../components/tags.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useRefus } from '../actes/use-refus.ts'
import { cleDossier } from '../magasin/ranger-piece.ts'
import { usePoste } from '../poste-context.ts'
import styles from './gauche.module.css'

/** Puts a tag on the dossier, or takes it off: at once on screen, read again once the core has it. */
function useEtiqueter(): (tag: TagAffiche, poser: boolean) => void {
  const { dossier } = usePoste()
  const client = useQueryClient()
  const refuse = useRefus()
  const { id } = dossier
  return (tag, poser) => {
    client.setQueryData(cleDossier(id), (seen) => seen && { ...seen, tags: poser ? [...seen.tags, tag] : seen.tags.filter((one) => one.id !== tag.id) })
    pli.candidatures
      .etiqueter({ ids: [id], tagId: tag.id, poser })
      .catch((error: unknown) => refuse(error, id))
      .finally(() => void client.invalidateQueries({ queryKey: cleDossier(id) }))
  }
}

function Choix() {
  const { dossier } = usePoste()
  const { tete } = useWording().dossier
  const { data = [] } = useQuery(api.catalogue.tags.queryOptions())
  const etiqueter = useEtiqueter()
  const posees = new Set(dossier.tags.map(({ id }) => id))
  if (data.length === 0) return <Menu.Label>{tete.aucuneEtiquette}</Menu.Label>
  return data.map((tag) => (
    <Menu.Item key={tag.id} role="menuitemcheckbox" aria-checked={posees.has(tag.id)} closeMenuOnClick={false} rightSection={posees.has(tag.id) ? <IconCheck size={14} stroke={2.25} /> : undefined} onClick={() => etiqueter(tag, !posees.has(tag.id))}>
      <Tag {...tag} />
    </Menu.Item>
  ))
}

/** The tags of the dossier, and the menu that changes them. */
export function Etiquettes() {
  const { dossier } = usePoste()
  const { tete } = useWording().dossier
  if (!dossier.actes.tag) return <Tags tags={dossier.tags} />
  return (
    <div className={styles['etiquettes']}>
      <Tags tags={dossier.tags} />
      <Menu>
        <Menu.Target>
          <ActionIcon size="xs" aria-label={tete.etiqueter} title={tete.etiqueter}>
            <IconTag size={15} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Choix />
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
