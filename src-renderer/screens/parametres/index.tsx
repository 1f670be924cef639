import { Navigate, useParams } from '@tanstack/react-router'
import { useWording } from '../../shell/wording/use-wording.ts'
import { HiddenTitle } from '../../ui/page-header.tsx'
import { Menu } from './menu.tsx'
import styles from './parametres.module.css'
import { estSection, SECTIONS, sectionDe } from './sections.ts'

/** The settings: a list of parts on the left, one part at a time on the right. */
export function Parametres() {
  const words = useWording().parametres
  const { section = '' } = useParams({ strict: false })
  const wanted = sectionDe(section)
  if (wanted !== section) return <Navigate to="/parametres/$section" params={{ section: wanted }} replace />
  if (!estSection(wanted)) return null
  const Contenu = SECTIONS[wanted]
  return (
    <div className={styles['ecran']}>
      <HiddenTitle title={words.titre} />
      <Menu courante={wanted} />
      <section className={styles['contenu']} aria-labelledby="section">
        <div className={styles['colonne']} key={wanted}>
          <header className={styles['tete']}>
            <h2 id="section">{words.sections[wanted]}</h2>
            <p>{words.intros[wanted]}</p>
          </header>
          <Contenu />
        </div>
      </section>
    </div>
  )
}
