import { apiRoute } from '#lib/content-api/server/api-route.ts'
import { storyByApi } from '#lib/content-api/server/read-by-api.ts'
import { patchByApi } from '#lib/content-api/server/write-by-api.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: { scope: 'stories:read', answer: storyByApi },
  PATCH: { scope: 'stories:write', answer: patchByApi },
})
