import { z } from 'zod'
import { db } from '#lib/db/client.ts'
import { findPlaces } from '#lib/places/server/places-query.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const Input = z.object({ q: z.string().max(100).default('') })

export const GET = newsroomRoute(Input, (_actor, { q }) => findPlaces(db, q))
