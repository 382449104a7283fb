import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { aPerson, browserHeaders, cookieOf, siteUrl, startSession } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { GET, PATCH } from './route.ts'

let editor: PersonActor
let story: { id: number; revision: number }

beforeEach(async () => {
  const section = await db.section.create({ data: { slug: 'world', name: 'World', position: 1 } })
  editor = await aPerson('Ada Quill', 'editor')
  story = await draftStory(section.id, {}, { actor: editor })
})

const context = () => ({ params: Promise.resolve({ id: String(story.id) }) })
const headersOf = async (person: PersonActor) =>
  browserHeaders({ cookie: await cookieOf(await startSession(person)), 'content-type': 'application/json' })

async function save(person: PersonActor, body: object) {
  const request = new Request(`${siteUrl}/api/newsroom/stories/${story.id}`, {
    method: 'PATCH',
    headers: await headersOf(person),
    body: JSON.stringify(body),
  })
  return PATCH(request, context())
}

async function read(person: PersonActor) {
  const request = new Request(`${siteUrl}/api/newsroom/stories/${story.id}`, { headers: await headersOf(person) })
  return GET(request, context())
}

const linked = (href: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }],
})

describe('autosave', () => {
  test('answers with the next revision and what is still missing', async () => {
    const answer = await save(editor, { revision: story.revision, changes: { standfirst: '' } })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      revision: story.revision + 1,
      readiness: { blockers: [{ code: 'no-standfirst', field: 'standfirst' }] },
    })
  })

  test('over a newer version says who saved it and when, and changes nothing', async () => {
    const chief = await aPerson('Bea Margin', 'chief')
    await save(chief, { revision: story.revision, changes: { headline: 'The chief’s' } })
    const before = await fingerprint()
    const answer = await save(editor, { revision: story.revision, changes: { headline: 'The editor’s' } })
    expect(answer.status).toBe(409)
    const told = await answer.json()
    expect(told).toMatchObject({ revision: story.revision + 1, changedBy: 'Bea Margin' })
    expect(Date.parse(told.changedAt)).not.toBeNaN()
    expect((await (await read(editor)).json()).headline).toBe('The chief’s')
    expect((await fingerprint()).stories).toEqual(before.stories)
  })

  test.each([
    ['a headline of 200,000 characters', { headline: 'x'.repeat(200_000) }, 'changes.headline'],
    ['a block no body has', { body: { type: 'doc', content: [{ type: 'video' }] } }, 'changes.body'],
    ['a link that is a script', { body: linked('javascript:alert(1)') }, 'changes.body'],
    ['a link hidden by a tab', { body: linked('java\tscript:alert(1)') }, 'changes.body'],
    ['a state', { state: 'published' }, 'changes.state'],
    ['an author', { createdById: 1 }, 'changes.createdById'],
    ['a section that does not exist', { sectionId: 999_999 }, 'sectionId'],
  ])('of %s is refused at its field, and nothing changes', async (_, changes, field) => {
    const before = await fingerprint()
    const answer = await save(editor, { revision: story.revision, changes })
    expect(answer.status).toBe(400)
    const { fields } = await answer.json()
    expect(Object.keys(fields).some((name) => name.startsWith(field))).toBe(true)
    expect((await fingerprint()).stories).toEqual(before.stories)
  })

  test('of a story somebody may not read is answered like one that is not there', async () => {
    const stranger = await aPerson('Cy Columnist', 'reporter')
    expect((await read(stranger)).status).toBe(404)
    expect([403, 404]).toContain(
      (await save(stranger, { revision: story.revision, changes: { headline: 'Mine' } })).status,
    )
  })
})
