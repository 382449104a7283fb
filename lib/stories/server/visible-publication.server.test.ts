import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { siteSections } from '#lib/taxonomy/server/site-taxonomy.ts'
import { makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { visibleToReaders } from '../visibility.ts'
import { states } from '../workflow.ts'
import { publishStory } from './publish-story.ts'
import { cardsById } from './site-cards.ts'
import { correctionsPage } from './site-corrections-query.ts'
import { storyChanges } from './site-edition-query.ts'
import { homeCards } from './site-home-query.ts'
import { feedCards, sectionCards, siteTopics, topicCards } from './site-queries.ts'
import { findStory } from './site-story-query.ts'
import { publications, visiblePublication } from './visible-publication.ts'

const now = new Date('2026-03-01T12:00:00Z')
const offsets = [-3_600_000, -1, 0, 1, 3_600_000]
const at = (offset: number) => new Date(now.getTime() + offset)

describe('the rule in code and the rule in SQL', () => {
  test('agree on every state, hidden or shown section, and both ends of the span to the millisecond', async () => {
    const shown = await makeSection()
    const hidden = await makeSection({ hiddenAt: at(-9) })
    const belowHidden = await makeSection({ parentId: hidden.id })
    const expected = new Map<number, boolean>()
    for (const state of states) {
      for (const section of [shown, hidden, belowHidden]) {
        const { id } = await publishedStory(section.id, {}, { now: at(-7_200_000) })
        const scheduled = state === 'scheduled' ? { scheduledAt: now, scheduledZone: 'UTC' } : {}
        await db.story.update({ where: { id }, data: { state, ...scheduled } })
        const [{ editionId } = { editionId: 0 }] = await db.publication.findMany({ where: { storyId: id } })
        for (const from of offsets) {
          for (const until of [null, ...offsets.filter((offset) => offset >= from)]) {
            const span = { visibleFrom: at(from), visibleUntil: until === null ? null : at(until) }
            await db.publication.update({ where: { editionId }, data: span })
            const facts = { state, sectionHidden: section !== shown, ...span }
            const inSql = await db.$queryRaw<unknown[]>`
              SELECT FROM ${publications} WHERE publication.edition_id = ${editionId} AND ${visiblePublication(now)}`
            expect({ ...facts, visible: inSql.length === 1 }).toEqual({
              ...facts,
              visible: visibleToReaders(facts, now),
            })
            expected.set(expected.size, inSql.length === 1)
          }
        }
      }
    }
    // Both answers occur, so that neither rule can pass by always saying one thing.
    expect(new Set(expected.values())).toEqual(new Set([true, false]))
  })
})

describe('a story readers may not see', () => {
  let sectionId: number
  let topicId: number
  beforeEach(async () => {
    sectionId = (await makeSection({ slug: 'world' })).id
    topicId = (await makeTopic()).id
  })

  /** Every query readers' pages are made of, as one text. */
  async function everythingReadersGet(id: number): Promise<string> {
    const sections = await siteSections()
    const lists = await Promise.all([
      findStory(id, now),
      storyChanges(id, {}, now),
      homeCards(now),
      ...sections.map((section) => sectionCards(section, { limit: 50 }, now)),
      feedCards({ limit: 50 }, now),
      feedCards({ limit: 50, sectionSlugs: ['world'] }, now),
      topicCards(topicId, { limit: 50 }, now),
      siteTopics(now),
      correctionsPage({ limit: 50 }, now),
      cardsById([id], now),
    ])
    return JSON.stringify(lists)
  }
  const secret = 'XYZZY canary headline'
  const words = () => ({ headline: secret, standfirst: 'Canary standfirst', topicIds: [topicId] })

  test('is in none of them as a draft, under embargo, or in a hidden section; a published one is in all lists', async () => {
    const draft = await draftStory(sectionId, words(), { now })
    const embargoed = await draftStory(sectionId, { ...words(), embargoUntil: at(1) }, { now })
    await publishStory(systemActor('seed'), embargoed, now)
    const hidden = await makeSection({ hiddenAt: now })
    const inHidden = await publishedStory(hidden.id, words(), { now })
    for (const { id } of [draft, embargoed, inHidden]) {
      expect(await everythingReadersGet(id)).not.toMatch(/canary/i)
    }
    const { id } = await publishedStory(sectionId, words(), { now })
    expect((await everythingReadersGet(id)).match(/XYZZY/g)?.length).toBeGreaterThanOrEqual(8)
  })

  test('comes into the lists at the instant its embargo lifts', async () => {
    const draft = await draftStory(sectionId, { ...words(), embargoUntil: at(1_000) }, { now })
    await publishStory(systemActor('seed'), draft, now)
    expect((await feedCards({ limit: 9 }, at(999))).cards).toEqual([])
    expect((await feedCards({ limit: 9 }, at(1_000))).cards).toMatchObject([{ id: draft.id }])
  })
})

describe('lists', () => {
  test('go on by cursor without a gap or a repeat, stories of one instant included', async () => {
    const { id: sectionId } = await makeSection()
    const ids: number[] = []
    for (let n = 0; n < 11; n++)
      ids.push((await publishedStory(sectionId, {}, { now: at(Math.floor(n / 4) * -1_000) })).id)
    const seen: number[] = []
    let before: string | null = null
    do {
      const page: { cards: { id: number }[]; next: string | null } = await feedCards({ before, limit: 3 }, now)
      seen.push(...page.cards.map(({ id }) => id))
      before = page.next
    } while (before)
    expect(seen).toHaveLength(11)
    expect(new Set(seen)).toEqual(new Set(ids))
  })

  test('a section shows the stories of the sections below it; the one below shows only its own', async () => {
    const business = await makeSection()
    const markets = await makeSection({ parentId: business.id })
    const [above, below] = [
      await publishedStory(business.id, {}, { now }),
      await publishedStory(markets.id, {}, { now }),
    ]
    const sections = await siteSections()
    const idsOf = async (id: number) => {
      const section = sections.find((candidate) => candidate.id === id)
      return section ? (await sectionCards(section, { limit: 9 }, now)).cards.map((card) => card.id).sort() : null
    }
    expect(await idsOf(business.id)).toEqual([above.id, below.id].sort())
    expect(await idsOf(markets.id)).toEqual([below.id])
  })

  test('no story stands twice in what leads and the section blocks of the home page', async () => {
    for (let n = 0; n < 3; n++) {
      const { id } = await makeSection()
      for (let story = 0; story < 6; story++) await publishedStory(id, { urgency: (story % 5) + 1 }, { now })
    }
    const { top, bySection } = await homeCards(now)
    const ids = [...top, ...bySection.flatMap(({ cards }) => cards)].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(15)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
