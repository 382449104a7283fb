import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { env } from '#lib/kernel/server/env.ts'
import { authorIdsOf, may } from '#lib/stories/policy.ts'
import { slugFromHeadline } from '#lib/stories/slug.ts'
import { storyHref } from '#lib/stories/story-href.ts'
import type { StoryOutline } from '../answers.ts'

export const outlineFields = {
  id: true,
  state: true,
  revision: true,
  headline: true,
  section: { select: { id: true, slug: true, parentId: true } },
  editions: { select: { number: true, headline: true }, orderBy: { number: 'desc' }, take: 1 },
} as const

type OutlineRow = Pick<StoryOutline, 'id' | 'state' | 'revision'> & {
  headline: string
  section: { slug: string }
  editions: { number: number; headline: string }[]
}

/** What every answer about a story begins with. The address is the one it has, or will have as it stands. */
export function outlineOf({ id, state, revision, headline, section, editions: [edition] }: OutlineRow): StoryOutline {
  const slug = slugFromHeadline(edition?.headline ?? headline)
  const url = env().SITE_URL + storyHref({ id, sectionSlug: section.slug, slug })
  return { id, state, revision, edition: edition?.number ?? null, url }
}

export async function storyOutline(tx: Transaction, id: number): Promise<StoryOutline> {
  return outlineOf(await tx.story.findUniqueOrThrow({ where: { id }, select: outlineFields }))
}

const unknown = () => new Refusal('not-found', 'There is no such story.')

/** The story's id, where the actor may read it; one they may not read and one that is not there look the same. */
export async function readableId(tx: Transaction, actor: Actor, given: string | undefined): Promise<number> {
  const id = /^[1-9]\d{0,9}$/.test(given ?? '') ? Number(given) : 0
  if (id < 1 || id > 2_147_483_647) throw unknown()
  const story = await tx.story.findUnique({
    where: { id },
    select: {
      state: true,
      createdById: true,
      assigneeId: true,
      bylines: { select: { personId: true } },
      section: { select: { id: true, parentId: true } },
    },
  })
  if (!story) throw unknown()
  const { state, section } = story
  if (!may(actor, 'read', { state, section, authorIds: authorIdsOf(story) })) throw unknown()
  return id
}
