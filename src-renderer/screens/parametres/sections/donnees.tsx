import { Button, CopyButton } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { bureauNatif } from '../../../components/bureau-natif.ts'
import { useSession } from '../../../shell/session/use-session.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import styles from '../parametres.module.css'

const JOURNAUX = 'journaux'

function Chemin({ chemin }: { readonly chemin: string }) {
  const words = useWording().parametres.donnees
  const { capacites } = useSession()
  const natif = capacites.montrerDossier ? bureauNatif() : undefined
  return (
    <div className={styles['ligne']}>
      <code className={styles['chemin']}>{chemin}</code>
      <CopyButton value={chemin}>{({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}>{copied ? words.copie : words.copier}</Button>}</CopyButton>
      {natif && (
        <Button size="xs" variant="default" leftSection={<IconFolderOpen size={14} stroke={1.75} />} onClick={() => void natif.montrerDansDossier(chemin)}>
          {words.montrer}
        </Button>
      )}
    </div>
  )
}

/** What is checked of accessibility and what is not: nothing is claimed that was not tried. */
function Declaration() {
  const { parametres } = useWording()
  const words = parametres.accessibilite
  const { version } = useSession()
  const parts = [[words.verifieTitre, words.verifie], [words.essaiTitre, words.essai], [words.manqueTitre, words.manque]] as const
  return (
    <div className={styles['declaration']}>
      <p>{words.etat}</p>
      {parts.map(([title, sentences]) => (
        <div key={title}>
          <h4>{title}</h4>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
      <p>
        {words.contact} {words.dateeDe(version)}
      </p>
    </div>
  )
}

/** Where the data are, what this version is, and the accessibility statement. */
export function Donnees() {
  const { parametres, format } = useWording()
  const words = parametres.donnees
  const { dossierDonnees, version, capacites, disqueLibreOctets } = useSession()
  const { data } = useQuery(api.bureau.etablissement.queryOptions({ retry: false }))
  const [read, setRead] = useState(false)
  const separator = dossierDonnees.includes('\\') ? '\\' : '/'
  return (
    <>
      <div className={styles['bloc']}>
        <h3>{words.dossier}</h3>
        <p>{words.dossierAide}</p>
        <Chemin chemin={dossierDonnees} />
        <p>{words.depart}</p>
      </div>
      <div className={styles['bloc']}>
        <h3>{words.journaux}</h3>
        <p>{words.journauxAide}</p>
        <Chemin chemin={`${dossierDonnees}${separator}${JOURNAUX}`} />
      </div>
      <div className={styles['bloc']}>
        <dl className={styles['faits']}>
          <dt>{words.version}</dt>
          <dd>{version}</dd>
          <dt>{words.porte}</dt>
          <dd>{words.portes[capacites.porte]}</dd>
          <dt>{words.bureau}</dt>
          <dd>{data?.codeOffice ?? '—'}</dd>
          <dt>{words.libre}</dt>
          <dd>{disqueLibreOctets === null ? '—' : format.taille(disqueLibreOctets)}</dd>
        </dl>
      </div>
      <div className={styles['bloc']}>
        <h3>{words.accessibilite}</h3>
        <div>
          <Button variant="default" aria-expanded={read} onClick={() => setRead(!read)}>
            {read ? words.replier : words.lire}
          </Button>
        </div>
        {read && <Declaration />}
      </div>
    </>
  )
}
