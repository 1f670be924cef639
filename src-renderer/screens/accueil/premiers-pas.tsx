import { Button, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { existe } from '../../shell/routes/ecrans.ts'
import { useSession } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './accueil.module.css'
import { CORPS, ETAPES, type NomEtape } from './etapes.tsx'
import { Etape } from './etape.tsx'
import { QuitterDemonstration } from './quitter-demonstration.tsx'

/** How many of each there are: a step is done when there is one. */
function useFaites(): Readonly<Record<NomEtape, number>> | undefined {
  const commissions = useQuery(api.catalogue.commissions.queryOptions())
  const formations = useQuery(api.catalogue.formations.queryOptions())
  const pieces = useQuery(api.catalogue.piecesJustificatives.queryOptions())
  const candidatures = useQuery(api.candidatures.premieres.queryOptions({ input: { filtre: { vue: 'toutes' }, ordre: { tri: 'modification', sens: 'desc' }, limite: 1 } }))
  if (!commissions.data || !formations.data || !pieces.data || !candidatures.data) return undefined
  return { commission: commissions.data.length, formation: formations.data.length, pieces: pieces.data.filter(({ enService }) => enService).length, candidature: candidatures.data.total }
}

function Suite() {
  const { accueil } = useWording()
  const words = accueil.premiersPas
  const navigate = useNavigate()
  const { sauvegarde } = useSession()
  const regler = (section: string) => void navigate({ to: '/parametres/$section', params: { section } })
  return (
    <div className={styles['plus']}>
      <section className={styles['plusCarte']}>
        <h2>{words.signataire}</h2>
        <p>{words.signataireTexte}</p>
        <div>
          <Button variant="default" onClick={() => regler('signataires')}>
            {words.ajouterSignataire}
          </Button>
        </div>
      </section>
      {!sauvegarde.reglee && (
        <section className={styles['plusCarte']}>
          <h2>{words.sauvegarde}</h2>
          <p>{words.sauvegardeTexte}</p>
          <div>
            <Button variant="default" onClick={() => regler('sauvegardes')}>
              {words.sauvegarde}
            </Button>
          </div>
        </section>
      )}
    </div>
  )
}

/** What an office needs before its first dossier, each step done in place and ticked by what is there. */
export function PremiersPas() {
  const { accueil } = useWording()
  const words = accueil.premiersPas
  const { etablissement, demonstration } = useSession()
  const navigate = useNavigate()
  const faites = useFaites()
  const [choisie, setChoisie] = useState<NomEtape | 'aucune'>()
  const next = faites && ETAPES.find((nom) => faites[nom] === 0)
  const open = choisie ?? next
  const done = faites ? ETAPES.filter((nom) => faites[nom] > 0).length : 0
  if (demonstration) return <QuitterDemonstration />
  const Corps = open === undefined || open === 'aucune' ? undefined : CORPS[open]
  return (
    <div className={styles['pas']}>
      <div className={styles['colonne']}>
        <header className={styles['pasTete']}>
          <h1>{words.titre}</h1>
          <p>{faites && next === undefined ? words.pret : words.intro(etablissement?.nom ?? '')}</p>
          <div className={styles['pasAvance']}>
            <Progress value={(done / ETAPES.length) * 100} aria-label={words.titre} size="sm" style={{ flex: 1 }} color={done === ETAPES.length ? 'green' : 'accent'} />
            <span>{words.avance(done, ETAPES.length)}</span>
          </div>
        </header>
        <ol className={styles['etapes']}>
          {ETAPES.map((nom, rank) => (
            <Etape key={nom} nom={nom} rang={rank + 1} combien={faites?.[nom]} ouverte={open === nom} onBasculer={() => setChoisie(open === nom ? 'aucune' : nom)}>
              {open === nom && Corps && <Corps key={nom === 'candidature' ? nom : `${nom}-${faites?.[nom] ?? 0}`} onTenir={() => setChoisie(nom)} onFaite={() => setChoisie(undefined)} />}
            </Etape>
          ))}
        </ol>
        <div className={styles['suite']}>
          {existe('courrier-arrive') && (
            <Button variant={next === undefined ? 'filled' : 'default'} onClick={() => void navigate({ to: '/courrier' })}>
              {words.courrier}
            </Button>
          )}
          <Button variant="default" onClick={() => void navigate({ to: '/', search: { vue: 'toutes' } })}>
            {words.file}
          </Button>
        </div>
        <Suite />
      </div>
    </div>
  )
}
