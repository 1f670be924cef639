import { IconMailOff } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'

/** The settings of the mail server are a part of their own; what is not there is said so. */
const [load] = Object.values(import.meta.glob<Readonly<Record<string, ComponentType>>>('../../../components/reglage-smtp.tsx'))

const ReglageSmtp = load && lazy(async () => ({ default: (await load())['ReglageSmtpFormulaire'] ?? Absent }))

function Absent() {
  const words = useWording().parametres.courriels
  return (
    <EmptyState icon={IconMailOff} title={words.absent}>
      {words.absentTexte}
    </EmptyState>
  )
}

/** The server through which courriels leave. */
export function Courriels() {
  const { shell } = useWording()
  if (!ReglageSmtp) return <Absent />
  return (
    <Suspense fallback={<SkeletonRows count={6} label={shell.etats.chargement} />}>
      <ReglageSmtp />
    </Suspense>
  )
}
