// Every move, from every state, by everybody: the real commands against the trade's table, written out here once more.
import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { type CastMember, castOf, commands, storyIn } from '#testing/moves.ts'
import { type Move, moveNames, type State, states } from '../workflow.ts'
import { workingCopy } from './working-copy-query.ts'

const now = new Date('2026-03-01T12:00:00Z')

type Row = { from: State[]; to: State; who: CastMember[]; event: string }
const desk: CastMember[] = ['editor', 'chief']
const shapes = (from: State[], to: State, who: CastMember[], event: string): Row => ({ from, to, who, event })

/** The rows of the table as the trade knows it. `author` is the reporter who wrote the story. */
const trade: Record<Move, Row> = {
  submit: shapes(['draft'], 'submitted', [...desk, 'author'], 'story.submitted'),
  return: shapes(['submitted', 'approved'], 'draft', desk, 'story.returned'),
  approve: shapes(['submitted'], 'approved', desk, 'story.approved'),
  schedule: shapes(['draft', 'submitted', 'approved'], 'scheduled', desk, 'story.scheduled'),
  unschedule: shapes(['scheduled'], 'approved', desk, 'story.unscheduled'),
  publish: shapes(['draft', 'submitted', 'approved', 'scheduled'], 'published', desk, 'story.published'),
  update: shapes(['published'], 'published', desk, 'story.published'),
  refile: shapes(['published'], 'published', desk, 'story.published'),
  correct: shapes(['published'], 'published', desk, 'story.published'),
  'schedule-update': shapes(['published'], 'published', desk, 'story.scheduled'),
  'unschedule-update': shapes(['published'], 'published', desk, 'story.unscheduled'),
  withdraw: shapes(['published'], 'withdrawn', ['chief'], 'story.withdrawn'),
  kill: shapes(['published', 'withdrawn', 'scheduled'], 'killed', ['chief'], 'story.killed'),
  republish: shapes(['withdrawn'], 'published', ['chief'], 'story.published'),
  spike: shapes(['draft', 'submitted', 'approved'], 'spiked', [...desk, 'author'], 'story.spiked'),
  unspike: shapes(['spiked'], 'draft', desk, 'story.unspiked'),
  // The last move is the chief's in every case here; undo-story.server.test.ts has who undoes an own one.
  undo: shapes(
    ['draft', 'submitted', 'approved', 'scheduled', 'published', 'spiked'],
    'draft',
    ['chief'],
    'story.undone',
  ),
}
const makesEdition: Move[] = ['publish', 'update', 'refile', 'correct', 'republish']
const readers: CastMember[] = ['author', 'editor', 'chief']
/** Where the last move of the fixture, the chief's, came from. */
const before: Partial<Record<State, State>> = {
  draft: 'submitted',
  submitted: 'draft',
  approved: 'submitted',
  scheduled: 'draft',
  published: 'draft',
  spiked: 'draft',
}

let sectionId: number
let cast: Record<CastMember, PersonActor>
beforeEach(async () => {
  sectionId = (await makeSection()).id
  cast = await castOf(sectionId, (await makeSection()).id, makePerson)
})

const traces = async (id: number) => ({
  story: await db.story.findUniqueOrThrow({ where: { id } }),
  events: await db.event.count({ where: { storyId: id } }),
  editions: await db.edition.count({ where: { storyId: id } }),
  dates: await db.scheduledMove.findMany({ where: { storyId: id } }),
})

test('the table has every move', () => {
  expect(Object.keys(trade).sort()).toEqual([...moveNames].sort())
})

describe.each(states)('from %s', (state) => {
  const allowed = (move: Move, who: CastMember) => trade[move].from.includes(state) && trade[move].who.includes(who)

  // One command takes a date off, whether a first going out or a later edition waits for it.
  const isOther = (move: Move) => move === 'unschedule-update' && state === 'scheduled'
  const isLegal = (move: Move) =>
    move !== 'undo' &&
    [move, ...(move === 'unschedule' ? (['unschedule-update'] as const) : [])].some((name) =>
      trade[name].from.includes(state),
    )

  test('each refused move is refused in words and leaves no trace', async () => {
    const { id, revision } = await storyIn(state, sectionId, cast, now)
    const whole = await traces(id)
    for (const who of Object.keys(cast) as CastMember[]) {
      for (const move of moveNames.filter((name) => !allowed(name, who) && !isOther(name))) {
        const said = await commands[move](cast[who], { id, revision }, now).catch((error: unknown) => error)
        expect(said, `${who}: ${move}`).toBeInstanceOf(Refusal)
        const { code, message } = said as Refusal
        const isIllegal = readers.includes(who) && (!isLegal(move) || (move === 'unschedule' && who !== 'author'))
        expect({ who, move, code }).toEqual({ who, move, code: isIllegal ? 'illegal-move' : 'not-allowed' })
        expect(message.length).toBeGreaterThan(15)
      }
    }
    expect(await traces(id)).toEqual(whole)
  })

  const open = moveNames.flatMap((move) =>
    trade[move].who.filter((who) => allowed(move, who)).map((who) => [move, who] as const),
  )
  test.runIf(open.length > 0).each(open)('%s by the %s is one change and one event', async (move, who) => {
    const { id, revision } = await storyIn(state, sectionId, cast, now, { withUpdate: move === 'unschedule-update' })
    const start = await traces(id)
    const answer = await commands[move](cast[who], { id, revision }, now)
    const end = await traces(id)
    const to = move === 'undo' ? before[state] : trade[move].to
    expect({ answer: answer.state, stored: end.story.state }).toEqual({ answer: to, stored: to })
    expect([end.story.revision, answer.revision]).toEqual([start.story.revision + 1, start.story.revision + 1])
    expect(end.events).toBe(start.events + 1)
    expect(end.editions).toBe(start.editions + (makesEdition.includes(move) ? 1 : 0))
    const last = await db.event.findFirst({ where: { storyId: id }, orderBy: { id: 'desc' } })
    expect(last).toMatchObject({ type: trade[move].event, personId: cast[who].personId })
  })

  test('the screen’s buttons are this table', async () => {
    const { id } = await storyIn(state, sectionId, cast, now)
    for (const who of Object.keys(cast) as CastMember[]) {
      const screen = workingCopy(cast[who], id, now)
      if (!readers.includes(who)) await expect(screen).rejects.toMatchObject({ code: 'not-found' })
      else {
        // Nothing is scheduled here that could be taken off.
        const expected = moveNames.filter((move) => allowed(move, who) && move !== 'unschedule-update')
        expect({ who, moves: (await screen).moves }).toEqual({ who, moves: expected })
      }
    }
  })
})
