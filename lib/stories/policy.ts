import { type Actor, holds, type SectionRef } from '#lib/access/actor.ts'
import type { StoryKind } from './story-fields.ts'
import { editableStates, isLegal, type Move, ruleOf, type State } from './workflow.ts'

/** What rights look at. `authorIds`: who created the story and the staff in its byline. */
export type GuardedStory = { state: State; section: SectionRef; authorIds: readonly number[] }
export type Act = Move | 'read' | 'edit'

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

/** Whether the actor may start a story of the kind in the section: texts are a reporter's, pictures a photo editor's. */
export const mayCreateIn = (actor: Actor, section: SectionRef, kind: StoryKind = 'article'): boolean =>
  holds(actor, [kind === 'article' ? 'reporter' : 'photo', 'editor'], section)
