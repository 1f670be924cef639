import { Checkbox, TextInput } from '@mantine/core'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { useSession } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './courrier-arrive.module.css'
import type { SaisiePli } from './saisie-pli.ts'
import { prevoir } from './use-dossiers.ts'

interface SuiteProps {
  readonly saisie: SaisiePli
  readonly dossiers: readonly (DossierView | undefined)[]
  readonly receptionner: boolean
  readonly onChange: (changed: Partial<SaisiePli>) => void
}

/** What recording will do, in one sentence, before it is done. */
export function Annonce({ saisie, dossiers, receptionner }: Omit<SuiteProps, 'onChange'>) {
  const words = useWording().courrierArrive.suite.annonce
  const { delaiEnvoiMinutes } = useSession().reglages
  if (saisie.contenus.length === 0) return null
  const { receptionnes, pieces, courriels, lettres, muets, ailleurs } = prevoir(saisie, dossiers, receptionner)
  const parts = [receptionnes === 0 ? '' : words.receptionne(receptionnes, saisie.recuLe), words.pieces(pieces), words.courriel(courriels, delaiEnvoiMinutes), words.lettre(lettres), words.muet(muets), words.ecandidat(ailleurs)].filter((part) => part !== '')
  return <span>{parts.length === 0 ? words.rien : `${parts.join(' · ')}.`}</span>
}

/** What follows: the dossier received or not, the accusé, what must be given back, a note. */
export function Suite({ saisie, dossiers, receptionner, onChange }: SuiteProps) {
  const { courrierArrive, statuts } = useWording()
  const words = courrierArrive.suite
  const { enveloppe } = courrierArrive
  const [first] = dossiers
  const complement = first !== undefined && (first.dossier === 'complet' || first.dossier === 'receptionne')
  return (
    <div className={styles['suite']}>
      <TextInput label={enveloppe.originaux} placeholder={enveloppe.originauxExemple} maxLength={500} value={saisie.originaux} onChange={(event) => onChange({ originaux: event.currentTarget.value })} />
      <TextInput label={enveloppe.note} placeholder={enveloppe.noteAide} maxLength={500} value={saisie.note} onChange={(event) => onChange({ note: event.currentTarget.value })} />
      <Checkbox label={words.receptionner} description={complement ? words.receptionnerDeja(statuts.dossier[first.dossier]) : undefined} checked={receptionner} onChange={(event) => onChange({ receptionner: event.currentTarget.checked })} />
      <Checkbox label={words.accuse} description={receptionner ? undefined : words.accuseSans} disabled={!receptionner} checked={saisie.accuse && receptionner} onChange={(event) => onChange({ accuse: event.currentTarget.checked })} />
    </div>
  )
}
