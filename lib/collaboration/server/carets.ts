import type { Awareness } from '../awareness-state.ts'
import { awarenessUpdate, readOwnAwareness, type Said } from '../own-awareness.ts'
import { personColour } from '../person-colour.ts'
import { encodeServerFrame } from '../protocol.ts'
import type { Screen } from './screen.ts'

/** Where everybody on these screens is: what each says of itself, in the name of the person we know it to be. */
export function carets(screens: ReadonlySet<Screen>) {
  const said = new Map<number, Said<Awareness>>()

  function tell(news: readonly Said<Awareness>[], whom: Iterable<Screen>): void {
    if (news.length === 0) return
    const bytes = encodeServerFrame({ type: 'awareness', awareness: awarenessUpdate(news) })
    for (const screen of whom) screen.sendBytes(bytes)
  }
  const others = (screen: Screen) => [...screens].filter((other) => other !== screen)

  return {
    /** A screen speaks for one Yjs client, and no two for the same; whatever else it says is passed over. */
    hear(screen: Screen, bytes: Uint8Array): void {
      const heard = readOwnAwareness(bytes)
      if (!heard) return
      if (screen.clientId === null) {
        if (said.has(heard.clientId)) return
        screen.clientId = heard.clientId
      }
      if (heard.clientId !== screen.clientId) return
      const { personId, name } = screen.actor
      const user = { personId, name, color: personColour(personId) }
      const news = { ...heard, state: heard.state && { ...heard.state, user } }
      said.set(heard.clientId, news)
      tell([news], others(screen))
    },
    /** Tells a new screen who is there. */
    welcome(screen: Screen): void {
      tell([...said.values()], [screen])
    },
    leave(screen: Screen): void {
      if (screen.clientId === null) return
      const last = said.get(screen.clientId)
      said.delete(screen.clientId)
      screen.clientId = null
      if (last) tell([{ ...last, clock: last.clock + 1, state: null }], others(screen))
    },
  }
}
