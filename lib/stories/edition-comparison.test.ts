import { expect, test } from 'vitest'
import { textBody } from '#testing/bodies.ts'
import type { Block, Body } from './body.ts'
import { compareEditions, type EditionText, hasChanged } from './edition-comparison.ts'

const edition = (body: Body, given: Partial<EditionText> = {}): EditionText => ({
  headline: 'Forty ships',
  standfirst: '',
  byline: '',
  dateline: '',
  ...given,
  body,
})
const doc = (...content: Block[]): Body => ({ type: 'doc', content })
const kinds = (before: Body, after: Body) =>
  compareEditions(edition(before), edition(after)).rows.map(({ kind }) => kind)

test('two editions with the same words differ in nothing', () => {
  const changes = compareEditions(edition(textBody('One.')), edition(textBody('One.')))
  expect(hasChanged(changes)).toBe(false)
})

test('fields and words that differ are told apart', () => {
  const changes = compareEditions(
    edition(textBody('There were forty ships in the bay.')),
    edition(textBody('There were fourteen ships in the bay.'), { headline: 'Fourteen ships' }),
  )
  expect(changes.fields.map(({ field }) => field)).toEqual(['headline'])
  expect(changes.rows[0]?.pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])).toEqual([
    ['removed', 'forty'],
    ['added', 'fourteen'],
  ])
})

test('nothing is told of other stories, which readers may not see', () => {
  const other: Block = { type: 'readAlso', attrs: { storyId: 4711 } }
  const changes = compareEditions(edition(doc(...textBody('One.').content, other)), edition(textBody('One.')))
  expect(JSON.stringify(changes)).not.toContain('4711')
  expect(hasChanged(changes)).toBe(false)
})

test('words set otherwise have not changed, and where a link led is not told', () => {
  const linked: Body = doc({
    type: 'paragraph',
    content: [{ type: 'text', text: 'One.', marks: [{ type: 'link', attrs: { storyId: 4711 } }] }],
  })
  expect(kinds(linked, textBody('One.'))).toEqual(['same'])
})

test('a moved paragraph is shown once, where it stands now', () => {
  const [a, b, c] = ['The first of all the words.', 'A second paragraph here.', 'Third and last of them.']
  expect(kinds(textBody(a, b, c), textBody(c, a, b))).toEqual(['moved', 'same', 'same'])
})

test('another picture under the same words is a change', () => {
  const picture = (mediaId: number): Block => ({
    type: 'image',
    attrs: { mediaId, caption: 'The bay', credit: 'Rowe', alt: 'A bay' },
  })
  const { rows } = compareEditions(edition(doc(picture(1))), edition(doc(picture(2))))
  expect(rows).toMatchObject([{ kind: 'changed', isOtherPicture: true }])
})
