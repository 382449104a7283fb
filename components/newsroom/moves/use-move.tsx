'use client'

import { useRef, useState } from 'react'
import type { FieldProblems } from '#lib/kernel/refusal.ts'
import type { Move } from '#lib/stories/workflow.ts'
import { useDesk } from '../stories/use-story.ts'
import { moveTable } from './move-table.ts'
import type { useUndo } from './use-undo.ts'

export type MoveProblem = { message: string; fields: FieldProblems }

/** Saves what is on the screen, makes the move on that revision, and shows what came of it. One at a time. */
export function useMove(offer: ReturnType<typeof useUndo>['offer']) {
  const { session } = useDesk()
  const isRunning = useRef(false)
  const [pending, setPending] = useState<Move | null>(null)
  const [problem, setProblem] = useState<MoveProblem | null>(null)

  async function run(move: Move, input: Record<string, unknown>) {
    const { story, autosave } = session.snapshot()
    const tried = autosave.revision
    return { tried, answer: await moveTable[move].run({ id: story.id, revision: tried, ...input } as never) }
  }

  async function attempt(move: Move, input: Record<string, unknown>): Promise<boolean> {
    const clickedAt = Date.now()
    if (!(await session.flush())) {
      const status = session.status()
      const why = status.kind === 'not-saved' ? status.why : 'the server cannot be reached'
      setProblem({ message: `Your latest words are not saved: ${why}.`, fields: {} })
      return false
    }
    const outcome = await session.whileMoving(async () => {
      let { tried, answer } = await run(move, input)
      // Colleagues go on writing: while only words changed, and this screen shows them, the move is made on those.
      for (let again = 0; again < 3 && !answer.ok && answer.code === 'conflict'; again++) {
        if (!(await session.isOnlyText(tried))) break
        ;({ tried, answer } = await run(move, input))
      }
      if (answer.ok) await session.refresh(answer.value)
      return answer
    })
    if (!outcome.ok) {
      setProblem({ message: outcome.message, fields: outcome.fields })
      if (outcome.code === 'conflict' || outcome.code === 'illegal-move' || outcome.code === 'not-ready') {
        await session.refresh()
      }
      return false
    }
    const href = outcome.value.state === 'published' ? outcome.value.readerHref : null
    offer(moveTable[move].done, move, clickedAt, href)
    return true
  }

  /** True when the move was made. A second call while one runs does nothing. */
  async function make(move: Move, input: Record<string, unknown> = {}): Promise<boolean> {
    if (isRunning.current) return false
    isRunning.current = true
    setPending(move)
    setProblem(null)
    try {
      return await attempt(move, input)
    } catch {
      setProblem({ message: 'The server cannot be reached. Nothing was changed; try again.', fields: {} })
      return false
    } finally {
      isRunning.current = false
      setPending(null)
    }
  }
  return { make, pending, problem, forgetProblem: () => setProblem(null) }
}
