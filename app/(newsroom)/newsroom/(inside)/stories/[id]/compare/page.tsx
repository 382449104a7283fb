import type { Metadata } from 'next'
import { notFound } from 'next/navigation.js'
import { z } from 'zod'
import { ComparePoints } from '#components/newsroom/history/compare-points.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { compareStories } from '#lib/stories/compare-stories.ts'
import { storyAt } from '#lib/stories/server/version-queries.ts'
import { PointName } from '#lib/stories/version.ts'

export const metadata: Metadata = { title: 'Two points compared' }

const id = z.coerce.number().int().positive().max(2_147_483_647)
/** `of`: the story that `from` is a point of, where it is another one of the chain. */
const Asked = z.object({ id, of: id.optional(), from: PointName, to: PointName })

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const parsed = Asked.safeParse({ ...(await searchParams), ...(await params) })
  if (!parsed.success) notFound()
  const { id: storyId, of = storyId, from, to } = parsed.data
  const [before, after, { zone }] = await Promise.all([
    storyAt(actor, of, from).catch(missing),
    storyAt(actor, storyId, to).catch(missing),
    newsroomSettings(),
  ])
  return (
    <ComparePoints
      from={{ storyId: of, point: from, headline: before.headline }}
      to={{ storyId, point: to, headline: after.headline }}
      comparison={compareStories(before, after)}
      zone={zone}
    />
  )
}

/** What a person may not read looks like what is not there. */
function missing(error: unknown): never {
  if (error instanceof Refusal) notFound()
  throw error
}
