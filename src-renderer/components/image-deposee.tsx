import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { deposer } from '../api/deposer.ts'
import { adresseLogo } from '../api/adresses.ts'
import { phraseRefus } from '../api/refus.ts'
import { useWording } from '../shell/wording/use-wording.ts'
import { FileDrop, type FileDropState } from '../ui/file-drop.tsx'
import styles from './image-deposee.module.css'

interface ImageDeposeeProps {
  readonly titre: string
  readonly aide: string
  readonly alt: string
  /** What is stored: a hash, or the address itself. */
  readonly image: string | null
  /** A new one waits to be attached: null takes it off. */
  readonly onDepot: (depotId: string | null) => unknown
}

const ACCEPTED = 'image/png,image/jpeg'
const adresse = (image: string): string => (image.startsWith('/') ? image : adresseLogo(image))

/** Sends the chosen picture, shows it at once, and tells the id under which it waits. */
function useEnvoi(onDepot: ImageDeposeeProps['onDepot']) {
  const wording = useWording()
  const { image: words } = wording.parametres
  const [state, setState] = useState<FileDropState>({ kind: 'idle' })
  const [apercu, setApercu] = useState<string | null>()
  const abort = useRef<AbortController>(undefined)
  const envoyer = async (file: File | undefined) => {
    if (!file) return
    abort.current = new AbortController()
    const sending = (share: number) => setState({ kind: 'sending', message: words.envoi(file.name), share, cancelLabel: wording.actes.commun.annuler, onCancel: () => abort.current?.abort() })
    sending(0)
    try {
      const depot = await deposer(file, file.name, { onProgress: sending, signal: abort.current.signal })
      await onDepot(depot.depotId)
      setApercu(URL.createObjectURL(file))
      setState({ kind: 'idle' })
    } catch (error) {
      setState(error instanceof DOMException ? { kind: 'idle' } : { kind: 'error', message: phraseRefus(wording, error) })
    }
  }
  const retirer = async () => {
    try {
      await onDepot(null)
      setApercu(null)
      setState({ kind: 'idle' })
    } catch (error) {
      setState({ kind: 'error', message: phraseRefus(wording, error) })
    }
  }
  return { state, apercu, envoyer, retirer }
}

/** A picture of the office (logo, signature): shown, dropped, replaced, taken off. */
export function ImageDeposee({ titre, aide, alt, image, onDepot }: ImageDeposeeProps) {
  const { image: words } = useWording().parametres
  const { state, apercu, envoyer, retirer } = useEnvoi(onDepot)
  const shown = apercu === undefined ? (image === null ? null : adresse(image)) : apercu
  return (
    <div className={styles['image']}>
      {shown !== null && (
        <div className={styles['cadre']}>
          <img src={shown} alt={alt} />
          <Button size="xs" variant="default" onClick={() => void retirer()}>
            {words.retirer}
          </Button>
        </div>
      )}
      <FileDrop title={shown === null ? titre : words.remplacer} hint={aide} buttonLabel={words.choisir} accept={ACCEPTED} state={state} onFiles={([file]) => void envoyer(file)} />
    </div>
  )
}
