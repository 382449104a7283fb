import { type Actor, holds, type SectionRef } from '#lib/access/actor.ts'
import type { StoryKind } from './story-fields.ts'
import { type LastMove, undoProblem } from './undo.ts'
import { editableStates, isLegal, type Move, moveNames, ruleOf, type State } from './workflow.ts'

/** What rights look at. `authorIds`: who created the story, the staff in its byline, and whom it is assigned to. */
export type GuardedStory = { state: State; section: SectionRef; authorIds: readonly number[] }
export type Act = Move | 'read' | 'edit'

type Written = {
  createdById: number | null
  assigneeId: number | null
  bylines: readonly { personId: number | null }[]
}

/** Everybody who counts as an author of the story. */
export const authorIdsOf = ({ createdById, assigneeId, bylines }: Written): number[] =>
  [createdById, assigneeId, ...bylines.map(({ personId }) => personId)].filter((id) => id !== null)

const isAuthor = (actor: Actor, story: GuardedStory) =>
  actor.kind === 'person' && story.authorIds.includes(actor.personId)
const isOnlyAuthor = (actor: Actor, story: GuardedStory) =>
  isAuthor(actor, story) && new Set(story.authorIds).size === 1

/**
 * Whether the actor may do this to the story as it stands: rights and workflow together.
 * Reporters work on their own drafts; editors and chiefs on every story of their sections.
 */
export function may(actor: Actor, act: Act, story: GuardedStory): boolean {
  const isEditor = holds(actor, ['editor'], story.section)
  if (act === 'read') return isEditor || isAuthor(actor, story)
  if (act === 'edit') {
    if (!editableStates.includes(story.state)) return false
    const isWriter = isAuthor(actor, story) && holds(actor, ['reporter', 'photo'], story.section)
    return isEditor || (story.state === 'draft' && isWriter)
  }
  if (!isLegal(act, story.state)) return false
  const rule = ruleOf(act)
  if (holds(actor, rule.roles, story.section)) return true
  // A spike asks for the only author; a submit for any author.
  return rule.author === true && (act === 'spike' ? isOnlyAuthor(actor, story) : isAuthor(actor, story))
}

/** What there is to undo or to take off, beside what rights look at. */
export type Occasion = { lastMove: LastMove | null; hasScheduledUpdate: boolean }

/** The moves a screen offers the actor now: what rights and workflow allow, and only what there is an occasion for. */
export function openMoves(actor: Actor, story: GuardedStory, occasion: Occasion, now: Date): Move[] {
  return moveNames.filter((move) => {
    if (!may(actor, move, story)) return false
    if (move === 'undo') return undoProblem(actor, story.section, occasion.lastMove, now) === null
    return move !== 'unschedule-update' || occasion.hasScheduledUpdate
  })
}

/** Whether the actor may start a story of the kind in the section: texts are a reporter's, pictures a photo editor's. */
export const mayCreateIn = (actor: Actor, section: SectionRef, kind: StoryKind = 'article'): boolean =>
  holds(actor, [kind === 'article' ? 'reporter' : 'photo', 'editor'], section)
