import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '#shared/contract/index.ts'
import { jeton } from './jeton.ts'
import { direLiaison } from './liaison.ts'

/** Any answer, even a refusal, proves that the core is there; a request that the browser gave up for itself proves nothing. */
async function fetchAndTell(request: Request, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(request, init)
    direLiaison(true)
    return response
  } catch (error) {
    if (error instanceof TypeError) direLiaison(false)
    throw error
  }
}

const link = new RPCLink({
  url: () => `${window.location.origin}/rpc`,
  headers: () => ({ 'x-pli-jeton': jeton() }),
  fetch: (request, init) => fetchAndTell(request, init),
})

/** The contract, as functions: `await pli.pieces.valider({ … })`. */
export const pli: ContractRouterClient<Contract> = createORPCClient(link)

/** The contract, for TanStack Query: `useQuery(api.candidatures.get.queryOptions({ input: { id } }))`, `api.candidatures.key()`. */
export const api = createTanstackQueryUtils(pli)
