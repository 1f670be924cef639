import { Button, TextInput } from '@mantine/core'
import { IconArrowUp, IconFolder, IconFolderOpen, IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { phraseRefus } from '../api/refus.ts'
import { useSession } from '../shell/session/use-session.ts'
import { useWording } from '../shell/wording/use-wording.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { bureauNatif } from './bureau-natif.ts'
import styles from './choix-dossier.module.css'

interface ChoixDossierProps {
  readonly libelle: string
  readonly depart?: string | null | undefined
  /** The folder will be written into: one that cannot be is refused here. */
  readonly ecriture?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly onChoisir: (chemin: string) => void
}

const join = (chemin: string, nom: string): string => {
  const separator = chemin.includes('\\') ? '\\' : '/'
  return chemin.endsWith(separator) ? chemin + nom : chemin + separator + nom
}

/** Folders of this machine, for a browser, which has no dialog for them. */
function Parcourir({ titre, depart, ecriture, onClose, onChoisir }: { readonly titre: string; readonly depart: string | undefined; readonly ecriture: boolean; readonly onClose: () => void; readonly onChoisir: (chemin: string) => void }) {
  const wording = useWording()
  const { dossier: words } = wording.parametres
  const [chemin, setChemin] = useState(depart)
  const [tape, setTape] = useState<string>()
  const { data, error } = useQuery(api.bureau.parcourir.queryOptions({ input: chemin === undefined ? {} : { chemin }, staleTime: 0, retry: false }))
  const aller = (next: string) => {
    setTape(undefined)
    setChemin(next)
  }
  const refused = ecriture && data !== undefined && !data.inscriptible
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {wording.actes.commun.annuler}
      </Button>
      <Button disabled={data === undefined || refused} onClick={() => data && onChoisir(data.chemin)}>
        {words.choisirCelui}
      </Button>
    </>
  )
  return (
    <Dialog title={titre} onClose={onClose} footer={footer}>
      <div className={styles['chemin']}>
        <TextInput
          data-autofocus
          aria-label={words.chemin}
          value={tape ?? data?.chemin ?? chemin ?? ''}
          error={error ? phraseRefus(wording, error) : undefined}
          onChange={(event) => setTape(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && tape !== undefined && aller(tape)}
        />
        <Button variant="default" leftSection={<IconArrowUp size={15} stroke={1.9} />} disabled={!data?.parent} onClick={() => data?.parent && aller(data.parent)}>
          {words.parent}
        </Button>
      </div>
      <ul className={styles['dossiers']} aria-label={words.contenu}>
        {data === undefined && !error && <SkeletonRows count={6} label={wording.shell.etats.chargement} />}
        {data?.dossiers.map((nom) => (
          <li key={nom}>
            <button type="button" onClick={() => aller(join(data.chemin, nom))}>
              <IconFolder size={16} stroke={1.6} />
              <span title={nom}>{nom}</span>
            </button>
          </li>
        ))}
        {data?.dossiers.length === 0 && <li className={styles['aucun']}>{words.aucun}</li>}
      </ul>
      {refused && (
        <p className={styles['interdit']} role="status">
          <IconLock size={16} stroke={1.9} /> {words.interdit}
        </p>
      )}
    </Dialog>
  )
}

/** Chooses a folder of this machine: by the system's dialog in the window of Pli, by browsing in a browser. */
export function ChoixDossier({ libelle, depart, ecriture = false, disabled = false, autoFocus = false, onChoisir }: ChoixDossierProps) {
  const { capacites } = useSession()
  const [parcourt, setParcourt] = useState(false)
  const natif = capacites.choisirDossier ? bureauNatif() : undefined
  const choisir = async () => {
    if (!natif) return setParcourt(true)
    const chosen = await natif.choisirDossier()
    return chosen === undefined ? undefined : onChoisir(chosen)
  }
  return (
    <>
      <Button variant="default" autoFocus={autoFocus} disabled={disabled} leftSection={<IconFolderOpen size={16} stroke={1.75} />} onClick={() => void choisir()}>
        {libelle}
      </Button>
      {parcourt && (
        <Parcourir
          titre={libelle.replace(/…$/, '')}
          depart={depart ?? undefined}
          ecriture={ecriture}
          onClose={() => setParcourt(false)}
          onChoisir={(chemin) => {
            setParcourt(false)
            onChoisir(chemin)
          }}
        />
      )}
    </>
  )
}
