// Hears every event that any process commits, on a connection of its own, and misses none when that connection is lost.
//
// Event ids are no help in catching up: they are given out before the commit, so a slow transaction can bring a lower
// one later. Transaction ids are: while the connection is healthy a heartbeat remembers the oldest transaction still
// running (xmin). Whatever commits after that moment has a transaction id of at least that xmin, so after a
// reconnection every event from the remembered xmin on is read and handed over once more; hearing an event twice does
// no harm. The heartbeat before the last one counts: a transaction may be visible a moment before its notice is sent,
// and the connection may be lost within that moment. If there is too much to read, or the database is not the one we
// knew, the listener is told that it missed something and must forget what it knows.
import { setTimeout as after } from 'node:timers/promises'
import { Client } from 'pg'
import { noticeOf, type RecordedEvent, recordedEvent } from './recorded-event.ts'
import { eventChannel } from './transact.ts'

type Listener = {
  onEvent: (recorded: RecordedEvent) => void
  /** Events may have been missed: forget everything. */
  onGap: () => void
  /** The live text of a story has grown. Not caught up with: ask when connected. */
  onLiveText?: (storyId: number, upToId: bigint | null) => void
  /** A connection stands and has caught up. */
  onConnected?: () => void
}
type Options = Listener & { connectionString: string; heartbeatMs?: number; onTrouble?: (error: unknown) => void }
export type Listening = {
  /** Resolved when the first connection stands, or its first attempt has failed. */
  ready: Promise<void>
  /** False from the second failed attempt to reach the database until it is reached again. */
  isReachable(): boolean
  close(): Promise<void>
}

const heartbeatDefaultMs = 2_000
const longestPauseMs = 1_000
const answerWithinMs = 5_000
const mostToCatchUp = 5_000
const atOnce = 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin'

export function listenForEvents(options: Options): Listening {
  const { onEvent, onGap, connectionString, heartbeatMs = heartbeatDefaultMs } = options
  const closing = new AbortController()
  const first = Promise.withResolvers<void>()
  /** The two last heartbeats, older first. */
  let xmins: [bigint, bigint] | null = null
  let failures = 0

  const run = async () => {
    while (!closing.signal.aborted) {
      const client = new Client({
        connectionString,
        connectionTimeoutMillis: answerWithinMs,
        query_timeout: answerWithinMs,
        keepAlive: true,
        application_name: 'broadsheet listener',
      })
      const lost = new AbortController()
      const lose = () => lost.abort()
      client.on('error', lose).on('end', lose)
      closing.signal.addEventListener('abort', lose)
      try {
        await stayConnected(client, lost.signal)
      } catch (error) {
        if (!closing.signal.aborted) options.onTrouble?.(error)
      }
      closing.signal.removeEventListener('abort', lose)
      failures += 1
      first.resolve()
      leave(client)
      await pause(Math.min(longestPauseMs, 25 * 2 ** failures), closing.signal)
    }
  }

  const stayConnected = async (client: Client, lost: AbortSignal) => {
    await client.connect()
    client.on('notification', ({ payload }) => void hear(client, payload ?? ''))
    await client.query(`LISTEN ${eventChannel}`)
    await catchUp(client)
    failures = 0
    first.resolve()
    options.onConnected?.()
    while (!lost.aborted) {
      await pause(heartbeatMs, lost)
      if (lost.aborted) return
      const xmin = await oldestRunning(client)
      xmins = [xmins?.[1] ?? xmin, xmin]
    }
  }

  const hear = async (client: Client, payload: string) => {
    const notice = noticeOf(payload)
    if (!notice) return
    if ('liveText' in notice) return options.onLiveText?.(notice.liveText, notice.upTo)
    if (notice.type !== undefined) return onEvent(recordedEvent(notice.id, notice.type, notice.detail))
    try {
      const { rows } = await client.query('SELECT type, detail FROM events WHERE id = $1', [String(notice.id)])
      for (const { type, detail } of rows) onEvent(recordedEvent(notice.id, type, detail))
    } catch {
      // The connection is lost; catching up will bring the event.
      leave(client)
    }
  }

  const catchUp = async (client: Client) => {
    const xmin = await oldestRunning(client)
    const since = xmins?.[0] ?? null
    if (since === null || xmin < since) onGap()
    else {
      const { rows } = await client.query(
        'SELECT id::text, type, detail FROM events WHERE txid >= $1 ORDER BY id LIMIT $2',
        [String(since), mostToCatchUp + 1],
      )
      if (rows.length > mostToCatchUp) onGap()
      else for (const { id, type, detail } of rows) onEvent(recordedEvent(BigInt(id), type, detail))
    }
    xmins = [xmin, xmin]
  }

  const running = run()
  return {
    ready: first.promise,
    isReachable: () => failures < 2,
    close: async () => {
      closing.abort()
      await running
    },
  }
}

async function oldestRunning(client: Client): Promise<bigint> {
  const { rows } = await client.query<{ xmin: string }>(atOnce)
  return BigInt(rows[0]!.xmin)
}

/** Ends a connection that may be dead already: says goodbye, waits for nobody. */
function leave(client: Client): void {
  client.end().catch(() => {})
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void; unref?(): void } } }).connection
  setTimeout(() => stream.destroy(), 250).unref()
}

const pause = (ms: number, signal: AbortSignal) => after(ms, undefined, { signal, ref: true }).catch(() => {})
