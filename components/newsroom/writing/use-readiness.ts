'use client'

import type { Body } from '#lib/stories/body.ts'
import type { Readiness } from '#lib/stories/readiness.ts'
import { withFreshText } from '#lib/stories/readiness.ts'
import { bodyOfDocument } from '../editor/body-of-document.ts'
import { useFieldTexts } from '../editor/find/use-story-texts.ts'
import { useStory } from '../stories/use-story.ts'
import { useSettled } from './use-settled.ts'

const calmMs = 900

/** Why the story may not go out and what to look at first: of the words as they stand on the screen, of the rest as saved. */
export function useReadiness(): Readiness {
  const story = useStory((snapshot) => snapshot.story)
  const related = useStory((snapshot) => snapshot.draft.related)
  const texts = useFieldTexts()
  const body = useSettled<Body | null>((editor) => bodyOfDocument(editor.getJSON()), null, calmMs)
  if (body === null) return story.readiness
  return withFreshText(story.readiness, { id: story.id, ...texts, body, relatedIds: related.map(({ id }) => id) })
}
