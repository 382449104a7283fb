// Keeps the table of presences true for the screens of this process. Presence is a courtesy: what goes wrong with it is
// told in the log and heals with the next beat.
import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import { endPresence, forgetStalePresences, notePresence } from './presence.ts'
import type { Screen } from './screen.ts'

export function screensPresent(screens: ReadonlySet<Screen>) {
  const notedAt = new WeakMap<Screen, Date>()
  const complain = (error: unknown) => log.warn({ err: error }, 'presence could not be noted')

  const note = async (these: Iterable<Screen>) => {
    const now = currentTime()
    const all = [...these].filter((screen) => screen.isOpen())
    for (const screen of all) notedAt.set(screen, now)
    // The newer of two connections of one screen speaks for it.
    const newest = new Map(all.map((screen) => [screen.screenId, screen]))
    const rows = [...newest.values()].map(({ screenId, storyId, actor }) => ({
      screenId,
      storyId,
      personId: actor.personId,
    }))
    await notePresence(rows, now).catch(complain)
  }

  return {
    came: (screen: Screen) => note([screen]),
    async beat(): Promise<void> {
      await note(screens)
      await forgetStalePresences(currentTime()).catch(complain)
    },
    async left(gone: readonly Screen[]): Promise<void> {
      const isStillHere = ({ screenId }: Screen) => [...screens].some((screen) => screen.screenId === screenId)
      for (const screen of gone) {
        const at = notedAt.get(screen)
        if (at && !isStillHere(screen)) await endPresence([screen.screenId], at).catch(complain)
      }
    },
  }
}
