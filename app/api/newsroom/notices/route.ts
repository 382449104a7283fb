// What a person was told, and that it was seen.
import { z } from 'zod'
import { SeenNotices } from '#lib/notices/seen-notices.ts'
import { ownNotices, seeNotices } from '#lib/notices/server/notice-queries.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(z.strictObject({}), (actor) => ownNotices(actor))
export const POST = newsroomRoute(SeenNotices, seeNotices)
