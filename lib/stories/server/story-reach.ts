import type { Transaction } from '#lib/db/client.ts'
import type { LoadedStory } from './load-story.ts'

type Listed = { sectionId: number; topics: readonly { topicId: number }[] }
type SectionRow = { id: number; parentId: number | null }

/** Sections (with the ones above them) and topics whose lists a change of each story reaches, before and after. */
export async function reachesOf(tx: Transaction, stories: readonly LoadedStory[]) {
  const listed = stories.map((story) => [story, ...(story.lastEdition ? [story.lastEdition] : [])])
  const sections = await sectionsOf(tx, listed.flat())
  return stories.map(({ id }, n) => ({ storyId: id, ...listsAmong(sections, listed[n] ?? []) }))
}

export async function reachOf(tx: Transaction, story: LoadedStory) {
  const [reach] = await reachesOf(tx, [story])
  return reach!
}

/** Sections, with the ones above them, and topics in whose lists any of these stands. */
export const listsOf = async (tx: Transaction, listed: readonly Listed[]) =>
  listsAmong(await sectionsOf(tx, listed), listed)

const sectionsOf = (tx: Transaction, listed: readonly Listed[]) =>
  tx.section.findMany({
    where: { id: { in: [...new Set(listed.map(({ sectionId }) => sectionId))] } },
    select: { id: true, parentId: true },
  })

function listsAmong(sections: readonly SectionRow[], listed: readonly Listed[]) {
  const ids = new Set(listed.map(({ sectionId }) => sectionId))
  const own = sections.filter(({ id }) => ids.has(id))
  const sectionIds = new Set(own.flatMap(({ id, parentId }) => (parentId === null ? [id] : [id, parentId])))
  const topicIds = new Set(listed.flatMap(({ topics }) => topics.map(({ topicId }) => topicId)))
  return { sectionIds: [...sectionIds], topicIds: [...topicIds] }
}
