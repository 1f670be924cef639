import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Wording } from '#shared/wording/fr.ts'
import { api } from '../../../api/client.ts'
import { aujourdhui } from '../../../components/aujourdhui.ts'
import { FormulaireSignataire } from '../../../components/formulaires/formulaire-signataire.tsx'
import { LigneElement, ListeEditable } from '../../../components/liste-editable/liste-editable.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import type { Icon } from '../../../ui/icon.ts'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import type { Tone } from '../../../ui/tone.ts'
import { etatDelegation, type EtatDelegation } from './delegation.ts'

const LOOKS: Readonly<Record<EtatDelegation['genre'], { readonly tone: Tone; readonly icon: Icon }>> = {
  permanente: { tone: 'success', icon: IconCircleCheck },
  en_vigueur: { tone: 'success', icon: IconCircleCheck },
  expire_bientot: { tone: 'warning', icon: IconClock },
  expiree: { tone: 'danger', icon: IconCircleX },
  a_venir: { tone: 'info', icon: IconClock },
  incomplete: { tone: 'warning', icon: IconAlertTriangle },
}

function motDe(etat: EtatDelegation, words: Wording['parametres']['signataires']['etats']): string {
  if (etat.genre === 'expire_bientot') return words.expire_bientot(etat.jours)
  return 'date' in etat ? words[etat.genre](etat.date) : words[etat.genre]
}

/** Who signs, in what capacity, and whether he may today. */
export function Signataires() {
  const { parametres } = useWording()
  const words = parametres.signataires
  const today = aujourdhui()
  const { data } = useQuery(api.bureau.signataires.queryOptions())
  return (
    <ListeEditable
      nom={parametres.sections.signataires}
      elements={data}
      texte={({ prenom, nom, qualite }) => `${prenom} ${nom} ${qualite}`}
      renderLigne={(signataire) => {
        const { prenom, nom, qualite, delegation, autorite, actif } = signataire
        const etat = etatDelegation(signataire, today)
        const said = actif ? <StatusBadge {...LOOKS[etat.genre]} label={motDe(etat, words.etats)} /> : words.inactif
        return <LigneElement eteint={!actif} titre={`${prenom} ${nom}`} detail={`${qualite} · ${delegation ? words.delegation(autorite) : words.enSonNom}`} fin={said} />
      }}
      renderFormulaire={(element, gestes) => <FormulaireSignataire element={element} {...gestes} />}
      ajouter={words.ajouter}
      vide={{ titre: words.vide, texte: words.videTexte }}
    />
  )
}
