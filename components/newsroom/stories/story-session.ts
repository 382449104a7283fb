// One open editor: what stands on the screen, what the server has, and the traffic between them. The words are a live text,
// which several people change at once; the other fields are saved one by one, each save naming the revision it builds on.
import type { Facts } from '#lib/collaboration/facts.ts'
import type { WorkingCopy } from '#lib/stories/working-copy.ts'
import { openTextSession } from '../editor/live/text-session.ts'
import { type AutosaveEvent, nextStep, reduce } from './autosave.ts'
import { compare } from './conflict.ts'
import {
  type EditableCopy,
  type EditableField,
  type EditedValues,
  editableFields,
  editablePart,
  isSameValue,
  pick,
  problemsOf,
} from './editable-copy.ts'
import { type Keeper, type KeptChanges, keepAside, openKeeper } from './kept-changes.ts'
import { followPage } from './page-events.ts'
import { fetchWorkingCopy, type SaveAnswer, saveChanges } from './save-requests.ts'
import { firstSnapshot, type Snapshot } from './session-snapshot.ts'
import { wholeStatus } from './whole-status.ts'

export type StorySession = ReturnType<typeof openSession>
const keepAfterMs = 250
/** After so long without a key the screen asks what the words changed: readiness, moves, counts. */
const quietMs = 1_500

