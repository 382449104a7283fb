// Whose headers are asked about. Next knows inside its own rendering; the front door's sockets and tests enter them here.
import { AsyncLocalStorage } from 'node:async_hooks'

export type RequestHeaders = Pick<Headers, 'get'>

const key = Symbol.for('broadsheet.request')
const holder = globalThis as { [key]?: AsyncLocalStorage<RequestHeaders> }
holder[key] ??= new AsyncLocalStorage<RequestHeaders>()
const entered = holder[key]

/** Runs work on behalf of a request that Next does not know about. */
export const withRequest = <T>(headers: RequestHeaders, work: () => T): T => entered.run(headers, work)

/** The headers of the request that is being answered. */
export async function requestHeaders(): Promise<RequestHeaders> {
  const own = entered.getStore()
  if (own) return own
  const { headers } = await import('next/headers.js')
  return headers()
}
