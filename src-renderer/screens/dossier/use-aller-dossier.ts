import { useNavigate } from '@tanstack/react-router'
import { useFile } from '../../shell/file/use-file.tsx'

/** The dossiers before and after this one in the queue that I entered; no function when there is none. */
export function useAllerDossier(id: number) {
  const navigate = useNavigate()
  const { position, suivante, precedente, retenirPlace } = useFile()
  const to = (target: number | undefined) =>
    target === undefined
      ? undefined
      : () => {
          retenirPlace(target)
          void navigate({ to: '/dossiers/$id', params: { id: target }, search: { position: position(target) } })
        }
  return { rang: position(id), suivante: suivante(id), precedente: precedente(id), suivant: to(suivante(id)), precedent: to(precedente(id)) }
}
