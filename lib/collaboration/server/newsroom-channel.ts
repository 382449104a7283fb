// One address for the newsroom's sockets: a story's text, or with `?desk=1` what happens on the desk.
import type { Channel } from '#lib/delivery/server/upgrades.ts'
import type { Hearing } from '#lib/events/server/hearing.ts'
import { livePath } from '../protocol.ts'
import { openDeskChannel } from './desk-channel.ts'
import { openLiveChannel } from './live-channel.ts'

export function openNewsroomChannel(hearing: Pick<Hearing, 'hear'>): Channel {
  const stories = openLiveChannel(hearing)
  const desks = openDeskChannel(hearing)
  return {
    path: livePath,
    upgrade: (req, socket, head) => {
      const { searchParams } = new URL(req.url ?? '', 'http://localhost')
      const channel = searchParams.get('desk') === '1' ? desks : stories
      channel.upgrade(req, socket, head)
    },
    close: async () => {
      await Promise.all([stories.close(), desks.close()])
    },
  }
}
