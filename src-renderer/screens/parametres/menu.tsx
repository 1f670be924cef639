import { Link } from '@tanstack/react-router'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './parametres.module.css'
import { FAMILLES, type Section } from './sections.ts'

/** The parts of the settings, by family. */
export function Menu({ courante }: { readonly courante: Section }) {
  const words = useWording().parametres
  return (
    <nav className={styles['menu']} aria-label={words.menu}>
      {FAMILLES.map(({ nom, sections }) => (
        <div key={nom}>
          <p id={`famille-${nom}`}>{words.groupes[nom]}</p>
          <ul aria-labelledby={`famille-${nom}`}>
            {sections.map((section) => (
              <li key={section}>
                <Link to="/parametres/$section" params={{ section }} aria-current={section === courante ? 'page' : undefined}>
                  {words.sections[section]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
