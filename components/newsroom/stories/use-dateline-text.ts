import { useMemo } from 'react'
import { renderDateline } from '#lib/stories/dateline.ts'
import { settledDay } from '#lib/stories/dateline-day.ts'
import { datelineProfiles } from '#lib/stories/dateline-profiles.ts'
import { useDesk, useStory } from './use-story.ts'

/** The dateline as it would stand if the story went out now, from what is on the screen. */
export function useDatelineText(): string | null {
  const { newsroom } = useDesk()
  const places = useStory((snapshot) => snapshot.draft.places)
  const day = useStory((snapshot) => snapshot.draft.datelineDay)
  const profile = useStory((snapshot) => snapshot.draft.datelineProfile)
  const firstPublishedAt = useStory((snapshot) => snapshot.story.firstPublishedAt)
  return useMemo(() => {
    const goesOutAt = firstPublishedAt === null ? new Date() : new Date(firstPublishedAt)
    const settled = settledDay(day, places, goesOutAt)
    const dateline = { places, day: settled, source: newsroom.source, profile: datelineProfiles[profile] }
    return renderDateline(dateline)?.text ?? null
  }, [places, day, profile, firstPublishedAt, newsroom.source])
}
