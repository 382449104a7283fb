// The live text of one open editor: the document, who else is in it, and whether the database has every word of it.
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Present } from '#lib/collaboration/present.ts'
import { type TextField, textFields } from '#lib/stories/live-text.ts'
import { fromBase64 } from './base64.ts'
import type { LineState } from './connection.ts'
import { type Journal, openJournal } from './journal.ts'
import { bringIn, isFromJournal, type Returned, type SetAside } from './leftovers.ts'
import { type LiveField, liveField, ownEdit } from './live-field.ts'
import { type PersonHere, peopleHere } from './people-here.ts'
import { screenName } from './screen-name.ts'
import { type TextStatus, textStatus } from './text-status.ts'
import { fromServer, type Hearers, openTraffic } from './traffic.ts'
import { wordsOfUpdates } from './words-of-updates.ts'

export type TextSnapshot = {
  status: TextStatus
  line: LineState
  people: readonly PersonHere[]
  /** Words of an earlier visit that are in the story now. */
  returned: Returned | null
  setAside: SetAside | null
  /** Why the server takes nothing more of this screen; null while it does. */
  refused: string | null
}

export type TextSession = ReturnType<typeof openTextSession>
type Opened = { storyId: number; personId: number; state: string; mayEdit: boolean }

export function openTextSession({ storyId, personId, state, mayEdit }: Opened, hearers: Omit<Hearers, 'present'>) {
  const { doc, fields, awareness } = openDocument(state)
  const traffic = openTraffic(doc, awareness, mayEdit, { ...hearers, present }, tell)
  const { outbox } = traffic
  let wasEditable = mayEdit
  let isComposing = false
  let journal: Journal | null = null
  let leaving: symbol | null = null
  const listeners = new Set<() => void>()
  const waiting = new Set<() => void>()
  let snapshot: TextSnapshot = {
    status: { kind: 'saved' },
    line: 'returning',
    people: [],
    returned: null,
    setAside: null,
    refused: null,
  }

  function show(part: Partial<TextSnapshot>) {
    const isNews = (key: keyof TextSnapshot) => JSON.stringify(part[key]) !== JSON.stringify(snapshot[key])
    if (!(Object.keys(part) as (keyof TextSnapshot)[]).some(isNews)) return
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }
  function tell() {
    const facts = traffic.state()
    wasEditable ||= facts.mayEdit
    const hasUnsaved = isComposing || !outbox.isEmpty()
    const kept = { isBeingKept: outbox.isBeingKept(), isKeptOnDevice: outbox.isKeptOnDevice() }
    const status = textStatus({ ...facts, ...kept, hasUnsaved })
    show({ status, line: facts.line, refused: facts.refused })
    if (status.kind !== 'saving') for (const done of waiting) done()
  }
  function present(people: Present[]) {
    const others = people.filter((person) => person.personId !== personId)
    show({ people: others.map((person) => ({ ...person, fields: [] })) })
  }
  const showPeople = () => {
    // By plain requests others' carets do not come: `present` tells.
    if (snapshot.line !== 'plain') show({ people: peopleHere(awareness, personId) })
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === fromServer || isFromJournal(origin)) return
    // Who only reads changes nothing: what the editor would tidy up is not this person's edit.
    if (!traffic.state().mayEdit && !wasEditable) return
    outbox.add(update)
    tell()
  }

  function begin() {
    const shelf = openJournal(personId, storyId)
    journal = shelf
    doc.on('update', onUpdate)
    awareness.on('change', showPeople)
    traffic.start({ storyId, personId, screen: screenName() }, shelf)
    bringIn(shelf, doc, mayEdit).then(
      ({ rows, returned, setAside }) => {
        outbox.adopt(rows)
        show({ returned, setAside })
      },
      () => {},
    )
  }

  function finish() {
    doc.off('update', onUpdate)
    traffic.stop()
    journal?.close()
    journal = null
    awareness.destroy()
  }

  async function flush(patienceMs = 10_000): Promise<boolean> {
    traffic.hurry()
    if (snapshot.status.kind === 'saving') {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(rest, patienceMs)
        function rest() {
          clearTimeout(timer)
          waiting.delete(rest)
          resolve()
        }
        waiting.add(rest)
      })
    }
    return snapshot.status.kind === 'saved'
  }

  return {
    doc,
    body: doc.getXmlFragment('body'),
    awareness,
    field: (name: TextField): LiveField => fields[name],
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => snapshot,
    /** Changes the text from outside of its boxes, as one step that its author can undo. */
    edit: (change: () => void) => doc.transact(change, ownEdit),
    /** In which field the caret is, for the others to see. */
    standIn: (field: TextField | 'body' | null) => awareness.setLocalStateField('field', field),
    /** Words stand in a box that no document has yet. */
    composing(is: boolean) {
      isComposing = is
      tell()
    },
    setMayEdit: traffic.setMayEdit,
    /** Starts keeping, listening and sending; returns what ends it, once everything typed is safe. */
    attach() {
      leaving = null
      if (journal === null) begin()
      return () => {
        const own = Symbol('leaving')
        leaving = own
        void flush(5_000)
          .then(outbox.settled)
          .then(() => {
            // React may have come back to this screen meanwhile.
            if (leaving === own) finish()
          })
      }
    },
    /** Waits until everything typed here is in the database; false when that cannot be now. */
    flush,
    catchUp: traffic.catchUp,
    /** The same person has signed in again. */
    resume: traffic.resume,
    /** Words typed here that no database has. */
    unsavedWords: () => wordsOfUpdates(outbox.unsaved()),
    dismissReturned: () => show({ returned: null }),
    async forgetSetAside() {
      await journal?.drop(snapshot.setAside?.keys ?? [])
      show({ setAside: null })
    },
  }
}

function openDocument(state: string) {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  // The server renders the page from the fields. Only a browser needs the document, and the timer that keeps a place alive.
  if (typeof window === 'undefined') awareness.destroy()
  else Y.applyUpdate(doc, fromBase64(state), fromServer)
  const fields = Object.fromEntries(textFields.map((name) => [name, liveField(doc, name)]))
  return { doc, awareness, fields: fields as Record<TextField, LiveField> }
}
