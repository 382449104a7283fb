import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Block, Paragraph, Table } from '#lib/stories/body.ts'
import type { SiteCard } from '#lib/stories/site-views.ts'
import { en } from '#lib/web/words/en.ts'
import { StoryBlocks } from './story-blocks.tsx'

const card = { id: 9, href: '/photos/9/storm', headline: 'The storm in pictures', standfirst: '' } as SiteCard
const wide = { id: 2, hash: 'ab'.repeat(32), width: 2_000, height: 1_200 }
const upright = { id: 3, hash: 'cd'.repeat(32), width: 400, height: 900 }
const matter = { cards: { 9: card }, topics: {}, pictures: { 2: wide, 3: upright } }
const text = (words: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })

/** The markup without the names of classes, which the build makes up. */
const html = (...blocks: Block[]) =>
  renderToStaticMarkup(<StoryBlocks blocks={blocks} dateline={null} matter={matter} words={en} />).replace(
    / class="[^"]*"/g,
    '',
  )

test('a pull quote names who said it, when somebody is named', () => {
  const quote = (attribution: string): Block => ({
    type: 'pullQuote',
    attrs: { attribution },
    content: [{ type: 'text', text: 'We waited.' }],
  })
  expect(html(quote('Mara Rowe'))).toBe(
    '<figure><blockquote><p>We waited.</p></blockquote><figcaption>Mara Rowe</figcaption></figure>',
  )
  expect(html(quote(''))).not.toContain('figcaption')
})

test('a fact box stands apart under its title', () => {
  const list: Block = { type: 'bulletList', content: [{ type: 'listItem', content: [text('412 repairs')] }] }
  const box = (title: string): Block => ({ type: 'factBox', attrs: { title }, content: [text('In short:'), list] })
  expect(html(box('The ship'))).toBe(
    '<aside aria-label="The ship"><h2>The ship</h2><p>In short:</p><ul><li>412 repairs</li></ul></aside>',
  )
  expect(html(box(''))).toMatch(/^<aside aria-label="Facts"><p>/)
})

describe('a table', () => {
  const row = (type: 'tableHeader' | 'tableCell', ...cells: string[]): Table['content'][number] => ({
    type: 'tableRow',
    content: cells.map((words) => ({ type, content: [text(words)] })),
  })

  test('says what each heading names, and can be scrolled by keys', () => {
    const named = row('tableHeader', 'Port', 'Ships')
    const [first, second] = [row('tableCell', 'Lagos', '31'), row('tableHeader', 'Busan')]
    expect(html({ type: 'table', content: [named, first, second] })).toBe(
      '<div role="group" aria-label="Table" tabindex="0"><table>' +
        '<thead><tr><th scope="col">Port</th><th scope="col">Ships</th></tr></thead>' +
        '<tbody><tr><td>Lagos</td><td>31</td></tr><tr><th scope="row">Busan</th><td></td></tr></tbody></table></div>',
    )
  })

  test('of headings alone has no rows', () => {
    expect(html({ type: 'table', content: [row('tableHeader', 'Port')] })).not.toContain('tbody')
  })
})

describe('a picture', () => {
  const image = (mediaId: number, texts: Partial<Record<'alt' | 'caption' | 'credit', string>> = {}): Block => ({
    type: 'image',
    attrs: { mediaId, alt: '', caption: '', credit: '', ...texts },
  })

  test('keeps its place before it loads, in the widths the library has', () => {
    const figure = html(image(2, { alt: 'A grey sea', caption: 'Waiting off Lagos', credit: 'M. Rowe' }))
    expect(figure).toContain('width="2000" height="1200" alt="A grey sea"')
    expect(figure).toContain(`/media/${wide.hash}-480.webp 480w, /media/${wide.hash}-960.webp 960w`)
    expect(figure).toContain(`src="/media/${wide.hash}-1200.jpg"`)
    expect(figure.replace(/<[^>]+>/g, '')).toBe('Waiting off Lagos M. Rowe')
  })

  test('has an empty alternative when it is decorative, and no line below when there is nothing to say', () => {
    expect(html(image(3))).toContain('alt=""')
    expect(html(image(3))).not.toContain('figcaption')
  })

  test('waits until the reader comes near, unless it is the first', () => {
    const [first = '', second = '', third = ''] =
      html(image(2), text('Between.'), image(3), image(2)).match(/<img[^>]*>/g) ?? []
    expect(first).not.toContain('lazy')
    expect(second).toContain('loading="lazy"')
    expect(third).toContain('loading="lazy"')
  })

  test('that the library does not have leaves no trace', () => {
    expect(html(image(99))).toBe('')
  })
})

describe('photos and infographics inside the text', () => {
  test.each([
    ['galleryEmbed', 'Photos'],
    ['infographicEmbed', 'Infographic'],
  ] as const)('%s shows the headline the story has now', (type, label) => {
    const shown = html({ type, attrs: { storyId: 9 } })
    expect(shown).toContain(`<p>${label}</p>`)
    expect(shown).toContain('<a href="/photos/9/storm">The storm in pictures</a>')
    expect(html({ type, attrs: { storyId: 10 } })).toBe('')
  })
})

describe('a partner’s story', () => {
  const link = (href: string, source = 'Coast Radio'): Block => ({
    type: 'partnerLink',
    attrs: { href, title: 'Ferries again', source },
  })

  test('is said to be a partner’s before its headline', () => {
    expect(html(link('https://coast.example/1'))).toContain(
      '<p>From a partner: Coast Radio</p><p><a href="https://coast.example/1" rel="external noopener">Ferries again</a></p>',
    )
    expect(html(link('https://coast.example/1', ''))).toContain('<p>From a partner</p>')
  })

  test('loses an address that should never have been saved', () => {
    expect(html(link('javascript:alert(1)'))).not.toMatch(/href|javascript/)
  })
})

describe('an embed', () => {
  const embed = (url: string): Block => ({ type: 'embed', attrs: { url, title: 'The launch' } })
  const video = 'https://www.youtube.com/watch?v=abcdefghijk'

  test('is a name and a link; its frame and every file of the other site wait for the reader', () => {
    const shown = html(embed(video))
    expect(shown).toContain('<p>From YouTube</p><p>The launch</p>')
    expect(shown).toContain(`<a href="${video}" rel="external noopener">Open on YouTube</a>`)
    expect(shown).not.toMatch(/iframe|youtube-nocookie/)
    expect([...shown.matchAll(/\bsrc="([^"]*)"/g)].map(([, src]) => src)).toEqual(['/islands/story-embed.js'])
  })

  test('of a site that is no longer on the list leaves its title', () => {
    expect(html(embed('https://evil.example/watch?v=abcdefghijk'))).toBe('<p>The launch</p>')
  })
})

test('a divider is one', () => {
  expect(html(text('Before.'), { type: 'divider' }, text('After.'))).toBe('<p>Before.</p><hr/><p>After.</p>')
})
