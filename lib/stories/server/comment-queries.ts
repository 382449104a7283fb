import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import type { CommentField } from '../comment-fields.ts'
import type { Mentionable, Thread } from '../comment-thread.ts'
import { mayReadStory, readerColumns } from './comment-readers.ts'
import { guarded } from './load-story.ts'
import { readableStory } from './working-copy-query.ts'

const name = { select: { id: true, name: true } } as const

/** All threads of a story, the oldest first. */
export async function storyThreads(actor: Actor, storyId: number): Promise<Thread[]> {
  await readableStory(actor, storyId)
  const threads = await db.commentThread.findMany({
    where: { storyId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { createdBy: name, resolvedBy: name, comments: { orderBy: { id: 'asc' }, include: { person: name } } },
  })
  const ids = new Set(threads.flatMap(({ comments }) => comments.flatMap(({ mentions }) => mentions)))
  const people = await db.person.findMany({ where: { id: { in: [...ids] } }, ...name })
  return threads.map(({ createdAt, resolvedAt, comments, ...thread }) => ({
    id: thread.id,
    field: thread.field as CommentField,
    quote: thread.quote,
    createdBy: thread.createdBy,
    createdAt: createdAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    resolvedBy: thread.resolvedBy,
    comments: comments.map(({ id, person, text, mentions, at }) => ({
      id,
      person,
      text,
      mentions: people.filter((one) => mentions.includes(one.id)),
      at: at.toISOString(),
    })),
  }))
}

const mostFound = 8

/** People whose name has a word that begins like this, those who may read the story first. */
export async function mentionable(actor: Actor, storyId: number, words: string): Promise<Mentionable[]> {
  const story = guarded(await readableStory(actor, storyId))
  const wanted = words.trim()
  const begins = { startsWith: wanted, mode: 'insensitive' } as const
  const people = await db.person.findMany({
    where: {
      disabledAt: null,
      passwordHash: { not: '' },
      OR: [{ name: begins }, { name: { contains: ` ${wanted}`, mode: 'insensitive' } }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
    select: readerColumns,
  })
  return people
    .map((person) => ({ id: person.id, name: person.name, mayRead: mayReadStory(person, story) }))
    .sort((a, b) => Number(b.mayRead) - Number(a.mayRead))
    .slice(0, mostFound)
}
