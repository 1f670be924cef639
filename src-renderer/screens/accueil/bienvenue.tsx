import { UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconBuildingBank, IconHistory, IconMasksTheater } from '@tabler/icons-react'
import { useState } from 'react'
import { Sceau } from '../../shell/cadre/sceau.tsx'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { Icon } from '../../ui/icon.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './accueil.module.css'
import { CreerBureau } from './creer-bureau.tsx'
import { OuvrirDemonstration } from './ouvrir-demonstration.tsx'
import { RestaurerBureau } from './restaurer-bureau.tsx'

type Choix = 'creer' | 'demonstration' | 'restaurer'

const CHOIX: readonly { readonly nom: Choix; readonly icon: Icon }[] = [
  { nom: 'creer', icon: IconBuildingBank },
  { nom: 'demonstration', icon: IconMasksTheater },
  { nom: 'restaurer', icon: IconHistory },
]

const PANNEAUX: Readonly<Record<Choix, () => React.ReactNode>> = { creer: CreerBureau, demonstration: OuvrirDemonstration, restaurer: RestaurerBureau }

function Choisir({ last, onChoisir }: { readonly last: Choix | undefined; readonly onChoisir: (choix: Choix) => void }) {
  const { accueil } = useWording()
  const { choix } = accueil
  const words = { creer: [choix.creer, choix.creerTexte], demonstration: [choix.demonstration, choix.demonstrationTexte], restaurer: [choix.restaurer, choix.restaurerTexte] } as const
  useActions(CHOIX.map(({ nom }, rank) => ({ id: `accueil.${nom}`, label: words[nom][0], group: choix.nom, keys: [String(rank + 1)], run: () => onChoisir(nom) })), [choix])
  return (
    <ul className={styles['choix']} aria-label={choix.nom}>
      {CHOIX.map(({ nom, icon: Shape }, rank) => (
        <li key={nom}>
          <UnstyledButton className={styles['carte'] ?? ''} autoFocus={nom === (last ?? 'creer')} onClick={() => onChoisir(nom)}>
            <Shape size={26} stroke={1.4} className={styles['icone'] ?? ''} />
            <span className={styles['mots']}>
              <b>{words[nom][0]}</b>
              <span>{words[nom][1]}</span>
            </span>
            <KeyHint combo={String(rank + 1)} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

/** The first screen of an office that does not exist yet: make one, try the demonstration, or restore a backup. */
export function Bienvenue({ abime }: { readonly abime: boolean }) {
  const { accueil } = useWording()
  const [choix, setChoix] = useState<Choix | undefined>(abime ? 'restaurer' : undefined)
  const [last, setLast] = useState<Choix>()
  const Panneau = choix && PANNEAUX[choix]
  const back = () => {
    setLast(choix)
    setChoix(undefined)
  }
  useActions(choix && !abime ? [{ id: 'accueil.retour', label: accueil.retour, group: accueil.choix.nom, keys: ['escape'], hidden: true, run: back }] : [], [choix, accueil])
  return (
    <main className={styles['bienvenue']}>
      <header className={styles['tete']} data-petite={choix !== undefined || undefined}>
        <Sceau size={choix === undefined ? 56 : 32} />
        <h1>{accueil.titre}</h1>
        {choix === undefined && <p>{accueil.intro}</p>}
        {abime && <p role="alert">{accueil.abime}</p>}
      </header>
      {Panneau ? (
        <div className={styles['panneau']} data-large={choix === 'creer' || choix === 'restaurer' || undefined}>
          {!abime && (
            <UnstyledButton className={styles['retour'] ?? ''} onClick={back}>
              <IconArrowLeft size={15} stroke={1.9} /> {accueil.retour} <KeyHint combo="escape" />
            </UnstyledButton>
          )}
          <Panneau />
        </div>
      ) : (
        <Choisir last={last} onChoisir={setChoix} />
      )}
    </main>
  )
}
