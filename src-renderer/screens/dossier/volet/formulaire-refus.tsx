import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PieceView } from '#shared/contract/pieces.ts'
import { COMMENTAIRE_PIECE_MAX } from '#shared/domain/piece.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { CompletingTextArea } from '../../../ui/completing-text-area.tsx'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useCommentairesPrets } from '../actes/use-motifs.ts'
import { useRefuserPiece } from '../actes/use-refuser-piece.ts'
import { usePoste } from '../poste-context.ts'
import styles from './volet.module.css'

/** The comment of a refusal, in place under its button; the one that was proposed, when one was. */
export function FormulaireRefus({ piece }: { readonly piece: PieceView }) {
  const { volet } = usePoste().place
  const propose = (volet.genre === 'refuser' ? volet.commentaire : undefined) ?? (piece.statut === 'refusee' ? piece.commentaire : '')
  return <Commentaire key={propose} piece={piece} propose={propose} />
}

/** It completes as one types, Enter confirms, Esc leaves. */
function Commentaire({ piece, propose }: { readonly piece: PieceView; readonly propose: string }) {
  const { refus } = useWording().dossier
  const { fermer, papier } = usePoste()
  const motifs = useCommentairesPrets()
  const refuser = useRefuserPiece()
  const [texte, setTexte] = useState(propose)
  const [vide, setVide] = useState(false)
  const enTrop = texte.length - COMMENTAIRE_PIECE_MAX
  const confirm = (value: string) => {
    if (value === '') return setVide(true)
    if (value.length <= COMMENTAIRE_PIECE_MAX) refuser(piece, value)
  }
  const leave = () => {
    fermer()
    papier.current?.focus()
  }
  return (
    <div className={styles['refus']}>
      <CompletingTextArea
        label={refus.champ}
        value={texte}
        onChange={(value) => {
          setTexte(value)
          setVide(false)
        }}
        suggestions={motifs}
        onConfirm={confirm}
        onLeave={leave}
        listLabel={refus.motifs}
        placeholder={refus.invite}
        max={COMMENTAIRE_PIECE_MAX}
        count={refus.compte}
        error={vide ? refus.vide : enTrop > 0 ? refus.trop(enTrop) : undefined}
        autoFocus
      />
      <div className={styles['refusPied']}>
        <Button color="red" justify="space-between" rightSection={<KeyHint combo="enter" />} onClick={() => confirm(texte.trim())}>
          {refus.confirmer}
        </Button>
        <span>{refus.aide}</span>
      </div>
    </div>
  )
}
