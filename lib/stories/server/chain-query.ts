import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import type { ChainOfStory, ChainPiece } from '../chain.ts'
import { advisoryLine } from '../chain-advisory.ts'
import { compareStories } from '../compare-stories.ts'
import { may } from '../policy.ts'
import { chainIdsOf } from './chain-ids.ts'
import { guarded, type LoadedStory, readStory } from './load-story.ts'
import { readableBy } from './newsroom-queries.ts'
import { contentAt } from './version-queries.ts'
import { readableStory } from './working-copy-query.ts'

const select = {
  id: true,
  headline: true,
  slugline: true,
  chainStep: true,
  followsId: true,
  state: true,
  createdAt: true,
  firstPublishedAt: true,
  revision: true,
} as const
const mostCandidates = 20

type Row = Omit<ChainPiece, 'step' | 'createdAt' | 'publishedAt'> & {
  chainStep: ChainPiece['step']
  createdAt: Date
  firstPublishedAt: Date | null
}

const pieceOf = ({ chainStep, createdAt, firstPublishedAt, ...row }: Row): ChainPiece => ({
  ...row,
  step: chainStep,
  createdAt: createdAt.toISOString(),
  publishedAt: firstPublishedAt?.toISOString() ?? null,
})

/** The running story a story is part of, what else goes by its slugline, and a line that says what it brings. */
export async function chainOfStory(actor: Actor, id: number, now: Date): Promise<ChainOfStory> {
  const story = await readableStory(actor, id)
  const [ids, readable] = await Promise.all([chainIdsOf([id]), readableBy(actor)])
  const slugline = story.slugline.trim()
  const [rows, candidates, draft] = await Promise.all([
    db.story.findMany({ where: { AND: [{ id: { in: ids } }, readable] }, orderBy: { id: 'asc' }, select }),
    slugline === ''
      ? []
      : db.story.findMany({
          where: {
            AND: [
              readable,
              { id: { notIn: ids }, slugline: { equals: slugline, mode: 'insensitive' } },
              { state: { notIn: ['killed', 'spiked'] } },
            ],
          },
          orderBy: { id: 'desc' },
          take: mostCandidates,
          select,
        }),
    advisoryOf(actor, story, now),
  ])
  return { pieces: rows.map(pieceOf), unseen: ids.length - rows.length, candidates: candidates.map(pieceOf), ...draft }
}

/** Compared with the piece before as subscribers have it, else as it stands. */
async function advisoryOf(actor: Actor, story: LoadedStory, now: Date) {
  const before = story.followsId === null ? null : await readStory(story.followsId)
  if (before === null || !may(actor, 'read', guarded(before))) return { advisory: null, comparedWith: null }
  const point = before.lastEdition ? `edition-${before.lastEdition.number}` : 'now'
  const comparison = compareStories(await contentAt(db, before, point), await contentAt(db, story, 'now'))
  const predecessor = { step: before.chainStep, publishedAt: before.lastEdition?.publishedAt ?? null }
  const advisory = advisoryLine({
    step: story.chainStep,
    slugline: story.slugline,
    comparison,
    predecessor,
    now,
  })
  return { advisory, comparedWith: point }
}
