import type { Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { BylineInput, StoryChanges } from '../story-fields.ts'

type Relations = Pick<StoryChanges, 'topicIds' | 'placeIds' | 'bylines' | 'relatedIds'>

const unique = (ids: readonly number[]) => [...new Set(ids)]

/** Replaces the lists that came along, each whole and in order; a list that did not come stays as it is. */
export async function replaceRelations(tx: Transaction, storyId: number, relations: Relations): Promise<void> {
  const { topicIds, placeIds, bylines, relatedIds } = relations
  if (topicIds) {
    const ids = unique(topicIds)
    demandAll(await tx.topic.count({ where: { id: { in: ids }, mergedIntoId: null } }), ids, 'topicIds', 'topic')
    await tx.storyTopic.deleteMany({ where: { storyId } })
    await tx.storyTopic.createMany({ data: ids.map((topicId, position) => ({ storyId, topicId, position })) })
  }
  if (placeIds) {
    const ids = unique(placeIds)
    demandAll(await tx.place.count({ where: { id: { in: ids } } }), ids, 'placeIds', 'place')
    await tx.storyPlace.deleteMany({ where: { storyId } })
    await tx.storyPlace.createMany({ data: ids.map((placeId, position) => ({ storyId, placeId, position })) })
  }
  if (bylines) {
    const rows = await bylineRows(tx, bylines)
    await tx.byline.deleteMany({ where: { storyId } })
    await tx.byline.createMany({ data: rows.map((row, position) => ({ storyId, position, ...row })) })
  }
  if (relatedIds) {
    const ids = unique(relatedIds)
    demandAll(await tx.story.count({ where: { id: { in: ids } } }), ids, 'relatedIds', 'story')
    await tx.relatedLink.deleteMany({ where: { storyId } })
    await tx.relatedLink.createMany({ data: ids.map((targetId, position) => ({ storyId, targetId, position })) })
  }
}

function demandAll(found: number, ids: readonly number[], field: string, what: string): void {
  if (found === ids.length) return
  throw new Refusal('invalid', `A ${what} was chosen that does not exist any more.`, {
    fields: { [field]: `Choose each ${what} from the list.` },
  })
}

async function bylineRows(tx: Transaction, bylines: readonly BylineInput[]) {
  const personIds = unique(bylines.flatMap((byline) => ('personId' in byline ? [byline.personId] : [])))
  const people = new Map(
    (await tx.person.findMany({ where: { id: { in: personIds } } })).map((person) => [person.id, person.name]),
  )
  demandAll(people.size, personIds, 'bylines', 'person')
  return bylines.map((byline) =>
    'personId' in byline
      ? { personId: byline.personId, name: people.get(byline.personId) ?? '', role: byline.role }
      : { personId: null, name: byline.name, role: byline.role },
  )
}
