import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ActeDossier } from '#shared/domain/dossier.ts'
import type { ActeReponse } from '#shared/domain/reponse.ts'
import { useKeyHint } from '../../../shell/keyboard/keyboard-provider.tsx'
import { useDroit } from '../../../shell/session/use-session.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { ProgressText } from '../../../ui/progress-text.tsx'
import type { Volet } from '../magasin/places.ts'
import { usePoste } from '../poste-context.ts'
import { avisCourant } from '../regles/avis-courant.ts'
import { acteNaturel, type ActeNaturel } from '../regles/acte-naturel.ts'
import styles from './gauche.module.css'

/** What the button of the next act says. */
function useMotSuite(): Readonly<Record<ActeNaturel, string>> {
  const { dossier, actes } = useWording()
  const { receptionner, declarerComplet, declarerIncomplet } = dossier.suite
  return { receptionner, declarerComplet, declarerIncomplet, saisirAvis: actes.avis.saisir, validerAvis: actes.avis.valider }
}

/** The act that usually comes next. It takes the focus when the last piece is decided. */
export function BoutonSuite() {
  const { dossier, ouvrir, suite } = usePoste()
  const mots = useMotSuite()
  const combo = useKeyHint('dossier.suite')
  const next = acteNaturel(dossier)
  if (!next) return <span />
  return (
    <Button ref={suite} variant={next.pret ? 'filled' : 'default'} justify="space-between" rightSection={<KeyHint combo={combo} />} onClick={() => ouvrir({ genre: next.acte })}>
      {mots[next.acte]}
    </Button>
  )
}

/** Every other act that is open on this dossier, by axis. */
function AutresActes() {
  const { dossier, ouvrir } = usePoste()
  const { dossier: words, actes } = useWording()
  const peutProlonger = useDroit('GEST_DAT_RETOUR') && dossier.annuleeLe === null
  const courant = avisCourant(dossier)
  const item = (label: string, volet: Volet) => (
    <Menu.Item key={label} onClick={() => ouvrir(volet)}>
      {label}
    </Menu.Item>
  )
  const open = [...dossier.actes.dossier, ...dossier.actes.avis, ...dossier.actes.reponse, ...(peutProlonger ? ['prolonger'] : [])]
  if (open.length === 0) return null
  return (
    <Menu position="top-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={words.pied.autres} title={words.pied.autres}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {dossier.actes.dossier.length > 0 && <Menu.Label>{words.pied.changerStatut}</Menu.Label>}
        {(dossier.actes.dossier as ActeDossier[]).map((acte) => item(actes.dossier[acte], { genre: acte }))}
        {dossier.actes.avis.length > 0 && <Menu.Label>{words.pied.avis}</Menu.Label>}
        {dossier.actes.avis.includes('saisir') && item(actes.avis.saisir, { genre: 'saisirAvis' })}
        {courant?.actes.includes('valider') === true && item(actes.avis.valider, { genre: 'validerAvis' })}
        {dossier.actes.reponse.length > 0 && <Menu.Label>{words.pied.reponse}</Menu.Label>}
        {(dossier.actes.reponse as ActeReponse[]).map((acte) => item(actes.reponse[acte], { genre: 'reponse', acte }))}
        {peutProlonger && <Menu.Label>{words.pied.limite}</Menu.Label>}
        {peutProlonger && item(words.dates.prolonger, { genre: 'prolonger' })}
      </Menu.Dropdown>
    </Menu>
  )
}

/** How far the check is, and what to do next. */
export function PiedDossier() {
  const { dossier } = usePoste()
  const { liste } = useWording().dossier
  const { controlees, demandees, refusees } = dossier.compte
  return (
    <footer className={styles['pied']}>
      <ProgressText value={controlees} total={demandees} failed={refusees} label={liste.controlees} wide />
      <div className={styles['actes']}>
        <BoutonSuite />
        <AutresActes />
      </div>
    </footer>
  )
}
