import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { phraseRefus } from '../../api/refus.ts'
import { fluxEntree } from '../../components/formulaire/flux-entree.ts'
import { NouvelleCandidature } from '../../components/nouvelle-candidature/nouvelle-candidature.tsx'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { CarteCandidature } from './carte-candidature.tsx'
import styles from './courrier-arrive.module.css'
import { Enveloppe } from './enveloppe.tsx'
import { PiecesRecues } from './pieces-recues.tsx'
import { RechercheCandidature } from './recherche-candidature.tsx'
import { Annonce, Suite } from './suite.tsx'
import { usePli, type Pli } from './use-pli.ts'

const AFTER_DIALOG = 60

/** The letters of what was typed start the name of a new candidat; a number does not. */
const departDe = (texte: string) => (/\d/.test(texte) ? {} : { nom: texte.toLocaleUpperCase('fr') })

function useTouches({ enregistrer, champ, reprendreCachet, reprendrePlace, vider }: Pli): void {
  const { groupe: group, actions } = useWording().courrierArrive
  useActions(
    [
      { id: 'courrier.enregistrer', label: actions.enregistrer, group, keys: ['ctrl+enter'], run: enregistrer },
      { id: 'courrier.chercher', label: actions.chercher, group, keys: ['/', 'f2'], run: () => champ.current?.focus() },
      { id: 'courrier.meme-cachet', label: actions.memeCachet, group, keys: ['f4'], run: reprendreCachet },
      { id: 'courrier.meme-place', label: actions.memePlace, group, keys: ['f8'], run: reprendrePlace },
      { id: 'courrier.vider', label: actions.vider, group, keys: [], run: vider },
    ],
    [actions, group],
  )
}

function Partie({ titre, children }: { readonly titre: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['partie']}>
      <legend>{titre}</legend>
      {children}
    </fieldset>
  )
}

function Dit({ dit, saisie }: Pli) {
  const words = useWording().courrierArrive.fait
  return (
    <p className={styles['dit']} role="status" data-dit={dit !== undefined || undefined}>
      {dit !== undefined && (
        <>
          <IconCircleCheck size={16} stroke={1.9} /> <span>{dit}</span> {saisie.contenus.length === 0 && <span>{words.pret}</span>}
        </>
      )}
    </p>
  )
}

function Contenu({ dossiers, saisie, cocher }: Pli) {
  const words = useWording().courrierArrive.contenu
  const known = dossiers.filter((dossier) => dossier !== undefined)
  return (
    <Partie titre={words.titre}>
      {saisie.contenus.length === 0 && <p className={styles['note']}>{words.vide}</p>}
      {known.map((dossier) => (
        <PiecesRecues key={dossier.id} dossier={dossier} nommer={known.length > 1} cochees={saisie.contenus.find(({ id }) => id === dossier.id)?.pieces ?? []} onChange={(pieces) => cocher(dossier.id, pieces)} />
      ))}
      {known.length > 0 && <p className={styles['aide']}>{words.aide}</p>}
    </Partie>
  )
}

function Pied({ error, saisie, dossiers, receptionner, isPending, enregistrer }: Pli) {
  const wording = useWording()
  const words = wording.courrierArrive
  const said = saisie.contenus.length === 0 ? words.aide : <Annonce saisie={saisie} dossiers={dossiers} receptionner={receptionner} />
  return (
    <div className={styles['pied']}>
      <div role="status">{error ? <span className={styles['refus']}>{phraseRefus(wording, error)}</span> : said}</div>
      <Button loading={isPending} onClick={enregistrer} rightSection={<KeyHint combo="ctrl+enter" />}>
        {words.suite.enregistrer}
      </Button>
    </div>
  )
}

/** The mail-opening desk: paper in hand, one envelope after the other, by the keyboard alone. */
export function Saisie() {
  const words = useWording().courrierArrive
  const pli = usePli()
  const [nouvelle, setNouvelle] = useState<string>()
  const { form, champ, saisie, dossiers, erreurs, receptionner, changer, choisir } = pli
  useTouches(pli)
  return (
    <form ref={form} className={styles['saisie']} aria-label={words.saisie} onSubmit={(event) => event.preventDefault()} onKeyDown={fluxEntree(pli.enregistrer)}>
      <div className={styles['defile']}>
        <Dit {...pli} />
        <Partie titre={words.candidature.titre}>
          {saisie.contenus.map(({ id }, rank) => (
            <CarteCandidature key={id} dossier={dossiers[rank]} saisie={saisie} onRetirer={() => pli.retirer(id)} />
          ))}
          <RechercheCandidature autre={saisie.contenus.length > 0} inputRef={champ} error={erreurs.includes('sansCandidature') ? words.erreurs.sansCandidature : undefined} onChoisir={choisir} onNouvelle={setNouvelle} />
        </Partie>
        <Partie titre={words.enveloppe.titre}>
          <Enveloppe saisie={saisie} erreurs={erreurs} dernier={pli.dernier} onChange={changer} onReprendreCachet={pli.reprendreCachet} onReprendrePlace={pli.reprendrePlace} onSuite={pli.versPieces} />
        </Partie>
        <Contenu {...pli} />
        <Partie titre={words.suite.titre}>
          <Suite saisie={saisie} dossiers={dossiers} receptionner={receptionner} onChange={changer} />
        </Partie>
      </div>
      <Pied {...pli} />
      {nouvelle !== undefined && (
        <NouvelleCandidature
          depart={departDe(nouvelle)}
          onClose={() => setNouvelle(undefined)}
          onCreee={({ id }) => {
            setNouvelle(undefined)
            // The dialog gives the focus back to the search as it closes: the next field is reached after that.
            window.setTimeout(() => choisir(id), AFTER_DIALOG)
          }}
        />
      )}
    </form>
  )
}
