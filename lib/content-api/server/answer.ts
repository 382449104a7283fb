import { type Outcome, statusOfRefusal } from '#lib/kernel/refusal.ts'
import { privateJson, problem } from '#lib/web/server/problem.ts'
import { outsideName } from '../story-input.ts'

export type Answer = { status: number; body: unknown; headers?: Record<string, string> }

/** A no that is about the request and not about the newsroom. */
export class ApiNo extends Error {
  readonly status: number
  readonly headers: Record<string, string>
  constructor(status: number, detail: string, headers: Record<string, string> = {}) {
    super(detail)
    this.status = status
    this.headers = headers
  }
}

export function responseOf({ status, body, headers = {} }: Answer): Response {
  return withHeaders(privateJson(body, status), headers)
}

export const noResponse = ({ status, message, headers }: ApiNo): Response =>
  withHeaders(problem(status, message), headers)

/** A refusal, or a fault of our own, as a problem that names fields as the API does. */
export function refusalResponse(no: Extract<Outcome<never>, { ok: false }>): Response {
  const status = no.code === 'failed' ? 500 : statusOfRefusal[no.code]
  const errors = Object.entries(no.fields).map(([field, message]) => ({ field: outsideName(field), message }))
  return problem(status, no.message, { ...no.facts, code: no.code, ...(errors.length > 0 ? { errors } : {}) })
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
