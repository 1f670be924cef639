import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Evenement } from '#shared/contract/evenements.ts'
import { api } from '../client.ts'

/** The dossiers named by an event: their own answers, and what is counted over all of them. The frozen ids of the queue stay (decision 33). */
const dossiersChanges = (ids: readonly number[]): QueryKey[] => [
  ...ids.flatMap((id) => [api.candidatures.get.key({ input: { id } }), api.candidatures.guichet.key({ input: { id } })]),
  api.candidatures.lignes.key(),
  api.candidatures.facettes.key(),
  api.candidatures.trouver.key(),
  api.dossiers.key(),
  api.plis.key(),
  api.journal.key(),
]

type KeysOf = { readonly [Type in Evenement['type']]: (evenement: Extract<Evenement, { type: Type }>) => readonly QueryKey[] }

const KEYS: KeysOf = {
  candidatures_changees: ({ candidatureIds }) => dossiersChanges(candidatureIds),
  courriels_changes: () => [api.courriels.key(), api.bureau.session.key()],
  lettres_changees: () => [api.lettres.key(), api.bureau.session.key()],
  bureau_change: () => [api.bureau.key()],
  catalogue_change: () => [api.catalogue.key(), api.candidatures.facettes.key()],
  travail_avance: () => [api.travaux.key()],
  reload_all: () => [],
}

/** The queries that an event makes stale. */
export const clesTouchees = (evenement: Evenement): readonly QueryKey[] => (KEYS[evenement.type] as (said: Evenement) => readonly QueryKey[])(evenement)

/** What is being read for the first time may be older than the event, and asking again would only join it: it is asked once more when it has come. */
function relireApres(client: QueryClient, queryKey: QueryKey): void {
  for (const query of client.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined })) {
    const again = () => void client.invalidateQueries({ queryKey: query.queryKey, exact: true })
    query.promise?.then(again, again)
  }
}

/** Asks again what an event says has changed, when it is on screen; the rest is only marked. */
export function rafraichir(client: QueryClient, evenement: Evenement): void {
  if (evenement.type === 'reload_all') return window.location.reload()
  for (const queryKey of clesTouchees(evenement)) {
    relireApres(client, queryKey)
    void client.invalidateQueries({ queryKey })
  }
}
