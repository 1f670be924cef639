import { Restaurer } from '../../components/sauvegarde/restaurer.tsx'
import { useSession } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { useEntrer } from './use-entrer.ts'

/** An office found again from its backups, on a machine that has none. */
export function RestaurerBureau() {
  const words = useWording().accueil.restaurer
  const { etat } = useSession()
  const entrer = useEntrer()
  return (
    <section aria-labelledby="restaurer">
      <h2 id="restaurer">{words.titre}</h2>
      <p>{words.texte}</p>
      <Restaurer bureauExistant={etat === 'abime'} onRestaure={() => void entrer('/')} />
    </section>
  )
}
