import { Button } from '@mantine/core'
import { IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { plier } from '#shared/domain/texte.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { useConfirm } from '../../ui/confirm-provider.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { ModifieContext } from '../formulaire/modifie.ts'
import styles from './liste-editable.module.css'

/** How a form leaves: `onFermer` asks when there are changes, `onFait` follows a save. */
export interface GestesFormulaire {
  readonly onFermer: () => void
  readonly onFait: () => void
}

interface ListeEditableProps<Element extends { readonly id: number }> {
  readonly nom: string
  /** `undefined` while it is being read. */
  readonly elements: readonly Element[] | undefined
  readonly renderLigne: (element: Element) => ReactNode
  /** What a search looks into. */
  readonly texte: (element: Element) => string
  /** The form that opens in place; `undefined` = a new one. */
  readonly renderFormulaire: (element: Element | undefined, gestes: GestesFormulaire) => ReactNode
  readonly ajouter?: string | undefined
  readonly vide: { readonly titre: string; readonly texte: string; readonly actions?: ReactNode }
  readonly actions?: ReactNode
}

type Ouvert = number | 'nouveau' | undefined
const SEARCH_FROM = 8

/** Which line is open; leaving one with unsaved changes asks first. */
function useOuvert() {
  const { parametres } = useWording()
  const confirm = useConfirm()
  const [ouvert, setOuvert] = useState<Ouvert>()
  const modifie = useRef(false)
  const lines = useRef<HTMLDivElement>(null)
  const signaler = useCallback((value: boolean) => {
    modifie.current = value
  }, [])
  const [enregistre, setEnregistre] = useState<string>()
  const aller = async (next: Ouvert, saved = false) => {
    const { abandonner } = parametres.formulaire
    if (!saved && modifie.current && !(await confirm({ title: abandonner.titre, message: abandonner.texte, confirmLabel: abandonner.oui, cancelLabel: abandonner.non, danger: true }))) return
    modifie.current = false
    const left = ouvert
    setOuvert(next)
    setEnregistre(saved ? new Date().toISOString() : undefined)
    if (next === undefined) requestAnimationFrame(() => lines.current?.querySelector<HTMLElement>(`[data-ligne="${left ?? ''}"]`)?.focus())
  }
  return { ouvert, aller, signaler, lines, enregistre }
}

/** Elements of the office in a list; each opens its form in place, and a new one opens above them. */
export function ListeEditable<Element extends { readonly id: number }>({ nom, elements, renderLigne, texte, renderFormulaire, ajouter, vide, actions }: ListeEditableProps<Element>) {
  const { format, parametres, shell } = useWording()
  const words = parametres.liste
  const { ouvert, aller, signaler, lines, enregistre } = useOuvert()
  const [recherche, setRecherche] = useState('')
  const gestes: GestesFormulaire = { onFermer: () => void aller(undefined), onFait: () => void aller(undefined, true) }
  const wanted = plier(recherche)
  const shown = elements?.filter((element) => plier(texte(element)).includes(wanted))
  const addButton = ajouter !== undefined && (
    <Button data-ligne="nouveau" leftSection={<IconPlus size={15} stroke={2} />} variant={elements?.length === 0 ? 'filled' : 'default'} disabled={ouvert === 'nouveau'} onClick={() => void aller('nouveau')}>
      {ajouter}
    </Button>
  )
  const empty = elements?.length === 0 && ouvert !== 'nouveau'
  return (
    <div className={styles['liste']} ref={lines}>
      {!empty && (
        <div className={styles['outils']}>
          <div className={styles['recherche']}>
            {(elements?.length ?? 0) >= SEARCH_FROM && <SearchBox value={recherche} onSearch={setRecherche} label={words.chercher(nom)} placeholder={words.chercher(nom)} clearLabel={words.effacer} />}
          </div>
          <span className={styles['enregistre']} role="status">
            {enregistre !== undefined && parametres.formulaire.enregistre(format.heure(enregistre))}
          </span>
          {actions}
          {addButton}
        </div>
      )}
      <ModifieContext value={signaler}>
        {ouvert === 'nouveau' && <div className={styles['ouverte']} data-nouveau="">{renderFormulaire(undefined, gestes)}</div>}
        {elements === undefined && <SkeletonRows count={6} label={shell.etats.chargement} />}
        {empty && (
          <EmptyState title={vide.titre} actions={<>{vide.actions}{addButton}</>}>
            {vide.texte}
          </EmptyState>
        )}
        {shown && shown.length > 0 && (
          <ul className={styles['lignes']} aria-label={nom}>
            {shown.map((element) => (
              <li key={element.id} className={styles['element']} data-ouvert={ouvert === element.id || undefined}>
                <button type="button" className={styles['ligne']} data-ligne={element.id} aria-expanded={ouvert === element.id} onClick={() => void aller(ouvert === element.id ? undefined : element.id)}>
                  <IconChevronRight size={15} stroke={1.9} className={styles['fleche'] ?? ''} />
                  {renderLigne(element)}
                </button>
                {ouvert === element.id && <div className={styles['ouverte']}>{renderFormulaire(element, gestes)}</div>}
              </li>
            ))}
          </ul>
        )}
        {shown?.length === 0 && !empty && recherche !== '' && <p className={styles['aucun']}>{words.aucun(recherche)}</p>}
      </ModifieContext>
    </div>
  )
}

/** The words of a line: a name, what is said of it, and marks at the end. */
export function LigneElement({ titre, detail, fin, eteint = false }: { readonly titre: ReactNode; readonly detail?: ReactNode; readonly fin?: ReactNode; readonly eteint?: boolean }) {
  return (
    <span className={styles['mots']} data-eteint={eteint || undefined}>
      <span className={styles['titre']}>{titre}</span>
      {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
      {fin !== undefined && <span className={styles['fin']}>{fin}</span>}
    </span>
  )
}
