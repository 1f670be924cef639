import { Button, Progress } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import styles from './file-drop.module.css'

export type FileDropState =
  | { readonly kind: 'idle' }
  /** `share` from 0 to 1. */
  | { readonly kind: 'sending'; readonly message: string; readonly share: number; readonly cancelLabel: string; readonly onCancel: () => void }
  | { readonly kind: 'done'; readonly message: string }
  | { readonly kind: 'error'; readonly message: string }

interface FileDropProps {
  readonly title: string
  /** What is accepted: "PDF, JPEG ou PNG, 8 Mo au plus". */
  readonly hint: string
  readonly buttonLabel: string
  readonly onFiles: (files: readonly File[]) => void
  readonly accept?: string
  readonly multiple?: boolean
  readonly disabled?: boolean
  readonly state?: FileDropState
}

const IDLE: FileDropState = { kind: 'idle' }

function FileDropMessage({ state }: { readonly state: FileDropState }) {
  if (state.kind === 'idle') return null
  return (
    <div className={styles['state']} data-kind={state.kind} role={state.kind === 'error' ? 'alert' : 'status'}>
      <span>{state.message}</span>
      {state.kind === 'sending' && (
        <>
          <Progress className={styles['progress'] ?? ''} size="sm" value={state.share * 100} aria-label={state.message} />
          <Button size="xs" variant="default" onClick={state.onCancel}>
            {state.cancelLabel}
          </Button>
        </>
      )}
    </div>
  )
}

/** Where files are dropped, or chosen by the button, which the keyboard reaches. */
export function FileDrop({ title, hint, buttonLabel, onFiles, accept, multiple = false, disabled = false, state = IDLE }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const closed = disabled || state.kind === 'sending'
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0 && !closed) onFiles(multiple ? files : files.slice(0, 1))
  }
  const onDrag = (entering: boolean) => (event: DragEvent) => {
    event.preventDefault()
    event.dataTransfer.dropEffect = closed ? 'none' : 'copy'
    setOver(entering && !closed)
  }
  const onDrop = (event: DragEvent) => {
    onDrag(false)(event)
    take(event.dataTransfer.files)
  }
  return (
    <div className={styles['zone']} data-over={over || undefined} data-kind={state.kind} data-closed={disabled || undefined} onDragEnter={onDrag(true)} onDragOver={onDrag(true)} onDragLeave={onDrag(false)} onDrop={onDrop}>
      <IconFileUpload size={24} stroke={1.4} className={styles['icon'] ?? ''} />
      <div className={styles['words']}>
        <span className={styles['title']}>{title}</span>
        <span className={styles['hint']}>{hint}</span>
      </div>
      <Button variant="default" disabled={closed} onClick={() => input.current?.click()}>
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <FileDropMessage state={state} />
    </div>
  )
}
