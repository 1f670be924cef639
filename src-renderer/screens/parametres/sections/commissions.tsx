import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { FormulaireCommission } from '../../../components/formulaires/formulaire-commission.tsx'
import { LigneElement, ListeEditable } from '../../../components/liste-editable/liste-editable.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'

/** The boards, their return addresses and their signatories. */
export function Commissions() {
  const { parametres } = useWording()
  const words = parametres.commissions
  const { data } = useQuery(api.catalogue.commissions.queryOptions())
  return (
    <ListeEditable
      nom={parametres.sections.commissions}
      elements={data}
      texte={({ libelle, code }) => `${libelle} ${code}`}
      renderLigne={({ libelle, code, signataire, formations }) => <LigneElement titre={libelle} detail={`${code} · ${signataire ?? words.sansSignataire}`} fin={words.formations(formations)} />}
      renderFormulaire={(element, gestes) => <FormulaireCommission element={element} {...gestes} />}
      ajouter={words.ajouter}
      vide={{ titre: words.vide, texte: words.videTexte }}
    />
  )
}
