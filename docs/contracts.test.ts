// Documents that promise something to the outside must not fall behind the code.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeCodes } from '#lib/collaboration/protocol.ts'
import { publicRoutes } from '#lib/delivery/public-pages.ts'
import { eventDetails } from '#lib/events/event.ts'
import { variables } from '#lib/kernel/server/env.ts'
import { bodyMarkNames, bodyNodeNames } from '#lib/stories/body.ts'
import { moveNames, ruleOf, states } from '#lib/stories/workflow.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The rows of the table under a heading, as trimmed cells; heads and rules left out. */
function rowsUnder(document: string, heading: string): string[][] {
  const section = document.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const table = section.match(/(?:^\|.*\n)+/m)?.[0] ?? ''
  const rows = table.trim().split('\n').slice(2)
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** What a cell quotes as code, in order. */
const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '')
const firstQuoted = (rows: string[][]) => rows.flatMap(([cell]) => quoted(cell).slice(0, 1))

describe('the contracts', () => {
  test('name every event, and no other, with the keys of its detail', () => {
    const rows = rowsUnder(read('docs/contracts/events.md'), 'Types')
    expect(firstQuoted(rows)).toEqual(Object.keys(eventDetails))
    const shorthands = {
      move: ['storyId', 'from', 'to', 'reason'],
      reach: ['storyId', 'edition', 'sectionIds', 'topicIds'],
    }
    for (const [[type], detail] of rows.map(([cell, ...rest]) => [quoted(cell), rest[0] ?? ''] as const)) {
      const written = Object.entries(shorthands).flatMap(([word, keys]) => (detail.startsWith(word) ? keys : []))
      const { shape } = eventDetails[type as keyof typeof eventDetails]
      expect([...written, ...quoted(detail)], type).toEqual(expect.arrayContaining(Object.keys(shape)))
    }
  })

  test('name every page for readers with its parameters, and no other', () => {
    const rows = rowsUnder(read('docs/contracts/urls.md'), 'Pages')
    const written = rows.map(([path, params]) => ({
      pattern: quoted(path)[0]?.replace(/\{[^}]+\}/g, '*'),
      params: quoted(params).sort(),
    }))
    const known = publicRoutes.map(({ pattern, params }) => ({ pattern, params: Object.keys(params).sort() }))
    expect(new Set(written.map((row) => JSON.stringify(row)))).toEqual(new Set(known.map((row) => JSON.stringify(row))))
  })

  test('name every way the live channel closes, and no other', () => {
    const rows = rowsUnder(read('docs/contracts/live-channel.md'), 'Closing')
    expect(rows.map(([code, name]) => [quoted(name)[0], Number(code)]).sort()).toEqual(
      Object.entries(closeCodes).sort(),
    )
  })

  test('name every node and mark of a body, and no other', () => {
    const document = read('docs/contracts/body.md')
    expect(firstQuoted(rowsUnder(document, 'Blocks'))).toEqual([...bodyNodeNames])
    expect(firstQuoted(rowsUnder(document, 'Marks'))).toEqual([...bodyMarkNames])
  })
})

describe('the glossary', () => {
  const glossary = read('docs/glossary.md')
  const list = (cell = '') => cell.split(',').map((word) => word.trim())

  test('has every state', () => {
    expect(rowsUnder(glossary, 'States').map(([state]) => state)).toEqual([...states])
  })

  test('has the workflow’s own moves, with from, to and who', () => {
    const written = rowsUnder(glossary, 'Moves').map(([move, from, to, who]) => [move, list(from), to, list(who)])
    const known = moveNames.map((move) => {
      const { from, to, roles, author } = ruleOf(move)
      return [move, [...from], to ?? 'the state before', [...roles, ...(author ? ['author'] : [])]]
    })
    expect(written).toEqual(known)
  })
})

test('operations.md explains every variable of the environment', () => {
  const rows = rowsUnder(read('docs/operations.md'), 'Environment')
  expect(rows.flatMap(([cell]) => quoted(cell)).sort()).toEqual(Object.keys(variables).sort())
})

test('links between documents lead somewhere', () => {
  const documents = [...globSync('*.md', { cwd: root }), ...globSync('docs/**/*.md', { cwd: root })]
  const broken = documents.flatMap((document) =>
    [...read(document).matchAll(/(?:\]\(|src=")(?!https?:|#)([^)#"]+)/g)]
      .map(([, target]) => join(dirname(document), target ?? ''))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${document}: ${target}`),
  )
  expect(broken).toEqual([])
})
