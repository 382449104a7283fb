import { expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { makePerson } from '#testing/factories.ts'
import { addSection, addTopic } from './set-up-taxonomy.ts'
import { siteSections } from './site-taxonomy.ts'

const now = new Date('2026-03-01T12:00:00Z')
const system = systemActor('command-line')

test('sections come in the order in which they were added, one level deep', async () => {
  await addSection(system, { slug: 'world', name: 'World' }, now)
  await addSection(system, { slug: 'business', name: 'Business' }, now)
  await addSection(system, { slug: 'markets', name: 'Markets', under: 'business' }, now)
  const sections = await siteSections()
  expect(sections.filter(({ parent }) => parent === null).map(({ slug }) => slug)).toEqual(['world', 'business'])
  expect(sections.find(({ slug }) => slug === 'business')?.children).toMatchObject([{ slug: 'markets' }])
  const below = addSection(system, { slug: 'shares', name: 'Shares', under: 'markets' }, now)
  await expect(below).rejects.toMatchObject({ fields: { parentId: expect.any(String) } })
})

test.each([
  ['a slug the site needs itself', { slug: 'news', name: 'News' }, 'slug'],
  ['a slug with a slash', { slug: 'a/b', name: 'A' }, 'slug'],
  ['no name', { slug: 'a' }, 'name'],
  ['a section above that is not there', { slug: 'a', name: 'A', under: 'nowhere' }, 'under'],
  ['a colour that is none', { slug: 'a', name: 'A', hue: 'red' }, 'hue'],
])('%s is refused by name', async (_, given, field) => {
  await expect(addSection(system, given, now)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } })
  expect(await siteSections()).toEqual([])
})

test('a slug is taken once, and only those who may add sections and topics do', async () => {
  await addTopic(system, { slug: 'trade', name: 'Trade', type: 'subject' }, now)
  await expect(addTopic(system, { slug: 'trade', name: 'Trade again' }, now)).rejects.toMatchObject({ code: 'invalid' })
  const editor = await makePerson({ grants: ['editor'] })
  const reporter = await makePerson()
  await expect(addSection(editor, { slug: 'a', name: 'A' }, now)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(addTopic(reporter, { slug: 'b', name: 'B' }, now)).rejects.toMatchObject({ code: 'not-allowed' })
})
