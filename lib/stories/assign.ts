// Whose work a story is, and by when: a matter beside the workflow, which it never changes.
import { z } from 'zod'
import { type Actor, holds } from '#lib/access/actor.ts'
import { type GuardedStory, may } from './policy.ts'

const id = z.int32().positive()

/** What is to change: what is left out stays, null takes away. */
export const Assignment = z.strictObject({
  assigneeId: id.nullable().optional(),
  deskId: id.nullable().optional(),
  /** The instant by which the text is due. */
  dueAt: z.iso
    .datetime({ offset: true, error: 'Give the time as an instant, as in 2026-11-23T14:00:00Z.' })
    .nullable()
    .optional(),
})
export type Assignment = z.output<typeof Assignment>

export const AssignStory = z.strictObject({ id, revision: id, ...Assignment.shape })
export type AssignStory = z.output<typeof AssignStory>

export type Assigned = { assigneeId: number | null; deskId: number | null; dueAt: string | null }

/** Who a story can be given to: somebody with a role in its section that writes or edits. */
export const mayBeAssigned = (person: Actor, story: Pick<GuardedStory, 'section'>): boolean =>
  holds(person, ['reporter', 'photo', 'editor'], story.section)

/** How far the actor's right to assign the story goes: to anybody, to oneself with desk and time, to oneself, or not at all. */
export type AssignReach = 'anybody' | 'desk' | 'oneself' | null

export function assignReach(actor: Actor, story: GuardedStory): AssignReach {
  if (story.state === 'killed' || story.state === 'spiked') return null
  if (holds(actor, ['chief'], story.section)) return 'anybody'
  if (holds(actor, ['editor'], story.section)) return 'desk'
  return may(actor, 'edit', story) ? 'oneself' : null
}

/**
 * Whether the actor may change the assignment from what it is. A chief gives stories to anybody; an editor takes a story
 * that is nobody's, puts an own one back, and says which desk and by when; whoever writes it takes it or puts it back.
 */
export function mayAssign(actor: Actor, story: GuardedStory, from: Assigned, to: Assigned): boolean {
  const reach = assignReach(actor, story)
  if (reach === 'anybody') return true
  if (reach === null || actor.kind !== 'person') return false
  const self = actor.personId
  const isOwn = (personId: number | null) => personId === null || personId === self
  if (from.assigneeId !== to.assigneeId && !(isOwn(from.assigneeId) && isOwn(to.assigneeId))) return false
  return reach === 'desk' || (from.deskId === to.deskId && from.dueAt === to.dueAt)
}

/** Whom and which desk a dialog offers. */
export type AssignChoices = {
  people: { id: number; name: string; title: string }[]
  desks: { id: number; name: string }[]
}
