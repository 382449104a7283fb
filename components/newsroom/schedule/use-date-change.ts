'use client'

import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { FieldProblems, Outcome } from '#lib/kernel/refusal.ts'
import type { MoveResult } from '../moves/move-table.ts'
import { useDesk } from '../stories/use-story.ts'

type Problem = { message: string; fields: FieldProblems }
type Change = (target: { id: number; revision: number }) => Promise<Outcome<MoveResult>>

/** Changes a date that stands, on what is on the screen; one change at a time. */
export function useDateChange() {
  const { session } = useDesk()
  const [isPending, setIsPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function attempt(done: string, change: Change): Promise<boolean> {
    if (!(await session.flush())) {
      setProblem({ message: 'Your latest words are not saved yet. Try again in a moment.', fields: {} })
      return false
    }
    const outcome = await session.whileMoving(async () => {
      const { story, autosave } = session.snapshot()
      const answer = await change({ id: story.id, revision: autosave.revision })
      await session.refresh(answer.ok ? answer.value : {})
      return answer
    })
    setProblem(outcome.ok ? null : outcome)
    if (outcome.ok) notifications.show({ message: `${done}.`, color: 'green' })
    return outcome.ok
  }

  /** True when it was changed. */
  async function make(done: string, change: Change): Promise<boolean> {
    if (isPending) return false
    setIsPending(true)
    try {
      return await attempt(done, change)
    } catch {
      setProblem({ message: 'The server cannot be reached. Nothing was changed; try again.', fields: {} })
      return false
    } finally {
      setIsPending(false)
    }
  }
  return { make, isPending, problem, forget: () => setProblem(null) }
}
