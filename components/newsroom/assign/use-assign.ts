'use client'

import { useEffect, useState } from 'react'
import type { FieldProblems, Outcome } from '#lib/kernel/refusal.ts'
import { assign } from '#lib/stories/actions.ts'
import type { AssignChoices, Assignment } from '#lib/stories/assign.ts'
import { fetchChoices } from './assign-fields.tsx'

export type Assignable = { id: number; revision: number; headline: string }
/** What came of it: the stories that went through, with the revision they have now, and what the others said. */
export type AssignResult = { done: { id: number; revision: number }[]; problems: string[]; fields: FieldProblems }

const failed = 'The newsroom cannot be reached. Check the connection and try again.'

/** Gives stories one by one, as each is a change of its own. */
export async function assignAll(stories: readonly Assignable[], assignment: Assignment): Promise<AssignResult> {
  const result: AssignResult = { done: [], problems: [], fields: {} }
  for (const { id, revision, headline } of stories) {
    const outcome: Outcome<{ revision: number }> = await assign({ id, revision, ...assignment }).catch(() => ({
      ok: false,
      code: 'failed',
      message: failed,
      fields: {},
      facts: {},
    }))
    if (outcome.ok) result.done.push({ id, revision: outcome.value.revision })
    else {
      const name = stories.length > 1 ? `${headline || `Story ${id}`}: ` : ''
      result.problems.push(`${name}${outcome.message}`)
      result.fields = outcome.fields
    }
  }
  return result
}

const none: AssignChoices = { people: [], desks: [] }

/** Whom and which desk there is to choose; null while they are fetched. */
export function useAssignChoices(key: 'stories' | 'section', value: string): AssignChoices | null {
  const [choices, setChoices] = useState<AssignChoices | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    fetchChoices(value === '' ? {} : { [key]: value }, stop.signal).then(setChoices, () => {
      if (!stop.signal.aborted) setChoices(none)
    })
    return () => stop.abort()
  }, [key, value])
  return choices
}
