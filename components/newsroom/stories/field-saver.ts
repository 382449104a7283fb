// Saves the fields beside the words: each save names the revision it builds on, and of two people who change one field one decides.
import type { WorkingCopy } from '#lib/stories/working-copy.ts'
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
import { fetchWorkingCopy, type SaveAnswer, saveChanges } from './save-requests.ts'
import type { Snapshot } from './session-snapshot.ts'

const keepAfterMs = 250

type Screen = {
  snapshot: () => Snapshot
  show: (part: Partial<Snapshot>) => void
  signedOut: () => void
  /** The screen builds on a newer version now. */
  adopted: (theirs: WorkingCopy) => void
}

export function openFieldSaver(opened: WorkingCopy, personId: number, { snapshot, show, signedOut, adopted }: Screen) {
  /** What the server had at our revision, and what requests carried whose answers never came. */
  let base = editablePart(opened)
  let attempted: EditedValues = {}
  /** The latest revision known to have changed more than words. Ours must not pass it unread. */
  let fieldsRevision = opened.revision
  let newsBy: string | null = null
  /** A move of our own is on its way: what the channel tells of it meanwhile is no news from somebody else. */
  let isMoving = false
  let keeper: Keeper | null = null
  const timers: Partial<Record<'send' | 'keep', ReturnType<typeof setTimeout>>> = {}
  const waitingForRest = new Set<() => void>()

  function happened(event: AutosaveEvent) {
    const autosave = reduce(snapshot().autosave, event)
    if (autosave !== snapshot().autosave) show({ autosave })
  }
  const rest = () => {
    for (const done of waitingForRest) done()
    waitingForRest.clear()
  }
  const isBehind = () => fieldsRevision > snapshot().autosave.revision

  function keepOnDevice() {
    clearTimeout(timers.keep)
    timers.keep = undefined
    const { draft, isKeptOnDevice } = snapshot()
    const { dirty, sending, revision } = snapshot().autosave
    const fields = [...new Set([...(sending ?? []), ...dirty])]
    if (fields.length === 0 || keeper === null) return keeper?.clear()
    const entry = { revision, isSetAside: false, base: pick(base, fields), values: pick(draft, fields) }
    const isKept = keeper.keep(entry)
    if (isKept !== isKeptOnDevice) show({ isKeptOnDevice: isKept })
  }

  function plan(isUrgent = false) {
    clearTimeout(timers.send)
    const step = nextStep(snapshot().autosave, Date.now(), isUrgent)
    if (step.do === 'wait') timers.send = setTimeout(() => plan(), step.ms)
    else if (step.do === 'send') void send(step.fields, isUrgent)
    else if (snapshot().autosave.sending === null) rest()
  }

  async function send(wanted: EditableField[], isUrgent: boolean) {
    const problems = problemsOf(pick(snapshot().draft, wanted))
    happened({ type: 'held', problems })
    const fields = wanted.filter((field) => problems[field] === undefined)
    if (fields.length === 0) return plan(isUrgent)
    const values = pick(snapshot().draft, fields)
    happened({ type: 'sent', fields })
    const answer = await saveChanges(opened.id, snapshot().autosave.revision, values)
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
      show({ story: { ...snapshot().story, ...facts, ...values } })
      happened({ type: 'saved', revision: answer.revision, now })
      return isBehind() ? meet(null, null) : undefined
    }
    if (answer.kind === 'refused') return happened({ type: 'refused', why: answer.why, problems: answer.problems })
    attempted = { ...attempted, ...values }
    if (answer.kind === 'signed-out') signedOut()
    if (answer.kind !== 'conflict') return happened({ type: 'failed', kind: answer.kind, now })
    happened({ type: 'conflicted', by: answer.by, at: answer.at })
    return meet(answer.by, answer.at)
  }

  /** A newer version may stand on the server: take over what only they changed, ask about what both did. */
  async function meet(by: string | null, at: string | null, ownRevision?: number) {
    const theirs = await fetchWorkingCopy(opened.id)
    // A save that began meanwhile brings its own answer, and so does a move of our own.
    if (theirs === null || snapshot().autosave.sending !== null) return
    if (isMoving && ownRevision === undefined) return
    const mine = snapshot().draft
    const comparison = compare(base, mine, editablePart(theirs), attempted)
    const who = { by: by ?? newsBy ?? 'Someone', at: at ?? theirs.changedAt }
    if (comparison.both.length > 0) return show({ conflict: { with: 'server', theirs, mine, comparison, ...who } })
    const state = theirs.state === snapshot().story.state ? null : theirs.state
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
    const revision = Math.max(theirs.revision, snapshot().autosave.revision)
    show({ story: { ...theirs, revision }, draft, conflict: null })
    happened({ type: 'rebased', revision, dirty, now: Date.now() })
    if (!isBehind()) newsBy = null
    adopted(theirs)
    keepOnDevice()
    plan()
  }

  const touch = (field: EditableField) => {
    happened({ type: 'changed', field, now: Date.now() })
    timers.keep ??= setTimeout(keepOnDevice, keepAfterMs)
    plan()
  }
  const put = (values: EditedValues) => {
    show({ draft: { ...snapshot().draft, ...values } })
    for (const field of Object.keys(values) as EditableField[]) touch(field)
  }
  function advance(revision: number, changedAt = snapshot().story.changedAt) {
    if (isBehind() || revision <= snapshot().autosave.revision) return
    happened({ type: 'advanced', revision })
    show({ story: { ...snapshot().story, revision, changedAt } })
  }

  return {
    isBehind,
    /** Words alone brought the story to this revision: what is saved next may build on it. */
    advance,
    /** More than words changed; true when this screen has not seen it. */
    newsOf(revision: number, by: string | null): boolean {
      if (revision <= snapshot().autosave.revision) return false
      fieldsRevision = Math.max(fieldsRevision, revision)
      newsBy = by
      return true
    },
    meet,
    isMoving: () => isMoving,
    setMoving(value: boolean) {
      isMoving = value
    },
    put,
    keepOnDevice,
    wake() {
      happened({ type: 'woken' })
      const { trouble } = snapshot().autosave
      // The conflict was told, but the newer version could not be fetched then.
      if (trouble?.kind === 'conflict' && snapshot().conflict === null) void meet(trouble.by, trouble.at)
      else plan()
    },
    leave() {
      keepOnDevice()
      plan(true)
    },
    start() {
      keeper = openKeeper(personId, opened.id)
      plan()
      return () => {
        clearTimeout(timers.send)
        keeper?.close()
      }
    },
    async flush() {
      happened({ type: 'woken' })
      await new Promise<void>((resolve) => {
        waitingForRest.add(resolve)
        plan(true)
      })
    },
    rebase(revision: number) {
      happened({ type: 'rebased', revision, dirty: snapshot().autosave.dirty, now: Date.now() })
    },
    /** Whether the server's fields are those that this screen builds on. */
    isSameAs(theirs: WorkingCopy): boolean {
      const { theirs: changed, both } = compare(base, snapshot().draft, editablePart(theirs), attempted)
      return changed.length + both.length === 0
    },
    /** Ends the conflict: `fields` stay as they are in our version, which is set aside for the rest. */
    settle(fields: readonly EditableField[]) {
      const { conflict, autosave } = snapshot()
      if (conflict === null) return
      const ours = pick(conflict.mine, fields)
      const given = conflict.comparison.both.filter((field) => !fields.includes(field))
      if (given.length > 0) keepAside(personId, opened.id, autosave.revision, pick(conflict.mine, given))
      if (conflict.with === 'server') return adopt(conflict.theirs, ours)
      show({ conflict: null })
      put(ours)
    },
    /** Puts changes kept from an earlier visit on the screen; where the story has moved on, the person compares first. */
    bringBack(kept: KeptChanges) {
      const now: EditableCopy = snapshot().draft
      const mine = { ...now, ...kept.values }
      const comparison = compare({ ...now, ...kept.base }, mine, now)
      if (comparison.both.length === 0) return put(pick(kept.values, comparison.mine))
      const theirs = { ...snapshot().story, ...now }
      show({ conflict: { with: 'kept', theirs, mine, comparison, by: 'The story as it stands', at: theirs.changedAt } })
    },
  }
}
