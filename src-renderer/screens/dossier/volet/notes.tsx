import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { pli } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { useRefus } from '../actes/use-refus.ts'
import { cleDossier } from '../magasin/ranger-piece.ts'
import { usePoste } from '../poste-context.ts'
import { Section } from './section.tsx'
import styles from './volet.module.css'

/** Puts the notes that the core answered where the screen reads them. */
function useRangerNotes(id: number): (notes: DossierView['notes']) => void {
  const client = useQueryClient()
  return (notes) => client.setQueryData(cleDossier(id), (dossier) => dossier && { ...dossier, notes })
}

function Ecrire({ onFini }: { readonly onFini: () => void }) {
  const { dossier } = usePoste()
  const { notes } = useWording().dossier
  const ranger = useRangerNotes(dossier.id)
  const [texte, setTexte] = useState('')
  const { envoyer, enCours, erreur } = useEnvoi(async () => {
    ranger(await pli.candidatures.noter({ id: dossier.id, texte }))
    onFini()
  })
  return (
    <form
      className={styles['champs']}
      onSubmit={(event) => {
        event.preventDefault()
        if (texte.trim() !== '') envoyer()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onFini()
        if (event.key === 'Enter' && event.ctrlKey && texte.trim() !== '') envoyer()
      }}
    >
      <Textarea autoFocus autosize minRows={2} maxRows={8} maxLength={2000} aria-label={notes.ajouter} placeholder={notes.invite} description={notes.avertissement} value={texte} error={erreur} onChange={(event) => setTexte(event.currentTarget.value)} />
      <Button type="submit" size="xs" variant="default" loading={enCours} disabled={texte.trim() === ''}>
        {notes.enregistrer}
      </Button>
    </form>
  )
}

/** What colleagues say to each other of the dossier; the field says that the candidat may read it (decision 28). */
export function Notes() {
  const { dossier } = usePoste()
  const { dossier: words } = useWording()
  const { notes } = words
  const [ecrire, setEcrire] = useState(false)
  const ranger = useRangerNotes(dossier.id)
  const refuse = useRefus()
  const remove = (noteId: number) => {
    pli.candidatures.supprimerNote({ noteId }).then(ranger, (error: unknown) => refuse(error, dossier.id))
  }
  const add = dossier.actes.note && !ecrire && (
    <ActionIcon size="xs" aria-label={notes.ajouter} title={notes.ajouter} data-geste="noter" onClick={() => setEcrire(true)}>
      <IconPlus size={16} />
    </ActionIcon>
  )
  return (
    <Section titre={notes.titre} fin={add}>
      {ecrire && <Ecrire onFini={() => setEcrire(false)} />}
      {dossier.notes.length === 0 && !ecrire && <p className={styles['rien']}>{notes.aucune}</p>}
      <ul className={styles['lignes']}>
        {dossier.notes.map((note) => (
          <li key={note.id}>
            <p className={styles['note']}>{note.texte}</p>
            <div className={styles['deux']}>
              <span className={styles['petit']}>{notes.de(note.ecritePar, note.ecriteLe)}</span>
              {note.aMoi && dossier.actes.note && (
                <ActionIcon size="xs" aria-label={notes.supprimer} title={notes.supprimer} onClick={() => remove(note.id)}>
                  <IconTrash size={14} />
                </ActionIcon>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
