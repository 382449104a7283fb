import { type Actor, holds } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { type Dossier, type DossierRecord, sealed } from '../dossier.ts'
import { sha256 } from './edition-hash.ts'
import { readableStory } from './working-copy-query.ts'

const person = { select: { id: true, name: true } } as const
const oldestFirst = { orderBy: { id: 'asc' } } as const

/** Everything that is on record of a story, with digests that show whether the file was changed since. */
export async function storyDossier(actor: Actor, id: number, now: Date): Promise<Dossier> {
  const story = await readableStory(actor, id)
  const seesAddresses = holds(actor, ['editor'], story.section)
  const where = { storyId: id }
  const [{ name }, editions, corrections, events, versions, scheduledMoves, receipts, comments] = await Promise.all([
    newsroomSettings(),
    db.edition.findMany({
      where,
      orderBy: { number: 'asc' },
      include: {
        topics: { orderBy: { position: 'asc' }, include: { topic: { select: { id: true, name: true } } } },
        publication: { select: { visibleFrom: true, visibleUntil: true, feedAt: true, undoneAt: true } },
        section: { select: { id: true, name: true } },
        publishedBy: person,
      },
    }),
    db.correction.findMany({ where, ...oldestFirst }),
    db.event.findMany({ where, ...oldestFirst, include: { person } }),
    db.storyVersion.findMany({
      where,
      orderBy: { number: 'asc' },
      omit: { body: true, details: true },
      include: { person },
    }),
    db.scheduledMove.findMany({ where, ...oldestFirst, include: { createdBy: person, cancelledBy: person } }),
    db.removalReceipt.findMany({ where, ...oldestFirst, include: { person, surfaces: true } }),
    db.commentThread.findMany({
      where,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { comments: { orderBy: { id: 'asc' }, include: { person } }, createdBy: person, resolvedBy: person },
    }),
  ])
  const record = {
    form: 'broadsheet-dossier-1',
    drawnUp: { at: now, by: actor.kind === 'person' ? actor.name : 'the system', newsroom: name },
    story: {
      id,
      kind: story.kind,
      state: story.state,
      revision: story.revision,
      headline: story.headline,
      section: { id: story.sectionId, name: story.section.name },
      followsId: story.followsId,
      chainStep: story.chainStep,
      createdAt: story.createdAt,
      createdBy: story.createdBy,
      firstPublishedAt: story.firstPublishedAt,
      advisory: story.advisory,
      noteToEditors: story.noteToEditors,
    },
    editions: editions.map(({ topics, ...edition }) => ({
      ...edition,
      topics: topics.map(({ topic }) => topic),
      topicIds: topics.map(({ topicId }) => topicId),
    })),
    corrections,
    events: events.map(({ txid: _, address, ...event }) => ({
      ...event,
      id: String(event.id),
      address: seesAddresses ? address : '',
    })),
    versions,
    scheduledMoves,
    receipts,
    comments,
  }
  // As it will come out of the file: instants as text, what has no value left out.
  return sealed(JSON.parse(JSON.stringify(record)) as DossierRecord, sha256)
}
