import { memo } from 'react'
import type { PliView } from '#shared/contract/plis.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { Section } from './section.tsx'
import styles from './volet.module.css'

/** The envelopes in which this dossier came: how, when, and where the paper is. */
export const Plis = memo(function Plis({ plis }: { readonly plis: readonly PliView[] }) {
  const { dossier, statuts } = useWording()
  const words = dossier.plis
  if (plis.length === 0) return null
  return (
    <Section titre={words.titre}>
      <ul className={styles['lignes']}>
        {plis.map((pli) => (
          <li key={pli.id}>
            {pli.annuleLe === null ? words.dit(statuts.canalPli[pli.canal], pli.recuLe) : <s>{words.dit(statuts.canalPli[pli.canal], pli.recuLe)}</s>}
            <div className={styles['petit']}>
              {[pli.annuleLe === null ? '' : words.annule(pli.annuleLe), words.cachet(statuts.cachet[pli.cachet], pli.cachetLe), pli.numeroRecommande, words.place(pli.boite, pli.rang), pli.originaux === '' ? '' : words.originaux(pli.originaux), pli.note].filter((part) => part !== '').join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
})
