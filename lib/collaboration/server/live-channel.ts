// The live channel of stories: sockets on the product's own port. Loaded by server.ts alone; the framework's bundle never
// meets it. docs/contracts/live-channel.md says what goes over the line, docs/adr/0012-live-channel.md why.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Channel } from '#lib/delivery/server/upgrades.ts'
import type { Hearing } from '#lib/events/server/hearing.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import { closeCodes, decodeClientFrame, livePath, maxFrameBytes } from '../protocol.ts'
import { type Admission, admission } from './admission.ts'
import { bringNews } from './event-news.ts'
import { type OpenStory, openStory } from './open-story.ts'
import { type Screen, screenOf } from './screen.ts'
import { screensPresent } from './screens-present.ts'

type Admitted = Extract<Admission, { storyId: number }>

const beatMs = 15_000
/** Rights end by events; this finds what no event tells, such as a session that has grown old. */
const judgeMs = 30_000
/** How long the text of a story that nobody has open any more is kept at hand. */
const lingerMs = 10_000
const mostScreensOfOne = 20
const mostScreens = 4_000
const mostAsking = 200
const finishWithinMs = 3_000
const partWithinMs = 1_000

export function openLiveChannel(hearing: Pick<Hearing, 'hear'>): Channel {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameBytes,
    perMessageDeflate: false,
    clientTracking: true,
  })
  const screens = new Set<Screen>()
  const stories = new Map<number, OpenStory>()
  const presence = screensPresent(screens)
  let asking = 0
  let isClosing = false

  async function upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (asking >= mostAsking || screens.size >= mostScreens) return refuse(socket, '503 Service Unavailable')
    asking += 1
    try {
      const found = await admission(req, currentTime())
      if ('status' in found) return refuse(socket, '400 Bad Request')
      if (isClosing) return refuse(socket, '503 Service Unavailable')
      sockets.handleUpgrade(req, socket, head, (line) => {
        // A browser learns why from the close of a channel alone: from a refused handshake it is told nothing.
        if ('close' in found) line.close(closeCodes[found.close], found.close)
        else if (hasTooMany(found)) line.close(closeCodes.tooMuch, 'Too many channels of one person.')
        else join(line, found)
      })
    } catch (error) {
      log.warn({ err: error }, 'nobody could be let into the live channel')
      refuse(socket, '503 Service Unavailable')
    } finally {
      asking -= 1
    }
  }

  function hasTooMany({ actor }: Admitted): boolean {
    let count = 0
    for (const screen of screens) if (screen.actor.personId === actor.personId) count += 1
    return count >= mostScreensOfOne
  }

  function join(line: WebSocket, { standing, ...who }: Admitted): void {
    const screen = screenOf(line, who, Date.now())
    const story = stories.get(who.storyId) ?? openStory(who.storyId, standing)
    stories.set(who.storyId, story)
    screens.add(screen)
    story.join(screen, standing)
    line.on('message', (data: Buffer, isBinary: boolean) => {
      const frame = isBinary ? decodeClientFrame(data) : null
      if (isClosing || !screen.isOpen()) return
      if (!frame) return screen.close('notUnderstood', 'This is no frame of the live channel.')
      if (!screen.mayUse(frame, data.length, Date.now())) return screen.close('tooMuch', 'Too much at once.')
      story.take(screen, frame)
    })
    line.on('error', (error) => log.debug({ err: error }, 'a line of the live channel broke'))
    line.on('close', () => {
      screens.delete(screen)
      story.leave(screen)
      void presence.left([screen])
      if (story.screens.size === 0) setTimeout(() => letGo(story), lingerMs).unref()
    })
    void presence.came(screen)
  }

  function letGo(story: OpenStory): void {
    if (story.screens.size > 0 || stories.get(story.storyId) !== story) return
    stories.delete(story.storyId)
    void story.stop(finishWithinMs)
  }

  const stopNews = bringNews(stories, hearing)
  const beat = setInterval(() => {
    for (const screen of screens) screen.probe()
    void presence.beat()
  }, beatMs)
  const judging = setInterval(() => {
    for (const story of stories.values()) void story.rejudge(null)
  }, judgeMs)

  return {
    path: livePath,
    upgrade: (req, socket, head) => void upgrade(req, socket, head),
    async close() {
      isClosing = true
      clearInterval(beat)
      clearInterval(judging)
      stopNews()
      const all = [...screens]
      await Promise.all([...stories.values()].map((story) => story.stop(finishWithinMs)))
      for (const line of sockets.clients) line.close(closeCodes.restarting)
      const parted = new Promise<void>((resolve) => sockets.close(() => resolve()))
      const tooLong = setTimeout(() => {
        for (const line of sockets.clients) line.terminate()
      }, partWithinMs)
      await parted
      clearTimeout(tooLong)
      await presence.left(all)
    },
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
