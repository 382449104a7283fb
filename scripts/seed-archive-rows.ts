// A story of the archive as the rows it takes: of working copy, editions, publications and what hangs on them.

import type { Place } from '#lib/places/place.ts'
import { datelineSnapshot } from '#lib/stories/dateline.ts'
import { settledDay } from '#lib/stories/dateline-day.ts'
import { datelineProfiles } from '#lib/stories/dateline-profiles.ts'
import { editionHash } from '#lib/stories/server/edition-hash.ts'
import { slugFromHeadline } from '#lib/stories/slug.ts'
import type { ArchiveStory } from './seed-archive-story.ts'

const hour = 3_600_000
const after = (at: Date, hours: number) => new Date(at.getTime() + hours * hour)

export type Surroundings = {
  places: readonly Place[]
  source: string
  /** Until when the archive goes; due and scheduled times count from here. */
  until: Date
  parents: ReadonlyMap<number, number | null>
}

/** Plain values for json_to_recordset. `id` is the story's. */
export function rowsOfStory(
  id: number,
  story: ArchiveStory,
  firstId: number,
  { places, source, until, parents }: Surroundings,
) {
  const isOut = story.state === 'published' || story.state === 'withdrawn' || story.state === 'killed'
  const out = after(story.writtenAt, 2)
  const births = isOut ? [{ kind: 'publish' as const, at: out }] : []
  const all: { kind: 'publish' | 'update' | 'correct'; at: Date }[] = [...births]
  for (const { kind, afterHours } of isOut ? story.later : [])
    all.push({ kind, at: after(all.at(-1)?.at ?? out, afterHours) })
  const place = places[story.place]
  const day = settledDay(null, place ? [place] : [], out)
  const dateline = place ? datelineSnapshot({ places: [place], day, source, profile: datelineProfiles.agency }) : null
  const bylines = story.author ? [{ personId: story.author.id, name: story.author.name, role: '' }] : []
  const changedAt = all.at(-1)?.at ?? story.writtenAt
  const endedAt = story.state === 'published' ? null : after(changedAt, 5)
  const related = story.relatedBack.map((back) => id - back).filter((target) => target >= firstId)
  const words = {
    headline: story.headline,
    shortHeadline: story.shortHeadline,
    standfirst: story.standfirst,
    slug: slugFromHeadline(story.headline),
    slugline: story.slugline,
    urgency: story.urgency,
    sectionId: story.sectionId,
    body: story.body,
    dateline: dateline ?? undefined,
    bylines,
    relatedIds: related,
  }
  const parent = parents.get(story.sectionId) ?? null
  const sectionIds = parent === null ? [story.sectionId] : [story.sectionId, parent]
  const editions = all.map(({ kind, at }, n) => {
    const note = ''
    const next = all[n + 1]?.at ?? (isOut ? endedAt : null)
    return {
      story_id: id,
      number: n + 1,
      kind,
      hash: editionHash({ ...words, note, topicIds: story.topicIds }),
      published_at: at,
      updated_at: all.slice(0, n + 1).findLast((one) => one.kind === 'update')?.at ?? null,
      corrected_at: all.slice(0, n + 1).findLast((one) => one.kind === 'correct')?.at ?? null,
      until: next,
      detail: {
        storyId: id,
        edition: n + 1,
        sectionIds,
        topicIds: story.topicIds,
        kind,
        visibleFrom: at.toISOString(),
      },
    }
  })
  const scheduledAt = story.scheduledInHours === null ? null : after(until, story.scheduledInHours)
  return {
    story: {
      id,
      kind: story.kind,
      state: story.state,
      headline: words.headline,
      short_headline: words.shortHeadline,
      standfirst: words.standfirst,
      slug: words.slug,
      slugline: words.slugline,
      urgency: words.urgency,
      section_id: words.sectionId,
      body: story.body,
      dateline,
      dateline_day: isOut ? day : null,
      bylines,
      topics: story.topicIds,
      places: place ? [place.id] : [],
      related,
      author_id: story.author?.id ?? null,
      assignee_id: story.assigneeId,
      desk_id: story.deskId,
      due_at: story.dueInHours === null ? null : after(until, story.dueInHours),
      scheduled_at: scheduledAt,
      wall: scheduledAt?.toISOString().slice(0, 16) ?? null,
      embargo_until: story.isEmbargoed ? after(until, 72) : null,
      written_at: story.writtenAt,
      changed_at: endedAt && isOut ? endedAt : changedAt,
      first_published_at: isOut ? out : null,
      advisory: story.state === 'killed' ? 'This story was wrong and has been killed. Do not use it.' : null,
    },
    editions,
  }
}
