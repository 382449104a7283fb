// The comments of one open story: what the server has, which thread the person is at, and what is being written.
import type { Anchor, CommentField } from '#lib/stories/comment-fields.ts'
import type { Thread } from '#lib/stories/comment-thread.ts'
import { type Answer, fetchThreads, sendDecision, sendPlace, sendReply, sendThread } from './comment-requests.ts'

/** What a new comment is about: some words of the text, or a field. */
export type Subject = { field: CommentField; quote: string; anchor?: Anchor }

/** What the comments ask of the text. */
export type MarkedText = {
  /** The selected words; null when nothing is selected. */
  selection(): { quote: string; anchor: Anchor } | null
  /** Brings the words of a thread into view; false when there are none. */
  jump(threadId: string): boolean
  /** Gives the keys back to the text. */
  back(): void
  /** Waits until the words typed here are in the database. */
  settle(): Promise<unknown>
}

export type CommentsSnapshot = {
  threads: readonly Thread[]
  /** Null: nothing was asked yet. */
  isLoaded: boolean
  problem: string | null
  activeId: string | null
  subject: Subject | null
  /** Threads whose words stand in the text; null until somebody has looked. */
  present: ReadonlySet<string> | null
}

export type OpenComments = ReturnType<typeof openComments>

/** How long the words of a thread may take from the server's answer to this screen. */
const arrivesWithinMs = 5_000

export function openComments(storyId: number) {
  const listeners = new Set<() => void>()
  const arriving = new Map<string, number>()
  let text: MarkedText | null = null
  let asking: Promise<void> | null = null
  let isAskedAgain = false
  let snapshot: CommentsSnapshot = {
    threads: [],
    isLoaded: false,
    problem: null,
    activeId: null,
    subject: null,
    present: null,
  }

  function show(part: Partial<CommentsSnapshot>) {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }

  /** Words that were cut before their mark came never carry it: look once more when it should have come. */
  function expect(threadId: string) {
    arriving.set(threadId, Date.now())
    setTimeout(() => show({}), arrivesWithinMs + 100)
  }

  /** Asks for all threads. Asked again while an answer is on its way, it asks once more afterwards. */
  function refresh(): Promise<void> {
    isAskedAgain = asking !== null
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }

  async function ask(): Promise<void> {
    do {
      isAskedAgain = false
      const answer = await fetchThreads(storyId)
      if (answer.ok) take(answer.value)
      else show({ problem: answer.why })
    } while (isAskedAgain)
  }

  function take(threads: readonly Thread[]) {
    const isSame = JSON.stringify(threads) === JSON.stringify(snapshot.threads)
    if (isSame && snapshot.isLoaded && snapshot.problem === null) return
    const stateOf = (all: readonly Thread[]) => all.find(({ id }) => id === snapshot.activeId)?.resolvedAt
    // What was resolved just now, here or elsewhere, is done with.
    const isDone = stateOf(snapshot.threads) === null && typeof stateOf(threads) === 'string'
    const activeId = isDone ? null : snapshot.activeId
    show({ threads: isSame ? snapshot.threads : threads, isLoaded: true, problem: null, activeId })
  }

  async function done<T>(request: Promise<Answer<T>>): Promise<Answer<T>> {
    const answer = await request
    if (answer.ok) await refresh()
    return answer
  }

  async function start(threadId: string, said: { text: string; mentions: number[] }) {
    const { subject } = snapshot
    if (subject === null) return { ok: false, why: 'Select the words again.' } as const
    // The server marks words that it has.
    if (subject.field === 'body') await text?.settle()
    expect(threadId)
    const answer = await done(sendThread(storyId, { threadId, ...subject, ...said }))
    if (!answer.ok) return answer
    if (!answer.value.isPlaced) arriving.delete(threadId)
    show({ subject: null, activeId: threadId })
    return answer
  }

  async function place(threadId: string, where: { quote?: string; anchor?: Anchor }) {
    await text?.settle()
    expect(threadId)
    const answer = await done(sendPlace(storyId, threadId, where))
    if (!answer.ok) arriving.delete(threadId)
    return answer
  }

  return {
    storyId,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => snapshot,
    refresh,
    activate: (activeId: string | null) => activeId !== snapshot.activeId && show({ activeId }),
    /** Opens the box for a new comment; null closes it. */
    compose: (subject: Subject | null) => show({ subject }),
    start,
    place,
    reply: (threadId: string, said: { text: string; mentions: number[] }) => done(sendReply(storyId, threadId, said)),
    decide: (threadId: string, isResolved: boolean) => done(sendDecision(storyId, threadId, isResolved)),
    /** The text comes onto the screen; returns what takes it away. */
    holdText(marked: MarkedText) {
      text = marked
      return () => {
        if (text === marked) text = null
      }
    },
    text: () => text,
    sawThreads(ids: ReadonlySet<string>) {
      for (const id of ids) arriving.delete(id)
      const known = snapshot.present
      if (known !== null && known.size === ids.size && [...ids].every((id) => known.has(id))) return
      show({ present: ids })
    },
    /** Whether the words of a thread have gone from the text. */
    hasLostWords({ id, field }: Thread): boolean {
      if (field !== 'body' || snapshot.present === null || snapshot.present.has(id)) return false
      return Date.now() - (arriving.get(id) ?? 0) > arrivesWithinMs
    },
  }
}
