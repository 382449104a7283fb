'use client'

import { useRouter } from 'next/navigation.js'
import { useState, useTransition } from 'react'
import type { FieldProblems, Outcome } from '#lib/kernel/refusal.ts'

type No = { message: string; fields: FieldProblems }
const unreachable: No = { message: 'The newsroom cannot be reached. Check the connection and try again.', fields: {} }

/** Calls one verb at a time from a form: shows it is under way, keeps the no at hand, and shows the page afresh after a yes. */
export function useVerb() {
  const router = useRouter()
  const [no, setNo] = useState<No | null>(null)
  const [isUnderWay, startTransition] = useTransition()

  const call = <T>(verb: () => Promise<Outcome<T>>, done?: (value: T) => void) =>
    startTransition(async () => {
      const outcome = await verb().catch((): Outcome<T> => ({ ok: false, code: 'failed', ...unreachable, facts: {} }))
      if (!outcome.ok) return setNo(outcome)
      setNo(null)
      done?.(outcome.value)
      router.refresh()
    })
  return { call, isUnderWay, message: no?.message ?? null, fields: no?.fields ?? {}, forget: () => setNo(null) }
}
