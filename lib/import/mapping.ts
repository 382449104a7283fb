// A mapping says, for one source, which columns hold what, where its stories belong and what they are about.
import { z } from 'zod'
import { hyphenate } from '#lib/kernel/fold.ts'
import { safeHref } from '#lib/stories/link.ts'
import { limits } from '#lib/stories/story-fields.ts'
import { NewTopic } from '#lib/taxonomy/taxonomy-fields.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug has small letters, digits and single hyphens.')
const column = z.string().trim().toLowerCase().min(1)
const href = z.string().refine((value) => safeHref(value)?.startsWith('https://'), 'Give an address with https://.')

const Rule = z
  .strictObject({
    /** Words or phrases; any one of them is enough. Case, accents and a possessive 's make no difference. */
    words: z
      .array(
        z
          .string()
          .max(100)
          .refine((words) => hyphenate(words) !== '', 'Give words with letters or digits.'),
      )
      .min(1),
    /** Where to look: the headline; the headline and the first two paragraphs; or all of the text. */
    within: z.enum(['headline', 'opening', 'text']).default('opening'),
    section: slug.optional(),
    topics: z.array(slug).default([]),
  })
  .refine((rule) => rule.section !== undefined || rule.topics.length > 0, 'A rule names a section, topics or both.')

export const Mapping = z
  .strictObject({
    /** Short name of the source; what was imported is remembered under it. */
    source: slug,
    columns: z.strictObject({ url: column, date: column, title: column, text: column }),
    credit: z.strictObject({
      byline: z.string().min(1).max(120),
      /** The source's name for the line below the text, which links to the original. */
      name: z.string().min(1).max(120),
      licence: z.strictObject({ name: z.string().min(1).max(80), href }).optional(),
    }),
    defaultSection: slug,
    mostTopics: z.int().min(0).max(limits.topics).default(6),
    /** Topics that the rules name. Those the newsroom has by that slug are used as they are, the others are added. */
    topics: z.array(NewTopic).default([]),
    /** In order: the first rule that holds and names a section decides it; every rule that holds adds its topics. */
    rules: z.array(Rule).default([]),
  })
  .superRefine((mapping, context) => {
    const known = new Set(mapping.topics.map((topic) => topic.slug))
    mapping.rules.forEach((rule, at) => {
      for (const topic of rule.topics.filter((name) => !known.has(name))) {
        context.addIssue({
          code: 'custom',
          path: ['rules', at, 'topics'],
          message: `"${topic}" is not among the mapping's topics.`,
        })
      }
    })
  })
export type Mapping = z.output<typeof Mapping>

/** The sections a mapping can send stories to. */
export const sectionsOf = (mapping: Mapping): string[] => [
  ...new Set([mapping.defaultSection, ...mapping.rules.flatMap((rule) => rule.section ?? [])]),
]

// Words stand between single hyphens, so that finding a phrase is one search for a plain string: linear in the text.
const findable = (text: string): string => `-${hyphenate(text.replace(/['’]s\b/g, ''))}-`
const longestSearched = 200_000

/** Where a story belongs and what it is about, by the mapping's rules. */
export function placeStory(
  mapping: Mapping,
  story: { headline: string; paragraphs: readonly string[] },
): { section: string; topics: string[] } {
  const headline = findable(story.headline)
  const places = {
    headline,
    opening: headline + findable(story.paragraphs.slice(0, 2).join('\n').slice(0, longestSearched)),
    text: headline + findable(story.paragraphs.join('\n').slice(0, longestSearched)),
  }
  const holding = mapping.rules.filter((rule) =>
    rule.words.some((words) => places[rule.within].includes(findable(words))),
  )
  return {
    section: holding.find((rule) => rule.section)?.section ?? mapping.defaultSection,
    topics: [...new Set(holding.flatMap((rule) => rule.topics))].slice(0, mapping.mostTopics),
  }
}
