// Whatever body the schema lets in: all its words are on the page, and nothing that runs.
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Body } from '#lib/stories/body.ts'
import { bodyReferences } from '#lib/stories/body-references.ts'
import { withoutEditorialMarks } from '#lib/stories/editorial-marks.ts'
import type { BodyMatter, SiteCard } from '#lib/stories/site-views.ts'
import { en } from '#lib/web/words/en.ts'
import { arbitraryBody } from '#testing/arbitrary-body.ts'
import { StoryBlocks } from './story-blocks.tsx'

const hash = 'ab'.repeat(32)

/** A newsroom in which everything the body names is there for readers to see. */
function matterOf(body: Body): BodyMatter {
  const { storyIds, topicIds, mediaIds } = bodyReferences(body)
  const card = (id: number) => ({ id, href: `/world/${id}/x`, headline: `Headline ${id}`, standfirst: '' }) as SiteCard
  return {
    cards: Object.fromEntries(storyIds.map((id) => [id, card(id)])),
    topics: Object.fromEntries(topicIds.map((id) => [id, { slug: `topic-${id}`, name: 'x' }])),
    pictures: Object.fromEntries(mediaIds.map((id) => [id, { id, hash, width: 900, height: 600 }])),
  }
}

const html = (body: Body, matter = matterOf(body)) =>
  renderToStaticMarkup(<StoryBlocks blocks={body.content} dateline={null} matter={matter} words={en} />)

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' }
const decoded = (text: string) => text.replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => entities[entity] ?? entity)
const tagsOf = (markup: string) => markup.match(/<[^>]*>/g) ?? []

/** The words of a body in the order of the page; `alt` texts apart, which stand in attributes. */
function wordsOf(node: object): { shown: string[]; alternatives: string[] } {
  const { type, attrs = {}, text, content = [] } = node as Record<string, never> & { content?: object[] }
  const { title, attribution, caption, credit, alt, source } = attrs as Record<string, string>
  const inside = content.map(wordsOf)
  const shown = [
    ...(type === 'factBox' ? [title] : []),
    ...(type === 'partnerLink' ? [source, title] : []),
    ...(type === 'embed' ? [title] : []),
    ...(type === 'text' ? [text] : []),
    ...inside.flatMap((one) => one.shown),
    ...(type === 'pullQuote' ? [attribution] : []),
    ...(type === 'image' ? [caption, credit] : []),
  ].filter((words) => words !== undefined)
  const alternatives = [...(type === 'image' && alt ? [alt] : []), ...inside.flatMap((one) => one.alternatives)]
  return { shown, alternatives }
}

const body = arbitraryBody.map(withoutEditorialMarks)

/** Under load a property takes longer than a test of one case. */
const patience = 30_000

test('every word of a body is on the page, in order', { timeout: patience }, () => {
  fc.assert(
    fc.property(body, (given) => {
      const markup = html(given)
      const text = decoded(markup.replace(/<[^>]*>/g, ''))
      const { shown, alternatives } = wordsOf(given)
      let at = 0
      for (const words of shown) {
        const found = text.indexOf(words, at)
        if (found < at) throw new Error(`${JSON.stringify(words)} is not in ${JSON.stringify(text.slice(at))}`)
        at = found + words.length
      }
      expect(alternatives.filter((words) => !decoded(markup).includes(`alt="${words}"`))).toEqual([])
    }),
  )
})

const elements =
  /^<\/?(p|h2|h3|ul|ol|li|blockquote|figure|figcaption|aside|div|table|thead|tbody|tr|th|td|img|a|strong|em|br|hr|span|story-embed)[\s/>]/
const ownScript = /^<(script type="module" src="\/islands\/story-embed.js" async=""|\/script)>$/
const preload = /^<link rel="preload" as="image" imageSrcSet="\/media\//

/** Why a tag has no place in a story; null when it has. */
function objection(tag: string): string | null {
  if (![elements, ownScript, preload].some((known) => known.test(tag))) return `unknown: ${tag}`
  for (const [, name = '', value = ''] of tag.matchAll(/\s([a-zA-Z:-]+)="([^"]*)"/g)) {
    if (/^(on|style$|srcdoc$)/i.test(name)) return `runs: ${tag}`
    if (/^href$/i.test(name) && !/^(https?:\/\/|mailto:|\/(?!\/))/.test(value)) return `leads astray: ${tag}`
    if (/^(src|srcset)$/i.test(name) && !/^\/(media|islands)\//.test(value)) return `loads: ${tag}`
  }
  return null
}

test('nothing that a body holds runs, and nothing of another site is loaded', { timeout: patience }, () => {
  fc.assert(
    fc.property(body, (given) => {
      expect(tagsOf(html(given)).map(objection).filter(Boolean)).toEqual([])
    }),
  )
})

test('what readers may not see is not there in any shape', { timeout: patience }, () => {
  fc.assert(
    fc.property(body, (given) => {
      const markup = html(given, { cards: {}, topics: {}, pictures: {} })
      expect(markup).not.toMatch(/data-card|href="\/(world\/\d|topics)|\/media\//)
    }),
  )
})
