import { Anchor, Button, Progress } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { adresseExport } from '../../api/adresses.ts'
import { phraseRefus } from '../../api/refus.ts'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Papier } from './detail.tsx'
import { imprimerFeuilles } from './feuilles.ts'
import styles from './lettres.module.css'
import { Manquants } from './manquants.tsx'
import { useMarquer } from './marquer.tsx'
import { type EtatFeuilles, useFeuilles } from './use-feuilles.ts'

function Avance({ fait, total, feuilles, echec }: EtatFeuilles) {
  const { impression: words } = useWording().lettres
  if (echec) return <span className={styles['refus']} role="alert">{words.echec}</span>
  if (feuilles) return <span role="status">{words.pretes(feuilles.pages)}</span>
  return (
    <>
      <Progress value={total === 0 ? 0 : (fait / total) * 100} size="sm" aria-label={words.enCours} />
      <span>{words.feuilles(fait, total)}</span>
    </>
  )
}

interface ApercuProps {
  readonly ids: readonly number[]
  readonly exportId: string
  readonly manquants: readonly string[]
  readonly rectoVerso: boolean
  readonly onClose: () => void
  /** The letters were marked: they leave the list. */
  readonly onFait: () => void
}

/** After the printer: did the paper come out? Only then do the letters leave « à imprimer ». */
function Question({ nombre, error }: { readonly nombre: number; readonly error: Error | null }) {
  const wording = useWording()
  const { impression: words } = wording.lettres
  return (
    <div className={styles['question']} role="status">
      <b>{words.faite}</b>
      <span className={styles['aide']}>{words.faiteAide(nombre)}</span>
      {error && <span className={styles['refus']}>{phraseRefus(wording, error)}</span>}
    </div>
  )
}

/** The paper once the dialog has its size: before, there is no width to fit. */
function PapierOuvert({ adresse, cle }: { readonly adresse: string; readonly cle: string }) {
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setOpened(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return <div className={styles['apercu']}>{opened && <Papier adresse={adresse} cle={cle} tailleOctets={0} />}</div>
}

/** The one document, as it will come out, and the way to the printer. */
export function Apercu({ ids, exportId, manquants, rectoVerso, onClose, onFait }: ApercuProps) {
  const { lettres, actes } = useWording()
  const words = lettres.impression
  const adresse = adresseExport(exportId)
  const sheets = useFeuilles(adresse)
  const [sent, setSent] = useState(false)
  const marquer = useMarquer('imprimees', onFait)
  const print = useRef<HTMLButtonElement>(null)
  const nombre = ids.length - manquants.length
  const ready = sheets.feuilles !== undefined
  useEffect(() => {
    if (ready) print.current?.focus()
  }, [ready])
  const footer = sent ? (
    <>
      <Button variant="default" onClick={onClose}>
        {words.pasEncore}
      </Button>
      <Button autoFocus loading={marquer.isPending} onClick={() => marquer.mutate({ ids: [...ids], date: aujourdhui() })}>
        {words.marquer}
      </Button>
    </>
  ) : (
    <>
      <span className={styles['feuilles']}>
        <Avance {...sheets} />
      </span>
      <Anchor size="sm" href={adresse} download="lettres.pdf" className={styles['lien']}>
        <IconDownload size={15} stroke={1.75} /> {words.pdf}
      </Anchor>
      <Button variant="default" onClick={onClose}>
        {actes.commun.fermer}
      </Button>
      <Button ref={print} disabled={!ready} leftSection={<IconPrinter size={16} stroke={1.75} />} onClick={() => void imprimerFeuilles(rectoVerso).then(setSent)}>
        {words.imprimer}
      </Button>
    </>
  )
  return (
    <Dialog title={words.titre(nombre)} size="lg" onClose={onClose} footer={footer}>
      <div className={styles['champs']}>
        <Manquants phrase={words.manquants} noms={manquants} />
        {sent && <Question nombre={nombre} error={marquer.error} />}
        <PapierOuvert adresse={adresse} cle={exportId} />
      </div>
    </Dialog>
  )
}
