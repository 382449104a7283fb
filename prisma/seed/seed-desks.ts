// The demo's desks, who has which story, and the plan for the days ahead, through the commands of the newsroom.
import { type Actor, systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { createDesk } from '#lib/people/server/change-desk.ts'
import { addDays, dayIn } from '#lib/planning/calendar.ts'
import { PlanCoverage } from '#lib/planning/coverage.ts'
import { cancelCoverage, planCoverage } from '#lib/planning/server/plan-coverage.ts'
import { assignStory } from '#lib/stories/server/assign-story.ts'
import { wallTime } from '#lib/stories/wall-time.ts'
import { type DemoCoverage, demoCoverages, demoDesks } from './demo/coverages.ts'
import { earlier } from './demo-timeline.ts'
import { type DemoIds, known } from './seed-stories.ts'

const zone = 'Europe/London'
const hour = 3_600_000
/** Hours from now at which the open stories are due, one after the other: the first is late. */
const dueInHours = [-1, 2, 4, 7, 22, 30]

export async function seedDesks(ids: DemoIds, begun: Date, now: Date): Promise<void> {
  const desks = new Map<string, number>()
  for (const { key, name, members } of demoDesks) {
    const memberIds = members.map((member) => known(ids.people, member).personId)
    desks.set(key, (await createDesk(systemActor('seed'), { name, memberIds }, begun)).id)
  }
  const chief = known(ids.people, 'chief')
  await assignOpenStories(chief, desks, now)
  for (const coverage of demoCoverages) await planOne(chief, coverage, ids, desks, now)
}

/** Whoever signs a story that is not out yet has it to finish. */
async function assignOpenStories(chief: Actor, desks: Map<string, number>, now: Date): Promise<void> {
  const open = await db.story.findMany({
    where: { state: { in: ['draft', 'submitted', 'approved'] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      revision: true,
      section: { select: { slug: true } },
      bylines: { select: { personId: true }, orderBy: { position: 'asc' } },
    },
  })
  for (const [at, { id, revision, section, bylines }] of open.entries()) {
    const desk = demoDesks.find(({ sections }) => (sections as readonly string[]).includes(section.slug))
    const deskId = desk ? known(desks, desk.key) : null
    const assigneeId = bylines.find(({ personId }) => personId !== null)?.personId ?? null
    const dueAt = new Date(now.getTime() + (dueInHours[at % dueInHours.length] ?? 0) * hour).toISOString()
    await assignStory(chief, { id, revision, deskId, assigneeId, dueAt }, earlier(now, 90 - at))
  }
}

async function planOne(
  chief: Actor,
  coverage: DemoCoverage,
  ids: DemoIds,
  desks: Map<string, number>,
  now: Date,
): Promise<void> {
  const { slugline, subject, note, kind, section, place, desk, assignee, cancelled } = coverage
  const day = addDays(dayIn(zone, now), coverage.inDays)
  const due = coverage.due ? wallTime(`${day}T${coverage.due}`, zone) : null
  const input = PlanCoverage.parse({
    day,
    slugline,
    subject,
    note,
    kind,
    sectionId: known(ids.sections, section),
    placeId: place ? known(ids.places, place) : null,
    deskId: known(desks, desk),
    assigneeId: assignee ? known(ids.people, assignee).personId : null,
    dueAt: due?.kind === 'exact' ? due.at.toISOString() : null,
  })
  const planned = await planCoverage(chief, input, earlier(now, 300))
  if (cancelled) await cancelCoverage(chief, { ...planned, reason: cancelled }, earlier(now, 60))
}
