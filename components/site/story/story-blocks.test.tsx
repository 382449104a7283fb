import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Block, LinkTarget } from '#lib/stories/body.ts'
import type { BodyMatter, SiteCard } from '#lib/stories/site-views.ts'
import { en } from '#lib/web/words/en.ts'
import { StoryBlocks } from './story-blocks.tsx'

const dateline = <span data-dateline>SEOUL, June 20. /MERIDIAN/. </span>
const card = { id: 9, href: '/world/9/other', headline: 'The live headline' } as SiteCard
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const topic = { slug: 'shipping', name: 'Shipping' }
const picture = { id: 2, hash: 'ab'.repeat(32), width: 2_000, height: 1_200 }
const matter: BodyMatter = { cards: { 9: card }, topics: { 3: topic }, pictures: { 2: picture } }

const html = (blocks: Block[], opening: typeof dateline | null = null) =>
  renderToStaticMarkup(<StoryBlocks blocks={blocks} dateline={opening} matter={matter} words={en} />)

describe('the dateline', () => {
  test('opens the first paragraph', () => {
    expect(html([paragraph('Talks opened.')], dateline)).toBe(
      '<p><span data-dateline="true">SEOUL, June 20. /MERIDIAN/. </span>Talks opened.</p>',
    )
  })

  test('stands alone before a text that does not begin with a paragraph', () => {
    const heading: Block = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Day one' }] }
    expect(html([heading, paragraph('Talks opened.')], dateline)).toMatch(
      /^<p><span data-dateline.*<\/span><\/p><h2>Day one<\/h2><p>Talks opened\.<\/p>$/,
    )
  })

  test('is there even when there is no text', () => {
    expect(html([], dateline)).toContain('SEOUL')
    expect(html([{ type: 'paragraph' }], dateline)).toContain('SEOUL')
  })
})

describe('a read-also block', () => {
  const link = (storyId: number): Block => ({ type: 'readAlso', attrs: { storyId } })

  test('shows the headline its target has now', () => {
    expect(html([link(9)])).toContain('<a href="/world/9/other">The live headline</a>')
  })

  test('leaves no trace of a target that readers may not see', () => {
    expect(html([paragraph('Before.'), link(10), paragraph('After.')])).toBe('<p>Before.</p><p>After.</p>')
  })
})

describe('a link by id', () => {
  const linked = (attrs: LinkTarget): Block => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'the talks', marks: [{ type: 'link', attrs }] }],
  })

  test('leads to where the story or topic is now', () => {
    expect(html([linked({ storyId: 9 })])).toBe('<p><a href="/world/9/other">the talks</a></p>')
    expect(html([linked({ topicId: 3 })])).toBe('<p><a href="/topics/shipping">the talks</a></p>')
  })

  test('to what readers may not see leaves its words', () => {
    expect(html([linked({ storyId: 10 }), linked({ topicId: 4 })])).toBe('<p>the talks</p><p>the talks</p>')
  })
})

describe('text', () => {
  test('is never markup', () => {
    expect(html([paragraph('<script>alert(1)</script> & "more"')])).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;</p>',
    )
  })

  test('carries its marks one inside the other', () => {
    const both: Block = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'now', marks: [{ type: 'bold' }, { type: 'italic' }] }],
    }
    expect(html([both])).toBe('<p><strong><em>now</em></strong></p>')
  })

  test.each(['javascript:alert(1)', '//evil.example', 'java\nscript:alert(1)', 'data:text/html,x'])(
    'loses a link to %j that should never have been saved',
    (href) => {
      const linked: Block = {
        type: 'paragraph',
        content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] }],
      }
      expect(html([linked])).toBe('<p>here</p>')
    },
  )

  test('in an empty paragraph, heading or pull quote is left out', () => {
    const empty: Block[] = [
      { type: 'paragraph' },
      { type: 'heading', attrs: { level: 2 } },
      { type: 'pullQuote', attrs: { attribution: '' } },
    ]
    expect(html([paragraph('One.'), ...empty, paragraph('Two.')])).toBe('<p>One.</p><p>Two.</p>')
  })
})

test('lists keep their numbers and what is nested in them', () => {
  const list: Block = {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [
      { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'three' }] }] },
      {
        type: 'listItem',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'four' }] },
          {
            type: 'bulletList',
            content: [
              { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'deep' }] }] },
            ],
          },
        ],
      },
    ],
  }
  expect(html([list])).toBe('<ol start="3"><li>three</li><li><p>four</p><ul><li>deep</li></ul></li></ol>')
})
