import { beforeEach, describe, expect, test } from 'vitest'
import { type PersonActor, systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { aPerson, asRequestOf } from '#testing/staff.ts'
import * as actions from '../actions.ts'
import { isToken, mostTokens } from '../token-fields.ts'
import { callerOf } from './caller.ts'
import { tokenFor } from './token-for.ts'
import { everybodysTokens, liveTokens } from './token-queries.ts'

const noon = new Date('2026-11-23T12:00:00Z')
const commandLine = systemActor('command-line')
let ada: PersonActor
let bea: PersonActor
beforeEach(async () => {
  ada = await aPerson('Ada Quill', 'editor')
  bea = await aPerson('Bea Margin', 'administrator')
})
const order = (more: object = {}) => ({ email: ada.email, scopes: 'stories:read,stories:move', ...more })
const made = async (more: object = {}, now = noon) => (await tokenFor(commandLine, order(more), now)).at(-1) ?? ''
const callerWith = (token: string, now: Date) =>
  callerOf(new Headers({ authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.7' }), now)
const input = { name: 'wire', scopes: ['stories:read' as const], days: 30 }

describe('from the command line', () => {
  test('the token is the last line, stands in no table, and acts as its person', async () => {
    const token = await made()
    expect(isToken(token)).toBe(true)
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
    for (const { name } of tables) {
      const rows = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`)
      expect(rows.filter(({ row }) => row.includes(token) || row.includes(token.slice(-20)))).toEqual([])
    }
    expect(await callerWith(token, noon)).toMatchObject({
      actor: { personId: ada.personId, origin: 'api', address: '192.0.2.7', grants: ada.grants },
      token: { scopes: ['stories:read', 'stories:move'] },
    })
    expect(await db.event.findFirst({ where: { type: 'token.created' } })).toMatchObject({ origin: 'command-line' })
  })

  test.each([
    [{ scopes: 'stories:read,stories:burn' }, /cannot be accepted/],
    [{ email: 'nobody@meridian.example' }, /Nobody has the address/],
    [{ days: '0' }, /cannot be accepted/],
    [{ days: 'soon' }, /cannot be accepted/],
  ])('%j is refused in words', async (more, says) => {
    await expect(tokenFor(commandLine, order(more), noon)).rejects.toThrow(says)
    expect(await db.apiToken.count()).toBe(0)
  })

  test('a token lives as many days as were asked for', async () => {
    const token = await made({ days: '2' })
    const hoursOn = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
    expect(await callerWith(token, hoursOn(47))).not.toBeNull()
    expect(await callerWith(token, hoursOn(48))).toBeNull()
  })
})

test('use is written down at most once a minute', async () => {
  const token = await made()
  const used = async (seconds: number) => {
    await callerWith(token, new Date(noon.getTime() + seconds * 1_000))
    return (await db.apiToken.findFirstOrThrow()).usedAt
  }
  const first = await used(0)
  expect(first).toEqual(noon)
  expect(await used(59)).toEqual(first)
  expect(await used(60)).not.toEqual(first)
})

describe('on the account page', () => {
  test('people make and revoke their own, and nobody else’s', async () => {
    const mine = await asRequestOf(ada, () => actions.makeToken({ personId: ada.personId, ...input }))
    if (!mine.ok) throw new Error(mine.message)
    const theirs = await asRequestOf(ada, () => actions.makeToken({ personId: bea.personId, ...input }))
    expect(theirs).toMatchObject({ ok: false, code: 'not-allowed' })
    const cy = await aPerson('Cy Desk', 'chief')
    const tokenId = mine.value.id
    expect(await asRequestOf(cy, () => actions.revokeToken({ tokenId }))).toMatchObject({ code: 'not-found' })
    expect(await liveTokens(ada, ada.personId, new Date())).toMatchObject([{ name: 'wire', id: tokenId }])
    expect(await asRequestOf(ada, () => actions.revokeToken({ tokenId }))).toMatchObject({ ok: true })
    expect(await callerWith(mine.value.token, new Date())).toBeNull()
    expect(await liveTokens(ada, ada.personId, new Date())).toEqual([])
  })

  test('administrators see and revoke everybody’s', async () => {
    const token = await made()
    const [row] = await everybodysTokens(bea, noon)
    expect(row).toMatchObject({ personId: ada.personId, start: token.slice(0, 15) })
    expect(JSON.stringify(row)).not.toContain(token)
    await expect(everybodysTokens(ada, noon)).rejects.toThrow(/Only an administrator/)
    await asRequestOf(bea, () => actions.revokeToken({ tokenId: row?.id ?? 0 }))
    expect(await callerWith(token, noon)).toBeNull()
    expect(await db.event.findFirst({ where: { type: 'token.revoked' } })).toMatchObject({ personId: bea.personId })
  })

  test('a person has a bounded number of them', async () => {
    for (let at = 0; at < mostTokens; at++) await made()
    await expect(made()).rejects.toThrow(/at most/)
  })
})
