import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../api/client.ts'
import { FormulaireFormation } from '../../../components/formulaires/formulaire-formation.tsx'
import { LigneElement, ListeEditable } from '../../../components/liste-editable/liste-editable.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'

/** The programmes; none can be added before there is a commission to depend on. */
export function Formations() {
  const { parametres, statuts } = useWording()
  const words = parametres.formations
  const navigate = useNavigate()
  const { data } = useQuery(api.catalogue.formations.queryOptions())
  const { data: commissions } = useQuery(api.catalogue.commissions.queryOptions())
  const orphan = commissions?.length === 0
  const toBoards = <Button onClick={() => void navigate({ to: '/parametres/$section', params: { section: 'commissions' } })}>{words.allerCommissions}</Button>
  return (
    <ListeEditable
      nom={parametres.sections.formations}
      elements={data}
      texte={({ libelle, code, commission }) => `${libelle} ${code} ${commission}`}
      renderLigne={({ libelle, code, commission, mode, limiteLe, candidatures, enService }) => (
        <LigneElement eteint={!enService} titre={libelle} detail={`${code} · ${commission}`} fin={<>{enService ? `${statuts.mode[mode]} · ${words.limite(limiteLe)}` : parametres.liste.horsService}<span>{words.candidatures(candidatures)}</span></>} />
      )}
      renderFormulaire={(element, gestes) => <FormulaireFormation element={element} {...gestes} />}
      ajouter={orphan ? undefined : words.ajouter}
      vide={{ titre: words.vide, texte: orphan ? words.videSansCommission : words.videTexte, actions: orphan ? toBoards : undefined }}
    />
  )
}
