import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryBlock, arbitraryBody } from '#testing/arbitrary-body.ts'
import { textBody } from '#testing/bodies.ts'
import { contentWith } from '#testing/story-content.ts'
import type { Block, Body } from './body.ts'
import { blockTokens, fingerprint } from './compare-block.ts'
import { type BlockRow, compareBodies, compareStories, isUnchanged } from './compare-stories.ts'
import type { Piece } from './compare-words.ts'
import { withoutEditorialMarks } from './editorial-marks.ts'

const bodyOf = (...content: Block[]): Body => ({ type: 'doc', content })
const heading = (text: string, level: 2 | 3 = 2): Block => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
})
const image = (mediaId: number, caption: string): Block => ({
  type: 'image',
  attrs: { mediaId, alt: '', caption, credit: '' },
})
const divider: Block = { type: 'divider' }
const list = (...texts: string[]): Block => ({
  type: 'bulletList',
  content: textBody(...texts).content.map((block) => ({ type: 'listItem', content: [block as never] })),
})

const short = ({ kind, from, to }: BlockRow) => `${kind} ${from ?? ''}→${to ?? ''}`
const told = (before: Body, after: Body) => compareBodies(before, after).map(short)
const [A, B, C, D] = textBody(
  'The harbour of Lisbon reopened on Monday after three days of storm.',
  'Ferries to the islands run again every hour, the company said.',
  'Nobody was hurt, though two ships lost their anchors in the night.',
  'Insurers expect damage of some four million euros along the coast.',
).content as [Block, Block, Block, Block]
const edited = textBody('The harbour of Lisbon opened again on Tuesday after three days of storm.').content[0] as Block

describe('blocks', () => {
  test.each<[string, Block[], Block[], string[]]>([
    ['that stay', [A, B], [A, B], ['same 0→0', 'same 1→1']],
    ['one added', [A, B], [A, C, B], ['same 0→0', 'added →1', 'same 1→2']],
    ['one removed', [A, C, B], [A, B], ['same 0→0', 'removed 1→', 'same 2→1']],
    ['one edited is changed, not removed and added', [A, B], [edited, B], ['changed 0→0', 'same 1→1']],
    ['one replaced', [A, B], [A, D], ['same 0→0', 'removed 1→', 'added →1']],
    ['one moved up', [A, B, C], [C, A, B], ['moved 2→0', 'same 0→1', 'same 1→2', 'left 2→0']],
    ['one moved down', [A, B, C], [B, C, A], ['left 0→2', 'same 1→0', 'same 2→1', 'moved 0→2']],
    [
      'one moved and edited',
      [A, B, C, D],
      [B, C, D, edited],
      ['left 0→3', 'same 1→0', 'same 2→1', 'same 3→2', 'moved 0→3'],
    ],
    ['one edited where another was added', [A, B], [C, edited, B], ['added →0', 'changed 0→1', 'same 1→2']],
    ['dividers, of which one went', [divider, A, divider], [A, divider], ['removed 0→', 'same 1→0', 'same 2→1']],
    ['all gone', [A, B], [C], ['removed 0→', 'removed 1→', 'added →0']],
    ['a picture with another caption', [image(3, 'The port')], [image(3, 'Anchors')], ['changed 0→0']],
    ['another picture with the same caption', [image(3, 'The old port')], [image(4, 'The old port')], ['changed 0→0']],
    ['another picture altogether', [image(3, 'The old port')], [image(4, 'A ferry')], ['removed 0→', 'added →0']],
    ['an item added to a list', [list('One', 'Two')], [list('One', 'Two', 'Three')], ['changed 0→0']],
  ])('%s', (_, before, after, rows) => {
    expect(told(bodyOf(...before), bodyOf(...after))).toEqual(rows)
  })

  test('two that changed places are one move, of the shorter one', () => {
    const small = textBody('A short one of six words.').content[0] as Block
    expect(told(bodyOf(A, small), bodyOf(small, A))).toEqual(['moved 1→0', 'same 0→1', 'left 1→0'])
  })

  test.each<[string, Block, Block, string]>([
    [
      'a paragraph made a heading',
      A,
      heading('The harbour of Lisbon reopened on Monday after three days of storm.'),
      'Paragraph became subheading',
    ],
    ['a heading made smaller', heading('The night'), heading('The night', 3), 'Subheading became small subheading'],
    ['another picture', image(3, 'The old port'), image(4, 'The old port'), 'Another picture'],
    [
      'a list numbered from elsewhere',
      { ...list('One'), type: 'orderedList', attrs: { start: 1 } } as Block,
      { ...list('One'), type: 'orderedList', attrs: { start: 4 } } as Block,
      'Starts at 4, before at 1',
    ],
    [
      'a head of a table made an ordinary cell',
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [A as never] }] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [A as never] }] }] },
      'Set otherwise',
    ],
  ])('%s is said in words', (_, before, after, note) => {
    const [row] = compareBodies(bodyOf(before), bodyOf(after))
    expect(row).toMatchObject({ kind: 'changed', notes: [note] })
  })

  test('comments and open suggestions change nothing', () => {
    const at = '2026-03-01T12:00:00Z'
    const marked = bodyOf({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The harbour', marks: [{ type: 'comment', attrs: { threadId: crypto.randomUUID() } }] },
        { type: 'text', text: ' is' },
        { type: 'text', text: ' not', marks: [{ type: 'insertion', attrs: { id: 'a', personId: 1, at } }] },
        { type: 'text', text: ' open', marks: [{ type: 'deletion', attrs: { id: 'b', personId: 1, at } }] },
      ],
    })
    expect(isUnchanged(compareStories(contentWith(marked), contentWith(textBody('The harbour is open'))))).toBe(true)
  })
})

