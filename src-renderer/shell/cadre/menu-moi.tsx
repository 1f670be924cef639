import { Menu } from '@mantine/core'
import { IconCheck, IconKeyboard } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Preferences } from '#shared/contract/bureau.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { notify } from '../../ui/notify.tsx'
import { useAudibleActions } from '../keyboard/keyboard-provider.tsx'
import { usePreferences } from '../session/use-preferences.ts'
import { useSession } from '../session/use-session.ts'
import { useWording } from '../wording/use-wording.ts'
import styles from './cadre.module.css'

const initials = (prenom: string, nom: string): string => `${prenom.charAt(0)}${nom.charAt(0)}`.toUpperCase()

/** A line of the menu that is on or off. */
function Choix({ on, children, onPick }: { readonly on: boolean; readonly children: string; readonly onPick: () => void }) {
  return (
    <Menu.Item role="menuitemradio" aria-checked={on} leftSection={<span className={styles['icone']}>{on && <IconCheck size={14} stroke={2.25} />}</span>} onClick={onPick}>
      {children}
    </Menu.Item>
  )
}

function Gestionnaires() {
  const wording = useWording()
  const { haut, fenetre } = wording.shell
  const { moi } = useSession()
  const client = useQueryClient()
  const { data = [] } = useQuery(api.bureau.gestionnaires.queryOptions())
  const change = useMutation(
    api.bureau.changerDeGestionnaire.mutationOptions({
      onSuccess: () => client.invalidateQueries(),
      onError: (error) => notify({ tone: 'danger', message: phraseRefus(wording, error), closeLabel: fenetre.fermer }),
    }),
  )
  const present = data.filter((one) => one.actif)
  if (present.length < 2) return null
  return (
    <>
      <Menu.Label>{haut.changer}</Menu.Label>
      {present.map(({ id, prenom, nom }) => (
        <Choix key={id} on={id === moi?.id} onPick={() => id !== moi?.id && change.mutate({ id })}>{`${prenom} ${nom}`}</Choix>
      ))}
      <Menu.Divider />
    </>
  )
}

function Apparence() {
  const { haut } = useWording().shell
  const [preferences, change] = usePreferences()
  const choices = <Key extends 'theme' | 'densite' | 'langue'>(key: Key, words: Readonly<Record<Preferences[Key], string>>) =>
    (Object.keys(words) as Preferences[Key][]).map((value) => (
      <Choix key={value} on={preferences[key] === value} onPick={() => change({ [key]: value })}>
        {words[value]}
      </Choix>
    ))
  return (
    <>
      <Menu.Label>{haut.apparence}</Menu.Label>
      {choices('theme', haut.themes)}
      <Menu.Divider />
      {choices('densite', haut.densites)}
      <Menu.Divider />
      <Menu.Label>{haut.langue}</Menu.Label>
      {choices('langue', haut.langues)}
      <Menu.Divider />
      <Choix on={preferences.touchesSimples} onPick={() => change({ touchesSimples: !preferences.touchesSimples })}>
        {haut.touchesSimples}
      </Choix>
    </>
  )
}

/** Who is at the keyboard, the change of gestionnaire, and his settings of the screen. */
export function MenuMoi() {
  const { haut } = useWording().shell
  const { moi, version } = useSession()
  const [opened, setOpened] = useState(false)
  const shortcuts = useAudibleActions().find((action) => action.id === 'general.raccourcis')
  const nom = moi === null ? haut.personne : `${moi.prenom} ${moi.nom}`
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={styles['moi']} aria-label={moi === null ? haut.personne : haut.moi(nom)} title={moi?.qualite}>
          <span className={styles['initiales']} aria-hidden="true" data-initiales={moi === null ? '?' : initials(moi.prenom, moi.nom)} />
          <span>{nom}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="calc(100vh - 64px)" style={{ overflowY: 'auto' }}>
        {opened && <Gestionnaires />}
        <Apparence />
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={15} stroke={1.75} />} onClick={() => shortcuts?.run()}>
          {haut.raccourcis}
        </Menu.Item>
        <Menu.Label>{haut.aPropos(version)}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}