export function openSession(opened: WorkingCopy, personId: number, liveText: string) {
  let snapshot = firstSnapshot(opened)
  /** What the server had at our revision, and what requests carried whose answers never came. */
  let base = editablePart(opened)
  let attempted: EditedValues = {}
  /** The latest revision known to have changed more than words. Ours must not pass it unread. */
  let fieldsRevision = opened.revision
  let newsBy: string | null = null
  let isHandedOver = false
  let keeper: Keeper | null = null
  const timers: Partial<Record<'send' | 'keep' | 'quiet', ReturnType<typeof setTimeout>>> = {}
  const listeners = new Set<() => void>()
  const factsListeners = new Set<(facts: Facts) => void>()
  const waitingForRest = new Set<() => void>()

  const text = openTextSession(
    { storyId: opened.id, personId, state: liveText, mayEdit: opened.mayEdit },
    {
      facts: hearFacts,
      saved: ({ revision, changedAt }) => {
        advance(revision, changedAt)
        lookWhenQuiet()
      },
      signedOut,
    },
  )

  function show(part: Partial<Snapshot>) {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }
  function happened(event: AutosaveEvent) {
    const autosave = reduce(snapshot.autosave, event)
    if (autosave !== snapshot.autosave) show({ autosave })
  }
  function signedOut() {
    if (!snapshot.isSignedOut) show({ isSignedOut: true, isAskedToSignIn: true })
  }
  const rest = () => {
    for (const done of waitingForRest) done()
    waitingForRest.clear()
  }

  const isBehind = () => fieldsRevision > snapshot.autosave.revision
  /** Words alone brought the story to this revision: what is saved next may build on it. */
  function advance(revision: number, changedAt = snapshot.story.changedAt) {
    if (isBehind() || revision <= snapshot.autosave.revision) return
    happened({ type: 'advanced', revision })
    show({ story: { ...snapshot.story, revision, changedAt } })
  }

  function hearFacts(facts: Facts, isArrival: boolean) {
    for (const listener of factsListeners) listener(facts)
    const { mayEdit, state } = snapshot.story
    if (facts.mayEdit !== mayEdit) show({ story: { ...snapshot.story, mayEdit: facts.mayEdit } })
    const isText = facts.what === 'text' && !isArrival
    if (isText) {
      advance(facts.revision)
      return lookWhenQuiet()
    }
    const isNews = facts.revision > snapshot.autosave.revision
    if (isNews) {
      fieldsRevision = Math.max(fieldsRevision, facts.revision)
      newsBy = facts.by
    }
    if (isNews || facts.mayEdit !== mayEdit || facts.state !== state) look()
  }

  function lookWhenQuiet() {
    clearTimeout(timers.quiet)
    timers.quiet = setTimeout(look, quietMs)
  }
  /** A save under way brings its own answer first; what is still news after it is fetched then. */
  function look() {
    if (snapshot.autosave.sending === null && snapshot.conflict === null) void meet(newsBy, null)
    else lookWhenQuiet()
  }

  function keepOnDevice() {
    clearTimeout(timers.keep)
    timers.keep = undefined
    const { dirty, sending, revision } = snapshot.autosave
    const fields = [...new Set([...(sending ?? []), ...dirty])]
    if (fields.length === 0 || keeper === null) return keeper?.clear()
    const entry = { revision, isSetAside: false, base: pick(base, fields), values: pick(snapshot.draft, fields) }
    const isKept = keeper.keep(entry)
    if (isKept !== snapshot.isKeptOnDevice) show({ isKeptOnDevice: isKept })
  }

  function plan(isUrgent = false) {
    clearTimeout(timers.send)
    const step = nextStep(snapshot.autosave, Date.now(), isUrgent)
    if (step.do === 'wait') timers.send = setTimeout(() => plan(), step.ms)
    else if (step.do === 'send') void send(step.fields, isUrgent)
    else if (snapshot.autosave.sending === null) rest()
  }

  async function send(wanted: EditableField[], isUrgent: boolean) {
    const problems = problemsOf(pick(snapshot.draft, wanted))
    happened({ type: 'held', problems })
    const fields = wanted.filter((field) => problems[field] === undefined)
    if (fields.length === 0) return plan(isUrgent)
    const values = pick(snapshot.draft, fields)
    happened({ type: 'sent', fields })
    const answer = await saveChanges(opened.id, snapshot.autosave.revision, values)
    await heard(answer, values)
    keepOnDevice()
    plan(isUrgent && answer.kind === 'saved')
    if (answer.kind !== 'saved') rest()
  }

  async function heard(answer: SaveAnswer, values: EditedValues) {
    const now = Date.now()
    if (answer.kind === 'saved') {
      const { kind: _, ...facts } = answer
      base = { ...base, ...values }
      attempted = {}
      show({ story: { ...snapshot.story, ...facts, ...values } })
      happened({ type: 'saved', revision: answer.revision, now })
      return isBehind() ? look() : undefined
    }
    if (answer.kind === 'refused') return happened({ type: 'refused', why: answer.why, problems: answer.problems })
    attempted = { ...attempted, ...values }
    if (answer.kind === 'signed-out') signedOut()
    if (answer.kind !== 'conflict') return happened({ type: 'failed', kind: answer.kind, now })
    happened({ type: 'conflicted', by: answer.by, at: answer.at })
    return meet(answer.by, answer.at)
  }

  /** A newer version stands on the server: take over what only they changed, ask about what both did. */
  async function meet(by: string | null, at: string | null, ownRevision?: number) {
    const theirs = await fetchWorkingCopy(opened.id)
    // A save that began meanwhile brings its own answer.
    if (theirs === null || snapshot.autosave.sending !== null) return
    const mine = snapshot.draft
    const comparison = compare(base, mine, editablePart(theirs), attempted)
    const who = { by: by ?? 'Someone', at: at ?? theirs.changedAt }
    if (comparison.both.length > 0) return show({ conflict: { with: 'server', theirs, mine, comparison, ...who } })
    const state = theirs.state === snapshot.story.state ? null : theirs.state
    adopt(theirs, pick(mine, comparison.mine))
    const isNews = comparison.theirs.length > 0 || state !== null
    if (isNews && theirs.revision !== ownRevision) show({ notice: { ...who, fields: comparison.theirs, state } })
  }

  /** Builds on a newer version; `ours` are the values that stay on the screen and are saved on it. */
  function adopt(theirs: WorkingCopy, ours: EditedValues) {
    base = editablePart(theirs)
    attempted = {}
    const draft = { ...base, ...ours }
    const dirty = editableFields.filter((field) => !isSameValue(field, draft[field] as never, base[field] as never))
    const revision = Math.max(theirs.revision, snapshot.autosave.revision)
    show({ story: { ...theirs, revision }, draft, conflict: null })
    happened({ type: 'rebased', revision, dirty, now: Date.now() })
    if (!isBehind()) newsBy = null
    text.setMayEdit(theirs.mayEdit)
    keepOnDevice()
    plan()
  }

  const touch = (field: EditableField) => {
    happened({ type: 'changed', field, now: Date.now() })
    timers.keep ??= setTimeout(keepOnDevice, keepAfterMs)
    plan()
  }
  const put = (values: EditedValues) => {
    show({ draft: { ...snapshot.draft, ...values } })
    for (const field of Object.keys(values) as EditableField[]) touch(field)
  }
  const wake = () => {
    happened({ type: 'woken' })
    const { trouble } = snapshot.autosave
    // The conflict was told, but the newer version could not be fetched then.
    if (trouble?.kind === 'conflict' && snapshot.conflict === null) void meet(trouble.by, trouble.at)
    else plan()
  }
  const leave = () => {
    keepOnDevice()
    plan(true)
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
    change<F extends EditableField>(field: F, value: EditableCopy[F]) {
      show({ draft: { ...snapshot.draft, [field]: value } })
      touch(field)
    },
    /** Starts keeping and listening; returns what ends it. */
    attach() {
      keeper = openKeeper(personId, opened.id)
      const detachText = text.attach()
      const unfollow = followPage({ wake, leave, hasUnsaved: () => status().kind !== 'saved' && !isHandedOver })
      plan()
      return () => {
        unfollow()
        leave()
        detachText()
        clearTimeout(timers.send)
        clearTimeout(timers.quiet)
        keeper?.close()
      }
    },
    /** Sends what waits and says whether everything on the screen is saved. */
    async flush(): Promise<boolean> {
      happened({ type: 'woken' })
      const fields = new Promise<void>((resolve) => {
        waitingForRest.add(resolve)
        plan(true)
      })
      await Promise.all([fields, text.flush()])
      return status().kind === 'saved'
    },
    /** Shows the story as the server has it now, after a move (whose answer may be known already). */
    async refresh(known: Partial<WorkingCopy> = {}) {
      show({ story: { ...snapshot.story, ...known } })
      const { dirty } = snapshot.autosave
      if (known.revision) happened({ type: 'rebased', revision: known.revision, dirty, now: Date.now() })
      await meet(newsBy, null, known.revision)
    },
    /** Whether the story is ahead of this screen by words alone; they are on the screen then, and its revision is known. */
    async isOnlyText(): Promise<boolean> {
      const facts = await text.catchUp()
      const { autosave, story } = snapshot
      if (facts === null || isBehind() || facts.state !== story.state) return false
      const theirs = await fetchWorkingCopy(opened.id)
      if (theirs === null) return false
      const { theirs: changed, both } = compare(base, snapshot.draft, editablePart(theirs), attempted)
      if (theirs.state !== story.state || changed.length + both.length > 0) return false
      advance(theirs.revision)
      return snapshot.autosave.revision > autosave.revision
    },
    /** Ends the conflict: `fields` stay as they are in our version, which is set aside for the rest. */
    settle(fields: readonly EditableField[]) {
      const { conflict } = snapshot
      if (conflict === null) return
      const ours = pick(conflict.mine, fields)
      const given = conflict.comparison.both.filter((field) => !fields.includes(field))
      if (given.length > 0) {
        keepAside(personId, opened.id, snapshot.autosave.revision, pick(conflict.mine, given))
      }
      if (conflict.with === 'server') return adopt(conflict.theirs, ours)
      show({ conflict: null })
      put(ours)
    },
    /** Puts words kept from an earlier visit on the screen; where the story has moved on, the person compares first. */
    bringBack(kept: KeptChanges) {
      const now = snapshot.draft
      const mine = { ...now, ...kept.values }
      const comparison = compare({ ...now, ...kept.base }, mine, now)
      if (comparison.both.length === 0) return put(pick(kept.values, comparison.mine))
      const theirs = { ...snapshot.story, ...now }
      show({ conflict: { with: 'kept', theirs, mine, comparison, by: 'The story as it stands', at: theirs.changedAt } })
    },
    dismissNotice: () => show({ notice: null }),
    /** The same person has signed in again: everything goes on. */
    signedIn() {
      show({ isSignedOut: false, isAskedToSignIn: false })
      text.resume()
      wake()
    },
    askToSignIn: (isAskedToSignIn: boolean) => show({ isAskedToSignIn }),
    /** Somebody else goes on here: the page begins anew in that name, and what is unsaved stays on the device. */
    handOver() {
      isHandedOver = true
      keepOnDevice()
      location.reload()
    },
  }
}
