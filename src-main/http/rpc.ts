import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { router } from '#main/api/index.ts'
import type { ApiContext } from '#main/api/os.ts'
import { REFUS } from '#shared/domain/refus.ts'
import { isJson, readBody } from './body.ts'
import { plain } from './headers.ts'

export const RPC_BODY_MAX = 1_000_000

interface Issue {
  readonly path?: readonly unknown[]
  readonly code?: unknown
  readonly message?: unknown
}

/** Our own words of the contract travel as `custom` issues; the library's sentences stay here. */
const cleanIssue = ({ path = [], code, message }: Issue) => ({
  path: path.map((part) => (typeof part === 'object' && part !== null && 'key' in part ? part.key : part)),
  code: typeof code === 'string' ? code : '',
  message: code === 'custom' && typeof message === 'string' ? message : '',
})

function issuesOf(data: unknown): Issue[] {
  const issues = typeof data === 'object' && data !== null && 'issues' in data ? data.issues : []
  return Array.isArray(issues) ? issues.slice(0, 50) : []
}

/** What may leave: a declared refusal, the fields of a bad input, a name that does not exist. The rest is a bug, of which only a reference leaves. */
function outward({ hote }: ApiContext, error: unknown): ORPCError<string, unknown> {
  if (!(error instanceof ORPCError)) return new ORPCError('BAD_REQUEST', { message: 'Bad request', data: { issues: [] } })
  if (Object.hasOwn(REFUS, error.code)) return error
  if (error.code === 'BAD_REQUEST') return new ORPCError('BAD_REQUEST', { message: 'Bad request', data: { issues: issuesOf(error.data).map(cleanIssue) } })
  return new ORPCError('PANNE', { status: 500, data: { reference: hote.consigner(error.cause ?? error) } })
}

/** `POST /rpc/…`: the contract, in JSON only, one megabyte at most. */
export function createRpc(): (context: ApiContext, request: Request) => Promise<Response> {
  const handler = new RPCHandler<ApiContext>(router, {
    interceptors: [
      async ({ context, next }) => {
        try {
          return await next()
        } catch (error) {
          throw outward(context, error)
        }
      },
    ],
  })
  return async (context, request) => {
    if (request.method !== 'POST' || !isJson(request)) return plain(415, 'Unsupported media type')
    const body = await readBody(request, RPC_BODY_MAX)
    if (body === undefined) return plain(413, 'Content too large')
    const whole = new Request(request.url, { method: 'POST', headers: request.headers, body })
    const { response } = await handler.handle(whole, { prefix: '/rpc', context })
    return response ?? plain(404, 'Not found')
  }
}
