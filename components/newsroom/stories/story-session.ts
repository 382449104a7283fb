// One open editor: what stands on the screen, what the server has, and the traffic between them. The words are a live text,
// which several people change at once; the other fields are saved one by one.
import type { Facts } from '#lib/collaboration/facts.ts'
import type { WorkingCopy } from '#lib/stories/working-copy.ts'
import { openTextSession } from '../editor/live/text-session.ts'
import type { EditableCopy, EditableField } from './editable-copy.ts'
import { openFieldSaver } from './field-saver.ts'
import { followPage } from './page-events.ts'
import { fetchWorkingCopy } from './save-requests.ts'
import { firstSnapshot, type Snapshot } from './session-snapshot.ts'
import { wholeStatus } from './whole-status.ts'

export type StorySession = ReturnType<typeof openSession>
/** After so long without a key the screen asks what the words changed: readiness, moves. */
const quietMs = 1_500

export function openSession(opened: WorkingCopy, personId: number, liveText: string) {
  let snapshot = firstSnapshot(opened)
  let isHandedOver = false
  let quietTimer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const factsListeners = new Set<(facts: Facts) => void>()

  function show(part: Partial<Snapshot>) {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }
  function signedOut() {
    if (!snapshot.isSignedOut) show({ isSignedOut: true, isAskedToSignIn: true })
  }
  const fields = openFieldSaver(opened, personId, {
    snapshot: () => snapshot,
    show,
    signedOut,
    adopted: ({ mayEdit }) => text.setMayEdit(mayEdit),
  })
  const text = openTextSession(
    { storyId: opened.id, personId, state: liveText, mayEdit: opened.mayEdit },
    {
      facts: hearFacts,
      saved: ({ revision, changedAt }) => {
        fields.advance(revision, changedAt)
        lookWhenQuiet()
      },
      signedOut,
      shut: () => show({ story: { ...snapshot.story, mayEdit: false } }),
    },
  )

  function hearFacts(facts: Facts, isArrival: boolean) {
    for (const listener of factsListeners) listener(facts)
    const { mayEdit, state } = snapshot.story
    if (facts.mayEdit !== mayEdit) show({ story: { ...snapshot.story, mayEdit: facts.mayEdit } })
    const isStanding = facts.mayEdit === mayEdit && facts.state === state
    if (facts.what === 'text' && !isArrival) {
      fields.advance(facts.revision)
      if (isStanding) return lookWhenQuiet()
    }
    if (fields.newsOf(facts.revision, facts.by) || !isStanding) look()
  }

  function lookWhenQuiet() {
    clearTimeout(quietTimer)
    quietTimer = setTimeout(look, quietMs)
  }
  /** A save under way brings its own answer first; what is still news after it is fetched then. */
  function look() {
    const isBusy = snapshot.autosave.sending !== null || snapshot.conflict !== null || fields.isMoving()
    if (isBusy) lookWhenQuiet()
    else void fields.meet(null, null)
  }
  const status = () => wholeStatus(text.snapshot().status, snapshot.autosave, snapshot.isKeptOnDevice)

  return {
    /** Headline, short headline, standfirst, slugline and body. */
    text,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => snapshot,
    /** What the status line says, of words and fields together. */
    status,
    /** Tells whenever the server says how the story stands. */
    onFacts(listener: (facts: Facts) => void) {
      factsListeners.add(listener)
      return () => factsListeners.delete(listener)
    },
    change: <F extends EditableField>(field: F, value: EditableCopy[F]) => fields.put({ [field]: value }),
    /** Starts keeping and listening; returns what ends it. */
    attach() {
      const ends = [
        fields.start(),
        text.attach(),
        followPage({
          // After a session's end the next one may be somebody else's.
          wake: () => !snapshot.isSignedOut && fields.wake(),
          leave: fields.leave,
          hasUnsaved: () => status().kind !== 'saved' && !isHandedOver,
        }),
      ]
      return () => {
        fields.leave()
        clearTimeout(quietTimer)
        for (const end of ends) end()
      }
    },
    /** Sends what waits and says whether everything on the screen is saved. */
    async flush(): Promise<boolean> {
      if (!snapshot.isSignedOut) await Promise.all([fields.flush(), text.flush()])
      return status().kind === 'saved'
    },
    /** Shows the story as the server has it now, after a move (whose answer may be known already). */
    async refresh(known: Partial<WorkingCopy> = {}) {
      show({ story: { ...snapshot.story, ...known } })
      if (known.revision) fields.rebase(known.revision)
      await fields.meet(null, null, known.revision)
    },
    /** Makes a move: what the channel tells of it before its answer is here waits, and is not shown as somebody else's. */
    async whileMoving<T>(work: () => Promise<T>): Promise<T> {
      fields.setMoving(true)
      try {
        return await work()
      } finally {
        fields.setMoving(false)
        if (fields.isBehind()) look()
      }
    },
    /**
     * Whether the story is ahead of the revision a move was tried on by words alone; they are on the screen then, and its
     * revision is known. The screen itself may have heard of them before the refusal came.
     */
    async isOnlyText(tried: number): Promise<boolean> {
      const facts = await text.catchUp()
      if (facts === null || fields.isBehind() || facts.state !== snapshot.story.state) return false
      const theirs = await fetchWorkingCopy(opened.id)
      if (theirs === null || theirs.state !== snapshot.story.state || !fields.isSameAs(theirs)) return false
      fields.advance(theirs.revision)
      return snapshot.autosave.revision > tried
    },
    settle: fields.settle,
    bringBack: fields.bringBack,
    dismissNotice: () => show({ notice: null }),
    /** The same person has signed in again: everything goes on. */
    signedIn() {
      show({ isSignedOut: false, isAskedToSignIn: false })
      text.resume()
      fields.wake()
    },
    askToSignIn: (isAskedToSignIn: boolean) => show({ isAskedToSignIn }),
    /** The page begins anew, perhaps for somebody else; what is unsaved stays on the device. */
    handOver() {
      isHandedOver = true
      fields.keepOnDevice()
      location.reload()
    },
  }
}
