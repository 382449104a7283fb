// Single rows of the desk, for a list that is patched where it stands.
import { AskedRows } from '#lib/stories/desk-inputs.ts'
import { deskRows } from '#lib/stories/server/desk-query.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(AskedRows, deskRows)
