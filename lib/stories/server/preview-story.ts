import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { withoutEditorialMarks } from '../editorial-marks.ts'
import type { SiteStory } from '../site-views.ts'
import { slugFromHeadline } from '../slug.ts'
import { storyHref } from '../story-href.ts'
import { datelineOf } from './freeze-edition.ts'
import { bodyMatter } from './site-body-matter.ts'
import { cardsById } from './site-cards.ts'
import { readableStory } from './working-copy-query.ts'

/** The working copy as readers would see it if it went out now. */
export async function previewStory(actor: Actor, id: number, now: Date): Promise<SiteStory> {
  const story = await readableStory(actor, id)
  const { snapshot } = await datelineOf(db, story, now)
  const body = withoutEditorialMarks(story.body)
  const [inBody, readAlso, corrections] = await Promise.all([
    bodyMatter(body, now),
    cardsById(
      story.related.map(({ targetId }) => targetId),
      now,
    ),
    db.correction.findMany({
      where: { storyId: id, edition: { publication: { undoneAt: null } } },
      orderBy: { correctedAt: 'desc' },
      include: { edition: { select: { number: true } } },
    }),
  ])
  const last = story.lastEdition
  return {
    id: story.id,
    edition: (last?.number ?? 0) + 1,
    kind: story.kind,
    href: storyHref({ id: story.id, sectionSlug: story.section.slug, slug: slugFromHeadline(story.headline) }),
    headline: story.headline,
    shortHeadline: story.shortHeadline || story.headline,
    standfirst: story.standfirst,
    section: { slug: story.section.slug, name: story.section.name, hue: story.section.hue },
    urgency: story.urgency,
    publishedAt: story.firstPublishedAt ?? now,
    feedAt: story.firstPublishedAt ?? now,
    updatedAt: last?.updatedAt ?? null,
    correctedAt: last?.correctedAt ?? null,
    city: snapshot?.places[0]?.name ?? null,
    body,
    dateline: snapshot,
    zone: snapshot?.places[0]?.zone ?? null,
    bylines: story.bylines.map(({ name, role }) => ({ name, role })),
    topics: story.topics.map(({ topic: { id, slug, name, type, description } }) => ({
      id,
      slug,
      name,
      type,
      description,
    })),
    inBody,
    readAlso,
    corrections: corrections.map(({ class: kind, wrong, right, correctedAt, edition }) => ({
      class: kind,
      wrong,
      right,
      at: correctedAt,
      edition: edition.number,
    })),
    earlier: [],
    updateNote: last?.note ?? '',
  }
}
