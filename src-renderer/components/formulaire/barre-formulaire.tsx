import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './formulaire.module.css'
import { useSignalerModifie } from './modifie.ts'
import type { Formulaire } from './use-formulaire.ts'

interface BarreFormulaireProps<Valeurs extends object> {
  readonly formulaire: Formulaire<Valeurs>
  readonly libelle?: string
  /** Leaves the form; without it, a button puts back what is stored. */
  readonly onFermer?: (() => void) | undefined
  /** Something new may be saved as it stands. */
  readonly nouveau?: boolean
  readonly children?: ReactNode
}

function Etat<Valeurs extends object>({ formulaire }: { readonly formulaire: Formulaire<Valeurs> }) {
  const { format, parametres } = useWording()
  const { etat, modifie } = formulaire
  const words = parametres.formulaire
  if (etat.genre === 'refus' || etat.genre === 'conflit')
    return (
      <span className={styles['refus']} role="alert">
        <IconAlertTriangle size={16} stroke={1.9} />
        <span>{etat.genre === 'conflit' ? words.conflit(etat.message) : etat.message}</span>
      </span>
    )
  if (etat.genre === 'enregistre' && !modifie)
    return (
      <span className={styles['fait']}>
        <IconCheck size={16} stroke={1.9} /> {words.enregistre(format.heure(etat.le))}
      </span>
    )
  return <span>{modifie ? words.modifie : ''}</span>
}

/** The foot of a form: what its state is, and its acts. Ctrl+S saves. */
export function BarreFormulaire<Valeurs extends object>({ formulaire, libelle, onFermer, nouveau = false, children }: BarreFormulaireProps<Valeurs>) {
  const { actes, parametres } = useWording()
  const words = parametres.formulaire
  const { etat, modifie, enregistrer, reprendre } = formulaire
  const signaler = useSignalerModifie()
  useEffect(() => {
    signaler(modifie)
    return () => signaler(false)
  }, [signaler, modifie])
  const savable = modifie || nouveau
  useActions([{ id: 'formulaire.enregistrer', label: actes.commun.enregistrer, group: words.groupe, keys: ['ctrl+s'], hidden: true, run: () => savable && enregistrer() }], [actes, words])
  return (
    <div className={styles['barre']}>
      <div className={styles['etat']} role="status">
        <Etat formulaire={formulaire} />
      </div>
      <div className={styles['boutons']}>
        {children}
        {etat.genre === 'conflit' && (
          <Button variant="default" onClick={reprendre}>
            {words.voirEnregistree}
          </Button>
        )}
        {onFermer ? (
          <Button variant="default" onClick={onFermer}>
            {modifie ? actes.commun.annuler : actes.commun.fermer}
          </Button>
        ) : (
          modifie && (
            <Button variant="default" onClick={reprendre}>
              {actes.commun.annuler}
            </Button>
          )
        )}
        <Button loading={etat.genre === 'envoi'} disabled={!savable} onClick={enregistrer} rightSection={<KeyHint combo="ctrl+s" />}>
          {etat.genre === 'conflit' ? words.garderLaMienne : (libelle ?? actes.commun.enregistrer)}
        </Button>
      </div>
    </div>
  )
}
