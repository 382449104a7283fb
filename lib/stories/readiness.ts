// Why a story may not go out, and what deserves a look before it does.
import { type Problem, type Readiness, type TextFacts, textCodes, textReadiness } from './text-readiness.ts'

export type { Problem, Readiness } from './text-readiness.ts'

/** What the readiness list looks at. Instants in UTC. */
export type ReadinessFacts = TextFacts & {
  sectionHidden: boolean
  topicCount: number
  datelineProfile: string
  /** Places of the dateline, and where each person of the byline is marked to be now. */
  placeIds: readonly number[]
  bylines: readonly { name: string; whereaboutsId: number | null; whereabouts: string | null }[]
  embargoUntil: Date | null
  /** Threads of comments that nobody has resolved. */
  openComments: number
}

/**
 * Why a story may not go out (blockers), and what an editor should look at first (warnings). The screen shows the list
 * beside the button; the command refuses on the same blockers.
 */
export function readiness(story: ReadinessFacts, now: Date): Readiness {
  const ofText = textReadiness(story)
  return { blockers: ofText.blockers, warnings: [...ofText.warnings, ...recordWarnings(story, now)] }
}

/** Whether somebody may send a story out in spite of these blockers, if they say why. */
export const mayOverride = (blockers: readonly Problem[]): boolean =>
  blockers.length > 0 && blockers.every(({ isFirm }) => isFirm !== true)

/** The list as it is with the words of this moment: the screen knows those, and the server the rest. */
export function withFreshText(known: Readiness, facts: TextFacts): Readiness {
  const { blockers, warnings } = textReadiness(facts)
  const isOther = ({ code }: Problem) => !textCodes.includes(code)
  return {
    blockers: [...blockers, ...known.blockers.filter(isOther)],
    warnings: [...warnings, ...known.warnings.filter(isOther)],
  }
}

function recordWarnings(story: ReadinessFacts, now: Date): Problem[] {
  const warnings: Problem[] = []
  const warn = (code: string, field: Problem['field'], message: string) => warnings.push({ code, field, message })
  if (story.sectionHidden) warn('section-hidden', 'sectionId', 'The section is hidden: readers will not see the story.')
  if (story.topicCount === 0) warn('no-topics', 'topicIds', 'No topic is chosen: the story stands on no topic page.')
  if (story.bylines.length === 0) warn('no-byline', 'bylines', 'Nobody is named as author.')
  if (story.datelineProfile !== 'none' && story.placeIds.length === 0) {
    warn('no-dateline', 'placeIds', 'The dateline has no place: the text opens without one.')
  }
  if (story.embargoUntil !== null && story.embargoUntil <= now) {
    warn('embargo-past', 'embargoUntil', 'The embargo has passed: the story is visible at once.')
  }
  if (story.openComments > 0) {
    const are = story.openComments === 1 ? 'A comment is' : `${story.openComments} comments are`
    warn('open-comments', 'comments', `${are} not resolved.`)
  }
  // An agency dateline says that the reporter is there.
  for (const byline of story.bylines) {
    const isElsewhere = byline.whereaboutsId !== null && !story.placeIds.includes(byline.whereaboutsId)
    if (story.datelineProfile !== 'none' && story.placeIds.length > 0 && isElsewhere) {
      const message = `The dateline implies presence, but ${byline.name} is marked in ${byline.whereabouts}.`
      warn('not-there', 'placeIds', message)
    }
  }
  return warnings
}
