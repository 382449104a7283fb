import { obstacles } from '#lib/delivery/server/readiness.ts'

export const dynamic = 'force-dynamic'

/** The process can do its work; if not, why. */
export async function GET() {
  const reasons = await obstacles()
  const isReady = reasons.length === 0
  return Response.json(isReady ? { status: 'ready' } : { status: 'not ready', reasons }, {
    status: isReady ? 200 : 503,
  })
}
