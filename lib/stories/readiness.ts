import type { Body } from './body.ts'
import { bodyText, readAlsoIds } from './body-text.ts'
import { limits, type StoryField } from './story-fields.ts'

export type Problem = { code: string; field: StoryField | 'correction'; message: string }
export type Readiness = { blockers: Problem[]; warnings: Problem[] }

/** What the readiness list looks at. Instants in UTC. */
export type ReadinessFacts = {
  id: number
  headline: string
  shortHeadline: string
  standfirst: string
  slugline: string
  body: Body
  sectionHidden: boolean
  topicCount: number
  datelineProfile: string
  /** Places of the dateline, and where each person of the byline is marked to be now. */
  placeIds: readonly number[]
  bylines: readonly { name: string; whereaboutsId: number | null; whereabouts: string | null }[]
  embargoUntil: Date | null
  relatedIds: readonly number[]
}

const limitedFields = [
  ['headline', 'The headline'],
  ['shortHeadline', 'The short headline'],
  ['standfirst', 'The standfirst'],
  ['slugline', 'The slugline'],
] as const

/**
 * Why a story may not go out (blockers), and what an editor should look at first (warnings). The screen shows the list
 * beside the button; the command refuses on the same blockers.
 */
export function readiness(story: ReadinessFacts, now: Date): Readiness {
  const blockers: Problem[] = []
  const warnings: Problem[] = []
  const block = (code: string, field: StoryField, message: string) => blockers.push({ code, field, message })
  const warn = (code: string, field: StoryField, message: string) => warnings.push({ code, field, message })

  if (story.headline === '') block('no-headline', 'headline', 'Write a headline.')
  if (story.standfirst === '') block('no-standfirst', 'standfirst', 'Write a standfirst.')
  // While people write, a field may grow beyond its limit; it does not go out like that.
  for (const [field, label] of limitedFields) {
    const over = [...story[field]].length - limits[field]
    if (over > 0) block(`${field}-too-long`, field, `${label} is ${over} characters too long. Shorten it.`)
  }
  if (bodyText(story.body).trim() === '') block('no-text', 'body', 'Write the text.')
  if ([...story.relatedIds, ...readAlsoIds(story.body)].includes(story.id)) {
    block('links-to-itself', 'relatedIds', 'The story links to itself. Take that read-also link out.')
  }

  if (story.sectionHidden) warn('section-hidden', 'sectionId', 'The section is hidden: readers will not see the story.')
  if (story.topicCount === 0) warn('no-topics', 'topicIds', 'No topic is chosen: the story stands on no topic page.')
  if (story.bylines.length === 0) warn('no-byline', 'bylines', 'Nobody is named as author.')
  if (story.datelineProfile !== 'none' && story.placeIds.length === 0) {
    warn('no-dateline', 'placeIds', 'The dateline has no place: the text opens without one.')
  }
  if (story.embargoUntil !== null && story.embargoUntil <= now) {
    warn('embargo-past', 'embargoUntil', 'The embargo has passed: the story is visible at once.')
  }
  if (story.body.content.at(0)?.type === 'pageBreak' || story.body.content.at(-1)?.type === 'pageBreak') {
    warn('empty-page', 'body', 'A page break opens or ends the text: one page would be empty. It is left out.')
  }
  // An agency dateline says that the reporter is there.
  for (const byline of story.bylines) {
    const isElsewhere = byline.whereaboutsId !== null && !story.placeIds.includes(byline.whereaboutsId)
    if (story.datelineProfile !== 'none' && story.placeIds.length > 0 && isElsewhere) {
      warn(
        'not-there',
        'placeIds',
        `The dateline implies presence, but ${byline.name} is marked in ${byline.whereabouts}.`,
      )
    }
  }
  return { blockers, warnings }
}
