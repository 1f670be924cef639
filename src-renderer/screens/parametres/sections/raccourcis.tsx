import { ActionIcon, Button, Switch } from '@mantine/core'
import { IconAlertTriangle, IconRestore } from '@tabler/icons-react'
import { useContext, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { plier } from '#shared/domain/texte.ts'
import { useAudibleActions } from '../../../shell/keyboard/keyboard-provider.tsx'
import { combosOf, normalizeCombo } from '../../../shell/keyboard/combo.ts'
import { findConflicts, keysOf } from '../../../shell/keyboard/resolve.ts'
import { usePreferences } from '../../../shell/session/use-preferences.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { capsOf, KeyNamesContext } from '../../../ui/key-names.ts'
import { SearchBox } from '../../../ui/search-box.tsx'
import styles from '../parametres.module.css'
import { PARTOUT, raccourcisConnus, type Raccourci } from './raccourcis-connus.ts'

interface ToucheProps {
  readonly raccourci: Raccourci
  readonly touches: readonly string[]
  readonly conflit: boolean
  /** `undefined` = the first keys again. */
  readonly onChange: (touches: readonly string[] | undefined) => void
  readonly changee: boolean
}

/** The keys of an action: click, press, and they are its own. */
function Touche({ raccourci, touches, conflit, changee, onChange }: ToucheProps) {
  const words = useWording().parametres.raccourcis
  const [listening, setListening] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!listening || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const [combo] = combosOf(event.nativeEvent)
    if (combo === undefined) return
    setListening(false)
    if (combo !== 'escape') onChange(combo === 'backspace' ? [] : [combo])
  }
  return (
    <span className={styles['toucheFin']}>
      <button type="button" className={styles['touche']} data-ecoute={listening || undefined} data-conflit={conflit || undefined} title={listening ? words.appuyezAide : words.changer(raccourci.label)} onClick={() => setListening(true)} onBlur={() => setListening(false)} onKeyDown={onKeyDown}>
        {!listening && <span className="visually-hidden">{words.changer(raccourci.label)}</span>}
        {conflit && !listening && <IconAlertTriangle size={15} stroke={1.9} />}
        {listening ? words.appuyez : touches.length === 0 ? words.aucune : touches.map((combo) => <KeyHint key={combo} combo={combo} />)}
      </button>
      <ActionIcon style={{ visibility: changee ? 'visible' : 'hidden' }} aria-label={words.reprendre(raccourci.label)} title={words.origine} onClick={() => onChange(undefined)}>
        <IconRestore size={16} stroke={1.75} />
      </ActionIcon>
    </span>
  )
}

/** Keys that two actions heard together both claim, by their names. */
function useConflits(raccourcis: readonly Raccourci[], overrides: Readonly<Record<string, readonly string[]>>) {
  const { format } = useWording()
  const names = useContext(KeyNamesContext)
  const labels = new Map(raccourcis.map(({ id, label }) => [id, label]))
  const conflicts = findConflicts(raccourcis.map(({ id, keys, ecran }) => ({ id, keys, group: ecran })), overrides, [PARTOUT])
  return conflicts.map(({ combo, ids }) => ({ combo, ids, touche: capsOf(combo, names).join(' + '), gestes: format.liste(ids.map((id) => `« ${labels.get(id) ?? id} »`)) }))
}

const bySection = (raccourcis: readonly Raccourci[]): readonly (readonly [string, readonly Raccourci[]])[] => [...Map.groupBy(raccourcis, ({ group }) => group)]

/** Every shortcut, remapped by pressing keys; conflicts are named, single keys can be switched off (WCAG 2.1.4). */
export function Raccourcis() {
  const wording = useWording()
  const words = wording.parametres.raccourcis
  const [preferences, change] = usePreferences()
  const [recherche, setRecherche] = useState('')
  const { raccourcis: overrides } = preferences
  const all = raccourcisConnus(wording, useAudibleActions())
  const conflits = useConflits(all, overrides)
  const troubled = new Set(conflits.flatMap(({ ids }) => ids))
  const shown = all.filter(({ label, group }) => plier(`${label} ${group}`).includes(plier(recherche)))
  const set = ({ id, keys }: Raccourci, touches: readonly string[] | undefined) => {
    const { [id]: _before, ...rest } = overrides
    const same = touches === undefined || touches.join() === keys.map(normalizeCombo).join()
    change({ raccourcis: same ? rest : { ...rest, [id]: [...touches] } })
  }
  const changed = Object.keys(overrides).length
  return (
    <>
      <div className={styles['bloc']}>
        <Switch label={words.simples} description={words.simplesAide} checked={preferences.touchesSimples} onChange={(event) => change({ touchesSimples: event.currentTarget.checked })} />
      </div>
      {conflits.map(({ combo, touche, gestes }) => (
        <p key={combo} className={styles['alerte']} role="status">
          <IconAlertTriangle size={16} stroke={1.9} /> {words.conflit(touche, gestes)}
        </p>
      ))}
      <div className={styles['bloc']}>
        <div className={styles['ligne']}>
          <div style={{ flex: 1, maxWidth: 360 }}>
            <SearchBox value={recherche} onSearch={setRecherche} label={words.chercher} placeholder={words.chercher} clearLabel={wording.parametres.liste.effacer} />
          </div>
          <span>{words.changes(changed)}</span>
          {changed > 0 && (
            <Button variant="default" onClick={() => change({ raccourcis: {} })}>
              {words.toutReprendre}
            </Button>
          )}
        </div>
        {shown.length === 0 && <p>{words.aucunResultat}</p>}
        {bySection(shown).map(([group, own]) => (
          <table key={group} className={styles['touches']}>
            <thead>
              <tr>
                <th scope="col" colSpan={2}>
                  {group}
                </th>
              </tr>
            </thead>
            <tbody>
              {own.map((raccourci) => (
                <tr key={raccourci.id}>
                  <td>{raccourci.label}</td>
                  <td>
                    <Touche raccourci={raccourci} touches={keysOf(raccourci, { overrides, singleKeysEnabled: true })} conflit={troubled.has(raccourci.id)} changee={Object.hasOwn(overrides, raccourci.id)} onChange={(touches) => set(raccourci, touches)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  )
}
