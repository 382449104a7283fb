// What the content API answers with. Instants are ISO 8601 in UTC.
import { z } from 'zod'
import { Body } from '#lib/stories/body.ts'
import { storyKinds } from '#lib/stories/story-fields.ts'
import { moveNames, states } from '#lib/stories/workflow.ts'
import { scopes } from './scopes.ts'

const instant = z.iso.datetime()

export const StoryOutline = z.object({
  id: z.int(),
  state: z.enum(states),
  revision: z.int(),
  edition: z.int().nullable().describe('Number of the latest edition of record'),
  url: z.url().describe('Where readers find the story once it is out'),
})
export type StoryOutline = z.output<typeof StoryOutline>

export const Receipt = z.object({
  move: z.string(),
  at: instant,
  checkedAt: instant.nullable(),
  surfaces: z.array(
    z.object({
      surface: z.string(),
      address: z.string(),
      state: z.enum(['unchecked', 'gone', 'present', 'unreachable']),
      checkedAt: instant.nullable(),
      detail: z.string(),
    }),
  ),
})
export type Receipt = z.output<typeof Receipt>

export const MovedStory = StoryOutline.extend({
  receipt: Receipt.nullable().optional().describe('After kill and withdraw: each surface that showed the story'),
})

const Problem = z.object({ code: z.string(), field: z.string(), message: z.string() })

export const ApiStory = StoryOutline.extend({
  kind: z.enum(storyKinds),
  section: z.string(),
  headline: z.string(),
  shortHeadline: z.string(),
  standfirst: z.string(),
  slugline: z.string(),
  urgency: z.int(),
  topics: z.array(z.string()),
  places: z.array(z.string()),
  byline: z.array(z.object({ name: z.string(), email: z.string().nullable(), role: z.string() })),
  related: z.array(z.int()),
  body: z.object({ blocks: Body.shape.content }),
  datelineProfile: z.string(),
  datelineDay: z.iso.date().nullable(),
  dateline: z.string().nullable().describe('The dateline as it would stand'),
  embargoUntil: instant.nullable(),
  scheduledAt: instant.nullable(),
  scheduledZone: z.string().nullable(),
  noteToEditors: z.string(),
  createdAt: instant,
  changedAt: instant,
  firstPublishedAt: instant.nullable(),
  moves: z.array(z.enum(moveNames)).describe('Moves open to the person of the token now'),
  mayEdit: z.boolean(),
  readiness: z.object({ blockers: z.array(Problem), warnings: z.array(Problem) }),
  receipt: Receipt.nullable(),
})
export type ApiStory = z.output<typeof ApiStory>

export const StoryList = z.object({
  stories: z.array(
    StoryOutline.extend({
      kind: z.enum(storyKinds),
      section: z.string(),
      headline: z.string(),
      slugline: z.string(),
      urgency: z.int(),
      changedAt: instant,
      embargoUntil: instant.nullable(),
      scheduledAt: instant.nullable(),
    }),
  ),
  next: z.string().nullable().describe('The value of "before" for the next page'),
})
export type StoryList = z.output<typeof StoryList>

export const Me = z.object({
  name: z.string(),
  email: z.string(),
  roles: z.array(z.object({ role: z.string(), section: z.string().nullable() })),
  token: z.object({ name: z.string(), scopes: z.array(z.enum(scopes)), expiresAt: instant.nullable() }),
})
export type Me = z.output<typeof Me>

export const ApiProblem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  revision: z.int().optional().describe('With 409: the current revision'),
  blockers: z.array(z.unknown()).optional().describe('With 422: why the story may not go out'),
})
