import { z } from 'zod'
import { DeskPreference } from '#lib/stories/saved-view.ts'
import { keepPreference } from '#lib/stories/server/change-views.ts'
import { deskPreference } from '#lib/stories/server/saved-view-queries.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(z.strictObject({}), deskPreference)
export const PUT = newsroomRoute(DeskPreference, keepPreference)
