import { apiRoute } from '#lib/content-api/server/api-route.ts'
import { meByApi } from '#lib/content-api/server/read-by-api.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({ GET: { scope: null, answer: meByApi } })
