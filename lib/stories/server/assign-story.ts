import type { Actor, PersonActor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { type Record, transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { type Assigned, type AssignStory, mayAssign, mayBeAssigned } from '../assign.ts'
import { may } from '../policy.ts'
import { activePeople } from './comment-readers.ts'
import { claimRevision, guarded, type LoadedStory, loadStory } from './load-story.ts'
import { notify } from './notify.ts'

type Name = { id: number; name: string }

/** Gives a story to a person or a desk, says by when it is due, or takes that back. The state stays as it is. */
export function assignStory(actor: Actor, input: AssignStory, now: Date): Promise<{ revision: number }> {
  return transact(actor, now, async (tx, record) => {
    const story = await loadStory(tx, input.id)
    const before = assignedOf(story)
    const after: Assigned = {
      assigneeId: input.assigneeId === undefined ? before.assigneeId : input.assigneeId,
      deskId: input.deskId === undefined ? before.deskId : input.deskId,
      dueAt: input.dueAt === undefined ? before.dueAt : iso(input.dueAt === null ? null : new Date(input.dueAt)),
    }
    demandAssign(actor, story, before, after)
    return { revision: await giveStory(tx, record, actor, { story, revision: input.revision, after }, now) }
  })
}

type Giving = { story: LoadedStory; revision: number; after: Assigned }

/** The same without the question of rights, for a command that has asked its own. Gives the story's revision then. */
export async function giveStory(
  tx: Transaction,
  record: Record,
  actor: Actor,
  { story, revision: seen, after }: Giving,
  now: Date,
): Promise<number> {
  const before = assignedOf(story)
  const isSame = (['assigneeId', 'deskId', 'dueAt'] as const).every((key) => before[key] === after[key])
  if (isSame) return story.revision
  const assignee = after.assigneeId === before.assigneeId ? story.assignee : await person(tx, story, after.assigneeId)
  const desk = after.deskId === before.deskId ? story.desk : await openDesk(tx, after.deskId)
  const revision = await claimRevision(tx, story.id, seen, { overText: true })
  await tx.story.update({ where: { id: story.id }, data: { ...after, changedAt: now } })
  const detail = { storyId: story.id, revision, assignee, desk, dueAt: after.dueAt, before }
  await record({ type: 'story.assigned', detail })
  const byId = actor.kind === 'person' ? actor.personId : null
  if (before.assigneeId !== null && before.assigneeId !== after.assigneeId) {
    await notify(tx, { personIds: [before.assigneeId], kind: 'unassigned', storyId: story.id, byId, text: '' }, now)
  }
  // Another desk alone is nothing the person has to know.
  if (after.assigneeId !== before.assigneeId || after.dueAt !== before.dueAt) {
    const told = { personIds: [after.assigneeId], kind: 'assigned' as const, storyId: story.id, byId }
    await notify(tx, { ...told, text: '' }, now)
  }
  return revision
}

const iso = (at: Date | null) => at?.toISOString() ?? null

const assignedOf = ({ assigneeId, deskId, dueAt }: LoadedStory): Assigned => ({ assigneeId, deskId, dueAt: iso(dueAt) })

function demandAssign(actor: Actor, story: LoadedStory, before: Assigned, after: Assigned): void {
  const facts = guarded(story)
  if (mayAssign(actor, facts, before, after)) return
  if (!may(actor, 'read', facts)) throw new Refusal('not-allowed', 'This story belongs to another desk.')
  if (story.state === 'killed' || story.state === 'spiked') {
    throw new Refusal('illegal-move', `A story that is ${story.state} is nobody’s work.`)
  }
  throw new Refusal('not-allowed', 'You may take this story or put it back. To give it to others, ask the chief.', {
    fields: { assigneeId: 'Only a chief of the section gives stories to others.' },
  })
}

/** Somebody who can work in the story's section, so that the story comes to nobody who could do nothing with it. */
async function person(tx: Transaction, story: LoadedStory, id: number | null): Promise<Name | null> {
  if (id === null) return null
  const [found] = await activePeople(tx, [id])
  if (!found) throw refused('assigneeId', 'This person has no account any more.', 'Choose somebody else.')
  const who: PersonActor = { kind: 'person', personId: id, ...found, origin: 'newsroom', address: '' }
  if (!mayBeAssigned(who, guarded(story))) {
    throw refused(
      'assigneeId',
      `${found.name} has no role in ${story.section.name}.`,
      'Choose somebody of the section.',
    )
  }
  return { id, name: found.name }
}

async function openDesk(tx: Transaction, id: number | null): Promise<Name | null> {
  if (id === null) return null
  const desk = await tx.desk.findUnique({ where: { id }, select: { id: true, name: true, closedAt: true } })
  if (!desk || desk.closedAt) throw refused('deskId', 'There is no such desk any more.', 'Choose another desk.')
  return { id, name: desk.name }
}

const refused = (field: string, what: string, next: string) =>
  new Refusal('invalid', `${what} ${next}`, { fields: { [field]: `${what} ${next}` } })
