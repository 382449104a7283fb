import { isIP } from 'node:net'
import type { RequestHeaders } from './request.ts'

/** Where a request came from, for the audit trail, the throttle and a person's list of sessions. */
export type Visitor = { address: string; userAgent: string }

/** Reads what the front door wrote: it sets X-Forwarded-For itself, so the first entry is the visitor's. */
export function visitorOf(headers: RequestHeaders): Visitor {
  const address = (headers.get('x-forwarded-for') ?? '').split(',')[0]?.trim() ?? ''
  return {
    address: isIP(address) ? address.replace(/^::ffff:(?=\d+\.)/i, '') : '',
    userAgent: (headers.get('user-agent') ?? '').slice(0, 300),
  }
}
