// What the content API takes for a story: the newsroom's own fields, with words in the place of our ids.
import { z } from 'zod'
import { Body, emptyBody } from '#lib/stories/body.ts'
import { storyFields, storyKinds } from '#lib/stories/story-fields.ts'
import { longestMarkdown } from './markdown-body.ts'

const slug = (what: string) =>
  z.string(`Give the slug of the ${what}.`).min(1, `Give the slug of the ${what}.`).max(200, 'No slug is that long.')
const slugs = (what: string, most: number) => z.array(slug(what)).max(most, `At most ${most}.`)

const Name = z.string().trim().min(1, 'Give a name or an e-mail address.').max(320, 'No name is that long.')

/** An author: staff by e-mail address or full name, anybody else by name. */
export const AuthorInput = z.union(
  [
    Name,
    z.strictObject({
      name: Name.optional(),
      email: Name.nullable().optional(),
      role: z.string().max(240, 'The role is too long.').default(''),
    }),
  ],
  'Give an e-mail address or a name, or an object with name, email and role.',
)
export type AuthorInput = z.output<typeof AuthorInput>

const BodyInput = z
  .strictObject({
    markdown: z
      .string('Give the text as markdown.')
      .max(longestMarkdown, `Markdown holds at most ${longestMarkdown.toLocaleString('en')} characters.`)
      .optional(),
    blocks: Body.shape.content.optional(),
  })
  .refine(({ markdown, blocks }) => (markdown === undefined) !== (blocks === undefined), {
    error: 'Give the body as markdown or as blocks, one of them.',
  })

const instant = z.iso
  .datetime({ offset: true, error: 'Give the instant with its offset, as in 2026-11-24T09:30:00Z.' })
  .transform((value) => new Date(value))

const { headline, shortHeadline, standfirst, slugline, urgency, datelineProfile, datelineDay } = storyFields

const optional = {
  headline: headline.nullable().optional(),
  shortHeadline: shortHeadline.nullable().optional(),
  standfirst: standfirst.nullable().optional(),
  slugline: slugline.nullable().optional(),
  urgency: urgency.nullable().optional(),
  topics: slugs('topic', 20).nullable().optional(),
  places: slugs('place', 5).nullable().optional(),
  byline: z.array(AuthorInput).max(10, 'A byline has at most 10 names.').nullable().optional(),
  related: storyFields.relatedIds.nullable().optional(),
  body: BodyInput.nullable().optional(),
  embargoUntil: instant.nullable().optional(),
  datelineProfile: datelineProfile.optional(),
  datelineDay: datelineDay.optional(),
  noteToEditors: storyFields.noteToEditors.nullable().optional(),
}

export const NewStory = z.strictObject({
  kind: z.enum(storyKinds).default('article'),
  section: slug('section'),
  ...optional,
})

const seen = z.int32('Give the revision that you saw.').positive('Give the revision that you saw.')

/** Fields to change, on the revision that was seen; null empties a field. */
export const StoryPatch = z
  .strictObject({ revision: seen, section: slug('section').optional(), ...optional })
  .refine((patch) => Object.values(patch).filter((value) => value !== undefined).length > 1, {
    error: 'Give at least one field to change.',
  })

export type StoryWords = Omit<z.output<typeof StoryPatch>, 'revision'>

/** What null stands for. */
export const emptied = {
  headline: '',
  shortHeadline: '',
  standfirst: '',
  slugline: '',
  urgency: 3,
  body: emptyBody,
  noteToEditors: '',
} as const

/** The API's names of the fields that our commands speak of. */
const outsideNames: Record<string, string> = {
  sectionId: 'section',
  topicIds: 'topics',
  placeIds: 'places',
  bylines: 'byline',
  relatedIds: 'related',
}

export const outsideName = (field: string): string => {
  const [first = '', ...rest] = field.replace(/^changes\./, '').split('.')
  return [Object.hasOwn(outsideNames, first) ? outsideNames[first] : first, ...rest].join('.')
}
