import { beforeEach, describe, expect, test } from 'vitest'
import { makePerson, makeSection } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { createStory } from './create-story.ts'
import { deskCounts, deskList } from './desk-query.ts'
import { newsroomLists, storyChoices, storyHistory } from './newsroom-queries.ts'
import { workingCopy } from './working-copy-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
let world: number
let sport: number
beforeEach(async () => {
  world = (await makeSection({ name: 'World' })).id
  sport = (await makeSection({ name: 'Sport' })).id
})
const headlines = (page: { rows: { headline: string }[] }) => page.rows.map(({ headline }) => headline).sort()

describe('the desk shows each person what is theirs', () => {
  test('an editor the stories of the own sections, in lists, counts and choices alike', async () => {
    await draftStory(world, { headline: 'World draft' })
    await draftStory(sport, { headline: 'Sport draft' })
    await publishedStory(sport, { headline: 'Sport out' })
    const editor = await makePerson({ grants: [{ role: 'editor', sectionId: world }] })
    const page = await deskList(editor, {}, now)
    expect(headlines(page)).toEqual(['World draft'])
    expect((await deskCounts(editor, {}, now)).states).toEqual({ draft: 1 })
    expect((await storyChoices(editor, '')).map(({ headline }) => headline).sort()).toEqual([
      'Sport out',
      'World draft',
    ])
    expect(await storyChoices(await makePerson({ grants: ['chief'] }), 'dra')).toHaveLength(2)
    expect((await newsroomLists(editor)).sections.map(({ name }) => name)).toEqual(['World'])
  })

  test('a gallery is offered where a gallery is asked for, and nothing else', async () => {
    await draftStory(world, { headline: 'An article' })
    const photo = await makePerson({ grants: ['photo'] })
    const { id } = await createStory(photo, { kind: 'gallery', sectionId: world }, now)
    expect((await storyChoices(photo, '', 'gallery')).map((choice) => choice.id)).toEqual([id])
    expect(await storyChoices(photo, '', 'infographic')).toEqual([])
  })

  test('a reporter the own stories alone', async () => {
    const [ada, ben] = [await makePerson(), await makePerson()]
    await createStory(ada, { kind: 'article', sectionId: world }, now)
    const { id } = await createStory(ben, { kind: 'article', sectionId: world }, now)
    expect((await deskList(ada, {}, now)).rows).toHaveLength(1)
    await expect(storyHistory(ada, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await storyHistory(ben, id)).toMatchObject([{ what: 'Started the story' }])
  })

  test('an administrator without another role nothing', async () => {
    await draftStory(world)
    expect((await deskList(await makePerson({ grants: ['administrator'] }), {}, now)).rows).toEqual([])
  })
})

test('filters by state, section, words and author, and goes on by cursor', async () => {
  const chief = await makePerson({ grants: ['chief'] })
  for (let n = 0; n < 53; n++) await draftStory(world, { headline: `World ${n}` }, { now })
  await publishedStory(sport, { headline: 'Harbour opens', slugline: 'Harbour' })
  expect((await deskList(chief, { state: ['published'] }, now)).rows).toHaveLength(1)
  expect((await deskCounts(chief, { section: sport }, now)).states).toEqual({ published: 1 })
  expect(headlines(await deskList(chief, { text: 'HARBOUR' }, now))).toEqual(['Harbour opens'])
  expect((await deskList(chief, { mine: '1' }, now)).rows).toEqual([])
  const first = await deskList(chief, { state: ['draft'] }, now)
  const second = await deskList(chief, { state: ['draft'], before: first.next ?? '' }, now)
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53)
})

test('the working copy offers a person the moves that are open to that person', async () => {
  const { id } = await draftStory(world)
  const movesOf = async (role: 'editor' | 'chief') =>
    (await workingCopy(await makePerson({ grants: [role] }), id, now)).moves
  expect(await movesOf('editor')).toEqual(['submit', 'schedule', 'publish', 'spike'])
  const author = await makePerson()
  const own = await createStory(author, { kind: 'article', sectionId: world }, now)
  expect((await workingCopy(author, own.id, now)).moves).toEqual(['submit', 'spike'])
})
