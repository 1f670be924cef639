import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DossierView } from '#shared/contract/candidatures.ts'
import type { PieceApresActe, PieceView } from '#shared/contract/pieces.ts'
import { createFileDesActes, type FileDesActes } from '../../../src-renderer/screens/dossier/magasin/file-des-actes.ts'
import { cleDossier } from '../../../src-renderer/screens/dossier/magasin/ranger-piece.ts'
import { unDossier, unePiece } from './une-piece.ts'

vi.stubGlobal('window', { location: { origin: 'http://pli.localhost' } })

const compte = { demandees: 2, controlees: 1, transmises: 1, refusees: 0 }
const apres = (piece: PieceView, change: Partial<PieceView>): PieceApresActe => ({ piece: { ...piece, ...change }, compte, verdictId: 40 })

/** A call that answers when the test says so. */
function attente() {
  let answer: (said: PieceApresActe) => void = () => undefined
  let refuse: (error: Error) => void = () => undefined
  const promise = new Promise<PieceApresActe>((resolve, reject) => {
    answer = resolve
    refuse = reject
  })
  return { promise, answer, refuse }
}

describe('les actes sur une pièce', () => {
  const piece = unePiece(1)
  let client: QueryClient
  let file: FileDesActes
  const lu = () => client.getQueryData<DossierView>(cleDossier(7))

  beforeEach(() => {
    client = new QueryClient()
    client.setQueryData(cleDossier(7), unDossier([piece, unePiece(2)]))
    file = createFileDesActes(client)
  })

  it('se suivent, chacun avec la version que le précédent a rendue', async () => {
    const first = attente()
    const versions: number[] = []
    void file.soumettre({ piece, apercu: (seen) => seen, appeler: (version) => (versions.push(version), first.promise) })
    const second = file.soumettre({ piece, apercu: (seen) => seen, appeler: (version) => (versions.push(version), Promise.resolve(apres(piece, { version: 3 }))) })
    await Promise.resolve()
    expect(versions).toEqual([1])
    first.answer(apres(piece, { version: 2 }))
    await second
    expect(versions).toEqual([1, 2])
  })

  it('ne s’attendent pas d’une pièce à l’autre', async () => {
    const stuck = attente()
    void file.soumettre({ piece, apercu: (seen) => seen, appeler: () => stuck.promise })
    const other = unePiece(2)
    await expect(file.soumettre({ piece: other, apercu: (seen) => seen, appeler: () => Promise.resolve(apres(other, { version: 2 })) })).resolves.toMatchObject({ verdictId: 40 })
  })

  it('s’annoncent aussitôt, et ne sont plus annoncés une fois rangés', async () => {
    const call = attente()
    const done = file.soumettre({ piece, apercu: (seen) => ({ ...seen, statut: 'validee' }), appeler: () => call.promise })
    expect(file.esquisses()).toHaveLength(1)
    call.answer(apres(piece, { version: 2, statut: 'validee' }))
    await done
    expect(file.esquisses()).toHaveLength(0)
    expect(lu()?.pieces[0]).toMatchObject({ statut: 'validee', version: 2 })
    expect(lu()?.compte).toEqual(compte)
  })

  it('retirent leur annonce quand le bureau les refuse, sans rien ranger', async () => {
    const call = attente()
    const done = file.soumettre({ piece, apercu: (seen) => ({ ...seen, statut: 'validee' }), appeler: () => call.promise })
    call.refuse(new Error('refusé'))
    await expect(done).rejects.toThrow('refusé')
    expect(file.esquisses()).toHaveLength(0)
    expect(lu()?.pieces[0]).toMatchObject({ statut: 'transmise', version: 1 })
  })

  it('ne remplacent pas une réponse plus récente déjà lue', async () => {
    const call = attente()
    const done = file.soumettre({ piece, apercu: (seen) => seen, appeler: () => call.promise })
    client.setQueryData(cleDossier(7), unDossier([{ ...piece, version: 5, statut: 'refusee' }]))
    call.answer(apres(piece, { version: 2, statut: 'validee' }))
    await done
    expect(lu()?.pieces[0]).toMatchObject({ version: 5, statut: 'refusee' })
  })

  it('laissent le dossier connu pour ancien : sa version a bougé avec eux', async () => {
    await file.soumettre({ piece, apercu: (seen) => seen, appeler: () => Promise.resolve(apres(piece, { version: 2 })) })
    expect(client.getQueryState(cleDossier(7))?.isInvalidated).toBe(true)
  })
})
