// Where everybody is in the story: own moves go out a few times a second at most, others' come in.
import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'

const pauseMs = 60
const fromServer = Symbol('from the server')

export function awarenessLine(awareness: Awareness, send: (awareness: Uint8Array) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer = undefined
    send(encodeAwarenessUpdate(awareness, [awareness.clientID]))
  }
  const onUpdate = ({ updated, added }: { updated: number[]; added: number[] }, origin: unknown) => {
    if (origin === fromServer) return
    if (updated.includes(awareness.clientID) || added.includes(awareness.clientID)) timer ??= setTimeout(tell, pauseMs)
  }
  awareness.on('update', onUpdate)
  return {
    /** A line is there: says where this screen is, by a clock newer than all it said before. */
    opened: () => awareness.setLocalState(awareness.getLocalState() ?? {}),
    heard: (update: Uint8Array) => applyAwarenessUpdate(awareness, update, fromServer),
    /** The line is gone: nobody knows where the others are. */
    lost: () => {
      const others = [...awareness.getStates().keys()].filter((client) => client !== awareness.clientID)
      removeAwarenessStates(awareness, others, fromServer)
    },
    close: () => {
      clearTimeout(timer)
      awareness.off('update', onUpdate)
    },
  }
}
