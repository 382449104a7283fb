import { describe, expect, test } from 'vitest'
import { cycles, type Graph, readGraph } from './import-graph.ts'
import { breaches, nameOfExternal } from './import-law.ts'

const graph = (imports: Record<string, string[]>): Graph => new Map(Object.entries(imports))

describe('refused', () => {
  test.each([
    ['a module that imports one below it', 'lib/places/place.ts', 'lib/stories/slug.ts'],
    ['a module that imports its neighbour of the same line', 'lib/people/policy.ts', 'lib/settings/settings.ts'],
    ['a rule that imports a side effect', 'lib/stories/policy.ts', 'lib/stories/server/publish-story.ts'],
    ['a rule that imports the database', 'lib/stories/policy.ts', 'lib/db/client.ts'],
    ['a rule that imports Prisma', 'lib/stories/policy.ts', 'npm:@prisma/client'],
    ['a rule that imports the framework', 'lib/stories/policy.ts', 'npm:next/headers.js'],
    ['a rule that imports React', 'lib/stories/policy.ts', 'npm:react'],
    ['a rule that imports Node', 'lib/stories/policy.ts', 'node:fs'],
    ['lib that imports a screen', 'lib/stories/server/x.ts', 'components/site/cards/card.tsx'],
    ['a component that imports a command', 'components/newsroom/desk/desk.tsx', 'lib/stories/server/publish-story.ts'],
    ['a component that imports the database', 'components/newsroom/desk/desk.tsx', 'lib/db/client.ts'],
    ['the site that imports the newsroom', 'components/site/cards/card.tsx', 'components/newsroom/desk/desk.tsx'],
    ['ui that imports the site', 'components/ui/run.ts', 'components/site/cards/card.tsx'],
    ['a second importer of the editor', 'components/newsroom/desk/desk.tsx', 'npm:@tiptap/core'],
    ['the product that imports a test’s tools', 'lib/stories/server/x.ts', 'testing/factories.ts'],
    ['the product that imports a script', 'lib/stories/server/x.ts', 'scripts/start.ts'],
    ['an island that imports React', 'components/site/feed/live.island.ts', 'npm:react'],
    ['a reader page that asks the newsroom’s query', 'app/(site)/page.tsx', 'lib/stories/server/newsroom-queries.ts'],
    ['a reader page that asks the database', 'app/(site)/page.tsx', 'lib/db/client.ts'],
    ['a reader page that imports an action', 'app/(site)/page.tsx', 'lib/stories/actions.ts'],
  ])('%s', (_, from, to) => {
    expect(breaches(graph({ [from]: [to] }))).not.toEqual([])
  })

  test('a reader page that reaches sign-in by a detour, and the way is told', () => {
    const found = breaches(
      graph({ 'app/(site)/page.tsx': ['lib/web/server/a.ts'], 'lib/web/server/a.ts': ['npm:next-auth'] }),
    )
    expect(found).toEqual([expect.stringContaining('app/(site)/page.tsx → lib/web/server/a.ts → npm:next-auth')])
  })

  test('a module of lib without a place in the order', () => {
    expect(() => breaches(graph({ 'lib/places/place.ts': ['lib/weather/rain.ts'] }))).toThrow('lib/weather')
  })

  test('a circle, told once', () => {
    const round = graph({ a: ['b'], b: ['c'], c: ['a'] })
    expect(cycles(round)).toEqual([['a', 'b', 'c', 'a']])
  })
})

describe('allowed', () => {
  test.each([
    ['a reader page that asks a query of its side', 'app/(site)/page.tsx', 'lib/stories/server/site-queries.ts'],
    ['a module that imports one above it', 'lib/stories/slug.ts', 'lib/kernel/fold.ts'],
    ['a side effect that imports Node', 'lib/stories/server/x.ts', 'node:fs'],
    ['a test that imports its tools', 'lib/stories/server/x.server.test.ts', 'testing/factories.ts'],
    ['a newsroom component that imports an action', 'components/newsroom/desk/desk.tsx', 'lib/stories/actions.ts'],
    ['an island that imports a rule', 'components/site/feed/live.island.ts', 'lib/web/reader-time.ts'],
  ])('%s', (_, from, to) => {
    expect(breaches(graph({ [from]: [to] }))).toEqual([])
  })
})

test('the repository itself is read: TSX, aliases, packages and Node’s modules', async () => {
  const read = await readGraph(nameOfExternal)
  expect(read.size).toBeGreaterThan(100)
  expect(read.get('scripts/import-law.test.ts')).toEqual(
    expect.arrayContaining(['scripts/import-law.ts', 'scripts/import-graph.ts', 'npm:vitest']),
  )
  expect([...read.keys()]).toEqual(expect.arrayContaining([expect.stringMatching(/^app\/.*\.tsx$/)]))
}, 60_000)
