import { apiRoute } from '#lib/content-api/server/api-route.ts'
import { listByApi } from '#lib/content-api/server/list-by-api.ts'
import { createByApi } from '#lib/content-api/server/write-by-api.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: { scope: 'stories:read', answer: listByApi },
  POST: { scope: 'stories:write', answer: createByApi },
})
