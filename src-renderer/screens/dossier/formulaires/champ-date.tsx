import { aujourdhui } from '../../../components/aujourdhui.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { DateField } from '../../../ui/date-field.tsx'

interface ChampDateProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** `passe`: today or earlier; `avenir`: today or later; `libre`: any. */
  readonly sens: 'passe' | 'avenir' | 'libre'
  readonly description?: string
}

/** A date of the office: one that was never in the future, one that is not past, or any. */
export function ChampDate({ label, value, onChange, sens, description }: ChampDateProps) {
  const { dates } = useWording().saisie
  const today = aujourdhui()
  const bounds = { passe: { max: today }, avenir: { min: today }, libre: {} }[sens]
  return <DateField label={label} value={value} onChange={onChange} today={today} messages={dates} {...bounds} {...(description === undefined ? {} : { description })} />
}
