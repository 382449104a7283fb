import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Actor } from '#lib/access/actor.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { type EditGroup, type EditRow, gatherEdits } from '../edit-stream.ts'
import { addTally, retoldText, type WordTally, wordsOf } from '../edit-stream-words.ts'
import { readLiveText, type TextValues } from '../live-text.ts'
import type { EditLine, EditStream } from '../version.ts'
import { readableStory } from './working-copy-query.ts'

const pageSize = 30
/** Updates read and applied before anybody else gets a turn. */
const portion = 200

/** The mark of a comment brings no words. */
const isEdit = { origin: { not: 'comment' } } as const

/** The stream of edits of a story, latest first, a page at a time. */
export async function editStream(actor: Actor, storyId: number, before: bigint | null): Promise<EditStream> {
  await readableStory(actor, storyId)
  const rows = await db.textUpdate.findMany({
    where: { storyId, ...isEdit },
    orderBy: { id: 'asc' },
    select: { id: true, personId: true, sitting: true, origin: true, at: true },
  })
  const groups = gatherEdits(rows).filter((group) => before === null || lastIdOf(group) < before)
  const page = groups.slice(-pageSize)
  const told = await retold(storyId, page)
  const people = await db.person.findMany({
    where: { id: { in: page.flatMap(({ personId }) => personId ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const lines = page.map((group, index) => lineOf(group, told[index] as Told, names)).reverse()
  const oldest = page[0]
  return { lines, earlier: oldest && groups.length > page.length ? String(lastIdOf(oldest)) : null }
}

const lastIdOf = ({ rows }: EditGroup<EditRow>): bigint => rows.at(-1)?.id ?? 0n

type Told = { fields: Set<string>; words: WordTally }

function lineOf({ rows, origin, personId }: EditGroup<EditRow>, told: Told, names: Map<number, string>): EditLine {
  const { added, removed } = wordsOf(told.words)
  const [first, last] = [rows[0] as EditRow, rows.at(-1) as EditRow]
  return {
    point: `edits-${last.id}`,
    kind: origin === 'opened' || origin === 'merged' || origin === 'restore' ? origin : 'edit',
    who: personId === null ? 'The system' : (names.get(personId) ?? 'Somebody'),
    from: first.at.toISOString(),
    until: last.at.toISOString(),
    fields: [...told.fields],
    wordsAdded: added,
    wordsRemoved: removed,
  }
}

/** Tells the text again from its beginning, counting what each group of the page did. */
async function retold(storyId: number, page: readonly EditGroup<EditRow>[]): Promise<Told[]> {
  const result = page.map((): Told => ({ fields: new Set(), words: new Map() }))
  const groupOf = new Map(page.flatMap(({ rows }, index) => rows.map(({ id }) => [id, index] as const)))
  const ids = [...groupOf.keys()]
  const first = ids.reduce((least, id) => (id < least ? id : least), ids[0] ?? 0n)
  const last = ids.reduce((most, id) => (id > most ? id : most), 0n)
  const text = retoldText()
  let isCounting = false
  for await (const { id, update } of updatesUpTo(db, storyId, last)) {
    if (id < first) text.skip([update])
    else {
      if (!isCounting) text.startCounting()
      isCounting = true
      const { fields, words } = text.step(update)
      const told = result[groupOf.get(id) ?? -1]
      for (const field of fields) told?.fields.add(field)
      if (told) addTally(told.words, words)
    }
  }
  return result
}

/** The words as they stood after a change; null when the story has no change up to there. */
export async function textAt(tx: Transaction, storyId: number, upTo: bigint): Promise<TextValues | null> {
  const text = retoldText()
  let isThere = false
  for await (const { update } of updatesUpTo(tx, storyId, upTo)) {
    isThere = true
    text.skip([update])
  }
  return isThere ? readLiveText(text.doc) : null
}

/** In portions: a long stream must not keep everybody else waiting. */
async function* updatesUpTo(tx: Transaction, storyId: number, upTo: bigint) {
  let after = 0n
  for (;;) {
    const rows = await tx.textUpdate.findMany({
      where: { storyId, id: { gt: after, lte: upTo } },
      orderBy: { id: 'asc' },
      take: portion,
      select: { id: true, update: true },
    })
    yield* rows
    if (rows.length < portion) return
    after = rows.at(-1)?.id ?? after
    await nextTurn()
  }
}
