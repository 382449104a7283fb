import { describe, expect, test } from 'vitest'
import { houseBreaches } from './house-check.ts'

const breach = (path: string, text = '') => houseBreaches([{ path, text }])
const lines = (count: number) => 'const x = 1\n'.repeat(count)

test.each([
  ['lib/stories/utils.ts', 'utils'],
  ['lib/shared/clock.ts', 'shared'],
  ['components/ui/helpers.tsx', 'helpers'],
  ['lib/stories/index.ts', 'index'],
  ['lib/stories/publishStory.ts', 'kebab-case'],
  ['components/newsroom/desk/live.island.ts', 'islands'],
  ['components/site/feed/live.island.tsx', 'islands'],
])('the name %s is refused', (path, reason) => {
  expect(breach(path)).toEqual([expect.stringContaining(reason)])
})

describe('length', () => {
  test('a file over 250 lines is refused', () => {
    expect(breach('lib/stories/long.ts', lines(251))).toEqual([expect.stringContaining('251 lines')])
    expect(breach('lib/stories/long.ts', lines(250))).toEqual([])
  })

  test('a table of data may be longer', () => {
    expect(breach('prisma/seed/demo/stories/world.ts', lines(900))).toEqual([])
  })
})

describe('directives', () => {
  test('reader pages have no client components', () => {
    expect(breach('app/(site)/page.tsx', "'use client'\n")).not.toEqual([])
    expect(breach('components/site/cards/card.tsx', "'use client'\n")).not.toEqual([])
    expect(breach('components/newsroom/desk/desk.tsx', "'use client'\n")).toEqual([])
  })

  test("'use server' stands in actions.ts only", () => {
    expect(breach('lib/stories/server/publish-story.ts', "'use server'\n")).not.toEqual([])
  })
})

describe('actions.ts', () => {
  const actions = (body: string) => breach('lib/stories/actions.ts', `'use server'\n\n${body}`)

  test('one-line verbs pass, with imports of any length', () => {
    const imports = "import { a } from './a.ts'\nimport {\n  b,\n  c,\n} from './b.ts'\n"
    expect(actions(`${imports}\n// Why.\nexport const publish = newsroomAction(PublishInput, publishStory)\n`)).toEqual(
      [],
    )
  })

  test.each([
    'export async function publish(input: unknown) {\n  return input\n}\n',
    'export const publish = async (input: unknown) => publishStory(input)\n',
    'const hidden = 1\n',
  ])('a body is refused: %s', (body) => {
    expect(actions(body)).not.toEqual([])
  })

  test('the directive is compulsory', () => {
    expect(breach('lib/stories/actions.ts', 'export const a = newsroomAction(A, b)\n')).not.toEqual([])
  })
})
