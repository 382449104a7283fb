import { STATUS_CODES } from 'node:http'
import { type Outcome, statusOfRefusal } from '#lib/kernel/refusal.ts'

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** A JSON answer that no cache keeps. */
export const privateJson = (value: unknown, status = 200): Response => Response.json(value, { status, headers })

/** An answer that says no in the form of RFC 9457. */
export const problem = (status: number, detail: string, more: Record<string, unknown> = {}): Response =>
  new Response(JSON.stringify({ ...more, type: 'about:blank', title: STATUS_CODES[status], status, detail }), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' },
  })

/** A refusal, or a fault of our own, as a problem. */
export function problemOf(no: Extract<Outcome<never>, { ok: false }>): Response {
  const status = no.code === 'failed' ? 500 : statusOfRefusal[no.code]
  const fields = Object.keys(no.fields).length > 0 ? { fields: no.fields } : {}
  return problem(status, no.message, { code: no.code, ...fields, ...no.facts })
}