describe('fields', () => {
  const body = textBody('One.')
  test('that differ are told by words and by things, the others not at all', () => {
    const topic = (id: number, name: string) => ({ id, name })
    const before = contentWith(body, {
      headline: 'Port closed',
      standfirst: 'The same.',
      details: { urgency: 3, topics: [topic(1, 'Ports'), topic(2, 'Storms')], section: { id: 1, name: 'World' } },
    })
    const after = contentWith(body, {
      headline: 'Port open',
      standfirst: 'The same.',
      details: { urgency: 2, topics: [topic(2, 'Storms and gales'), topic(3, 'Trade')], noteToEditors: 'New' },
    })
    expect(
      compareStories(before, after).fields.map(({ field, pieces }) => [
        field,
        ...pieces.map(({ kind, text }) => `${kind} ${text}`),
      ]),
    ).toEqual([
      ['headline', 'same Port ', 'removed closed', 'added open'],
      ['urgency', 'removed 3', 'added 2'],
      // A topic that was renamed is the same topic; what one side does not know is not compared.
      ['topics', 'removed Ports', 'same Storms and gales', 'added Trade'],
    ])
  })
})

describe('any two bodies', () => {
  const plain = arbitraryBody.map(withoutEditorialMarks)
  const side = (pieces: readonly Piece[], left: Piece['kind']) =>
    pieces.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('')

  const isWhole = ({ from, to, notes, pieces }: BlockRow) =>
    from !== null && to !== null && notes.length === 0 && pieces.every(({ kind }) => kind === 'same')

  /** The blocks of one side as the rows tell them, those that stayed whole taken from the other side. */
  function applied(rows: readonly BlockRow[], given: Body, place: 'from' | 'to') {
    const other = place === 'to' ? 'from' : 'to'
    const left = place === 'to' ? 'removed' : 'added'
    return rows
      .filter((row) => row[place] !== null && row.kind !== 'left')
      .sort((x, y) => (x[place] ?? 0) - (y[place] ?? 0))
      .map((row) => {
        return isWhole(row) ? fingerprint(given.content[row[other] ?? -1] as Block) : side(row.pieces, left)
      })
  }
  const expected = (body: Body, rows: readonly BlockRow[], place: 'from' | 'to') =>
    body.content.map((block, index) => {
      const row = rows.find((one) => one[place] === index && one.kind !== 'left')
      return row && isWhole(row) ? fingerprint(block) : words(block)
    })

  test('the rows lead from the first to the second, and back', () => {
    fc.assert(
      fc.property(plain, plain, fc.boolean(), (one, two, isRelated) => {
        const after = isRelated ? bodyOf(...two.content, ...one.content.slice(1)) : two
        const rows = compareBodies(one, after)
        expect(applied(rows, one, 'to')).toEqual(expected(after, rows, 'to'))
        expect(applied(rows, after, 'from')).toEqual(expected(one, rows, 'from'))
      }),
    )
  })

  test('a body beside itself has nothing changed', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(isUnchanged(compareStories(contentWith(body), contentWith(body)))).toBe(true)
      }),
    )
  })

  test('blocks in another order are moves and nothing else', () => {
    const shuffled = fc
      .array(arbitraryBlock, { maxLength: 7 })
      .chain((blocks) => fc.tuple(fc.constant(blocks), fc.shuffledSubarray(blocks, { minLength: blocks.length })))
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        const kinds = new Set(compareBodies(bodyOf(...before), bodyOf(...after)).map(({ kind }) => kind))
        for (const kind of kinds) expect(['same', 'moved', 'left']).toContain(kind)
      }),
    )
  })

  test('every changed row says what changed', () => {
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        for (const { kind, pieces, notes } of compareBodies(before, after)) {
          if (kind === 'changed') expect(notes.length > 0 || pieces.some((piece) => piece.kind !== 'same')).toBe(true)
        }
      }),
    )
  })
})

describe('a story of 20,000 words in 300 blocks', () => {
  const wordsOf = (block: number, seed: number) =>
    Array.from({ length: 67 }, (_, n) => `w${(block * 31 + n * seed * 7) % 4_001}`).join(' ')
  const long = (seed: number) => textBody(...Array.from({ length: 300 }, (_, n) => wordsOf(n, seed)))
  const most = 20_000_000

  test.each<[string, Body]>([
    [
      'with every block edited',
      bodyOf(
        ...long(1).content.map(
          (block) =>
            ({
              ...block,
              content: [{ type: 'text', text: `${words(block)} and more` }],
            }) as Block,
        ),
      ),
    ],
    ['written anew', long(2)],
    ['turned upside down', bodyOf(...long(1).content.toReversed())],
    ['of one word only', textBody(...Array.from({ length: 300 }, () => Array(67).fill('no').join(' ')))],
  ])('%s is compared within a bounded number of steps', (_, after) => {
    const work = { steps: 0 }
    const { blocks } = compareStories(contentWith(long(1)), contentWith(after), work)
    expect(blocks.filter(({ to, kind }) => to !== null && kind !== 'left')).toHaveLength(300)
    expect(work.steps).toBeLessThan(most)
  })
})

const words = (block: Block) =>
  blockTokens(block)
    .map(({ text }) => text)
    .join('')
