// One open editor: what stands on the screen, what the server has, and the traffic between them.
import type { Body } from '#lib/stories/body.ts'
import type { WorkingCopy } from '#lib/stories/working-copy.ts'
import { type AutosaveEvent, hasUnsaved, nextStep, reduce } from './autosave.ts'
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

export type StorySession = ReturnType<typeof openSession>
const keepAfterMs = 250

export function openSession(opened: WorkingCopy, personId: number) {
  let snapshot = firstSnapshot(opened)
  /** What the server had at our revision, and what requests carried whose answers never came. */
  let base = editablePart(opened)
  let attempted: EditedValues = {}
  let readBody: (() => Body) | null = null
  let keeper: Keeper | null = null
  let sendTimer: ReturnType<typeof setTimeout> | undefined
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const waitingForRest = new Set<() => void>()

  const show = (part: Partial<Snapshot>) => {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }
  const happened = (event: AutosaveEvent) => {
    const autosave = reduce(snapshot.autosave, event)
    if (autosave !== snapshot.autosave) show({ autosave })
  }
  const screen = (): EditableCopy => (readBody === null ? snapshot.draft : { ...snapshot.draft, body: readBody() })
  const rest = () => {
    for (const done of waitingForRest) done()
    waitingForRest.clear()
  }

  function keepOnDevice() {
    clearTimeout(keepTimer)
    keepTimer = undefined
    const { dirty, sending, revision } = snapshot.autosave
    const fields = [...new Set([...(sending ?? []), ...dirty])]
    if (fields.length === 0 || keeper === null) return keeper?.clear()
    const entry = { revision, isSetAside: false, base: pick(base, fields), values: pick(screen(), fields) }
    const isKept = keeper.keep(entry)
    if (isKept !== snapshot.isKeptOnDevice) show({ isKeptOnDevice: isKept })
  }

  function plan(isUrgent = false) {
    clearTimeout(sendTimer)
    const step = nextStep(snapshot.autosave, Date.now(), isUrgent)
    if (step.do === 'wait') sendTimer = setTimeout(() => plan(), step.ms)
    else if (step.do === 'send') void send(step.fields, isUrgent)
    else if (snapshot.autosave.sending === null) rest()
  }

  async function send(wanted: EditableField[], isUrgent: boolean) {
    const problems = problemsOf(pick(screen(), wanted))
    happened({ type: 'held', problems })
    const fields = wanted.filter((field) => problems[field] === undefined)
    if (fields.length === 0) return plan(isUrgent)
    const values = pick(screen(), fields)
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
      return happened({ type: 'saved', revision: answer.revision, now })
    }
    if (answer.kind === 'refused') return happened({ type: 'refused', why: answer.why, problems: answer.problems })
    attempted = { ...attempted, ...values }
    if (answer.kind !== 'conflict') return happened({ type: 'failed', kind: answer.kind, now })
    happened({ type: 'conflicted', by: answer.by, at: answer.at })
    return meet(answer.by, answer.at)
  }

  /** A newer version stands on the server: take over what only they changed, ask about what both did. */
  async function meet(by: string | null, at: string | null, ownRevision?: number) {
    const theirs = await fetchWorkingCopy(opened.id)
    if (theirs === null) return
    const mine = screen()
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
    const isNewBody = !isSameValue('body', screen().body, draft.body)
    show({ story: theirs, draft, conflict: null, bodyVersion: snapshot.bodyVersion + (isNewBody ? 1 : 0) })
    happened({ type: 'rebased', revision: theirs.revision, dirty, now: Date.now() })
    keepOnDevice()
    plan()
  }

  const touch = (field: EditableField) => {
    happened({ type: 'changed', field, now: Date.now() })
    keepTimer ??= setTimeout(keepOnDevice, keepAfterMs)
    plan()
  }
  const put = (values: EditedValues) => {
    const isNewBody = values.body !== undefined
    show({ draft: { ...snapshot.draft, ...values }, bodyVersion: snapshot.bodyVersion + (isNewBody ? 1 : 0) })
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

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => snapshot,
    screen,
    /** Something of the field changed; its value is read when it is saved. */
    touch,
    change<F extends EditableField>(field: F, value: EditableCopy[F]) {
      show({ draft: { ...snapshot.draft, [field]: value } })
      touch(field)
    },
    /** The writing surface holds the body from now on; returns what takes it back. */
    holdBody(read: () => Body) {
      readBody = read
      return () => {
        snapshot = { ...snapshot, draft: screen() }
        readBody = null
      }
    },
    /** Starts keeping and listening; returns what ends it. */
    attach() {
      keeper = openKeeper(personId, opened.id)
      const unfollow = followPage({ wake, leave, hasUnsaved: () => hasUnsaved(snapshot.autosave) })
      plan()
      return () => {
        unfollow()
        leave()
        clearTimeout(sendTimer)
        keeper?.close()
      }
    },
    /** Sends what waits and says whether everything on the screen is saved. */
    async flush(): Promise<boolean> {
      happened({ type: 'woken' })
      await new Promise<void>((resolve) => {
        waitingForRest.add(resolve)
        plan(true)
      })
      return !hasUnsaved(snapshot.autosave)
    },
    /** Shows the story as the server has it now, after a move (whose answer may be known already). */
    async refresh(known: Partial<WorkingCopy> = {}) {
      show({ story: { ...snapshot.story, ...known } })
      const { dirty } = snapshot.autosave
      if (known.revision) happened({ type: 'rebased', revision: known.revision, dirty, now: Date.now() })
      await meet(null, null, known.revision)
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
      const now = screen()
      const mine = { ...now, ...kept.values }
      const comparison = compare({ ...now, ...kept.base }, mine, now)
      if (comparison.both.length === 0) return put(pick(kept.values, comparison.mine))
      const theirs = { ...snapshot.story, ...now }
      show({ conflict: { with: 'kept', theirs, mine, comparison, by: 'The story as it stands', at: theirs.changedAt } })
    },
    dismissNotice: () => show({ notice: null }),
  }
}
