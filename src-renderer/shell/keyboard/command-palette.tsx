import { useEffect, useId, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import type { Icon } from '../../ui/icon.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './command-palette.module.css'
import { useAudibleActions, useKeysOf } from './keyboard-provider.tsx'
import { rank } from './match.ts'
import { usePaletteResults } from './use-palette-results.ts'

/** Something found by the search: a candidature, a candidat, a courriel. */
export interface PaletteResult {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly group: string
  readonly icon?: Icon
  readonly onPick: () => void
  /** What Ctrl+Enter does instead, and its word. */
  readonly other?: { readonly label: string; readonly onPick: () => void }
}

export type PaletteSearch = (query: string, signal: AbortSignal) => Promise<readonly PaletteResult[]>

interface CommandPaletteProps {
  readonly onClose: () => void
  readonly search?: PaletteSearch
  readonly labels: { readonly title: string; readonly placeholder: string; readonly nothing: (query: string) => string; readonly searching: string; readonly failed: string; readonly list: string }
}

interface Entry extends Omit<PaletteResult, 'onPick' | 'other'> {
  readonly combo?: string | undefined
  readonly run: () => void
  readonly other?: PaletteResult['other']
}

const MOST_COMMANDS = 50

function useCommands(query: string): readonly Entry[] {
  const actions = useAudibleActions()
  const keysOf = useKeysOf()
  const open = actions.filter((action) => action.hidden !== true && (action.enabled?.() ?? true))
  const found = rank(open, query, (action) => action.label).slice(0, MOST_COMMANDS)
  return found.map((action) => ({ id: action.id, label: action.label, group: action.group, combo: keysOf(action)[0], run: action.run }))
}

/** Keeps the order of first appearance of the groups; entries are numbered across them. */
function sections(entries: readonly Entry[]) {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry])
  let position = 0
  return [...groups].map(([group, own]) => ({ group, entries: own.map((entry) => ({ entry, position: position++ })) }))
}

/** Ctrl+K: every command with its shortcut, and what the search finds. Mount it to open it. */
export function CommandPalette({ onClose, search, labels }: CommandPaletteProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const commands = useCommands(query)
  const { results, state } = usePaletteResults(query, search)
  const shown = useMemo(() => sections([...results.map(({ onPick, ...result }) => ({ ...result, run: onPick })), ...commands]), [results, commands])
  const flat = shown.flatMap((section) => section.entries)
  const current = Math.min(at, flat.length - 1)
  useEffect(() => {
    // In braces: some browsers answer with a promise, which an effect may not return.
    document.querySelector(`#${CSS.escape(`${id}-${current}`)}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, current])

  const pick = (run: (() => void) | undefined) => {
    if (!run) return
    onClose()
    // After the dialog has given the focus back: the action may move it.
    window.setTimeout(run, 0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && flat.length > 0) {
      event.preventDefault()
      setAt((current + step + flat.length) % flat.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const entry = flat[current]?.entry
      pick(event.ctrlKey || event.metaKey ? entry?.other?.onPick : entry?.run)
    }
  }
  const status = state === 'failed' ? labels.failed : flat.length > 0 ? '' : state === 'searching' ? labels.searching : labels.nothing(query)
  return (
    <Dialog title={labels.title} onClose={onClose} bare>
      <input
        className={styles['input']}
        role="combobox"
        aria-label={labels.placeholder}
        aria-expanded={flat.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={flat.length > 0 ? `${id}-${current}` : undefined}
        placeholder={labels.placeholder}
        value={query}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} className={styles['list']} role="listbox" aria-label={labels.list}>
        {shown.map(({ group, entries }) => (
          <div key={group} role="group" aria-label={group}>
            <div className={styles['group']} aria-hidden="true">
              {group}
            </div>
            {entries.map(({ entry, position }) => (
              <PaletteOption key={entry.id} id={`${id}-${position}`} entry={entry} current={position === current} onPick={() => pick(entry.run)} onPoint={() => setAt(position)} />
            ))}
          </div>
        ))}
      </div>
      <p className={styles['status']} role="status" hidden={status === ''}>
        {status}
      </p>
    </Dialog>
  )
}

interface PaletteOptionProps {
  readonly id: string
  readonly entry: Entry
  readonly current: boolean
  readonly onPick: () => void
  readonly onPoint: () => void
}

function PaletteOption({ id, entry, current, onPick, onPoint }: PaletteOptionProps) {
  const IconPart = entry.icon
  return (
    <div id={id} role="option" aria-selected={current} className={styles['option']} onClick={onPick} onMouseMove={current ? undefined : onPoint}>
      {IconPart && <IconPart size={16} stroke={1.75} className={styles['icon'] ?? ''} />}
      <span className={styles['label']}>{entry.label}</span>
      {entry.description !== undefined && <span className={styles['description']}>{entry.description}</span>}
      <span className={styles['keys']}>
        {entry.other && current ? (
          <>
            <KeyHint combo="ctrl+enter" /> {entry.other.label}
          </>
        ) : (
          <KeyHint combo={entry.combo} />
        )}
      </span>
    </div>
  )
}
