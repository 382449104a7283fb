import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { giveStory } from '#lib/stories/server/assign-story.ts'
import { createStory } from '#lib/stories/server/create-story.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { loadStory } from '#lib/stories/server/load-story.ts'
import { mayStartCoverage, type StartCoverage } from '../coverage.ts'
import { guardedCoverage, lockedCoverage, nameOf } from './load-coverage.ts'

/** Starts the story a coverage was planned for, with what the plan knows of it. Once: the coverage is locked meanwhile. */
export function startCoverage(
  actor: Actor,
  { id, revision }: z.output<typeof StartCoverage>,
  now: Date,
): Promise<{ storyId: number }> {
  return transact(actor, now, async (tx, record) => {
    const coverage = await lockedCoverage(tx, actor, id, revision)
    if (coverage.storyId !== null) throw new Refusal('illegal-move', 'Its story has been started already.')
    if (coverage.cancelledAt !== null) throw new Refusal('illegal-move', 'This coverage was cancelled.')
    const { kind, sectionId, slugline, placeId, subject, note, assigneeId, deskId, dueAt } = coverage
    if (!mayStartCoverage(actor, { ...guardedCoverage(coverage), kind })) {
      throw new Refusal('not-allowed', `You may not start a story in ${coverage.section.name}.`)
    }
    const created = await createStory(actor, { kind, sectionId }, now)
    const isOthers = assigneeId !== null && (actor.kind !== 'person' || actor.personId !== assigneeId)
    const changes = {
      slugline,
      noteToEditors: note === '' ? subject : `${subject}\n${note}`,
      ...(placeId === null ? {} : { placeIds: [placeId] }),
      // Whoever is to write it signs it, not the one who clicked.
      ...(isOthers ? { bylines: [{ personId: assigneeId, role: '' }] } : {}),
    }
    const edited = await editStory(actor, { ...created, changes }, now)
    const after = { assigneeId, deskId, dueAt: dueAt?.toISOString() ?? null }
    const story = await loadStory(tx, created.id)
    await giveStory(tx, record, actor, { story, revision: edited.revision, after }, now)
    await tx.coverage.update({
      where: { id },
      data: { storyId: story.id, changedAt: now, revision: { increment: 1 } },
    })
    await record({ type: 'coverage.started', detail: { ...nameOf(coverage), storyId: story.id } })
    return { storyId: story.id }
  })
}
