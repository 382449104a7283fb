import { apiRoute } from '#lib/content-api/server/api-route.ts'
import { moveByApi } from '#lib/content-api/server/move-by-api.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  POST: { scope: 'stories:move', answer: moveByApi },
})
