'use client'

import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'

/** Goes from change to change, by J and K or the buttons; begins anew with every comparison. */
export function useChangeKeys(comparison: unknown) {
  const area = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<number | null>(null)
  const [count, setCount] = useState(0)
  const stops = () => [...(area.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new comparison has other changes
  useEffect(() => {
    setAt(null)
    setCount(stops().length)
  }, [comparison])

  const step = (by: 1 | -1) => {
    const all = stops()
    if (all.length === 0) return
    const next = at === null ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length
    setAt(next)
    all[next]?.focus({ preventScroll: true })
    all[next]?.scrollIntoView({ block: 'center' })
  }
  // Circles and tabs hold the focus most of the time: only a box that takes letters keeps its own.
  const key = (by: 1 | -1) => (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement && target.type === 'text')) step(by)
  }
  useHotkeys(
    [
      ['j', key(1), { preventDefault: false }],
      ['k', key(-1), { preventDefault: false }],
    ],
    ['TEXTAREA', 'SELECT'],
  )
  return { area, step, at, count }
}
