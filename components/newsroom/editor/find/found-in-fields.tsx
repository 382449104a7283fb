'use client'

import { useEffect, useReducer } from 'react'
import { type Place, screenOrder } from './found-places.ts'
import { type Marked, markBehind } from './marks-behind.ts'

type Props = { places: readonly Place[]; at: Place | null }

/** Marks what was found in the fields: the words in a box of several lines, the whole box where it has one line. */
export function FoundInFields({ places, at }: Props) {
  const [size, resized] = useReducer((count: number) => count + 1, 0)
  const found = JSON.stringify(
    places
      .filter(({ field }) => field !== 'body')
      .map((place) => ({ ...place, isCurrent: place.field === at?.field && place.from === at.from })),
  )
  useEffect(() => {
    window.addEventListener('resize', resized)
    return () => window.removeEventListener('resize', resized)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: at another size the words stand elsewhere
  useEffect(() => {
    const all = JSON.parse(found) as (Place & Marked)[]
    const ends = screenOrder.map((field) => {
      const here = all.filter((place) => place.field === field)
      const box = document.getElementById(`field-${field}`)
      if (box === null || here.length === 0) return () => {}
      box.dataset.found = here.some(({ isCurrent }) => isCurrent) ? 'here' : 'some'
      const unmark = box instanceof HTMLTextAreaElement ? markBehind(box, here) : () => {}
      return () => {
        delete box.dataset.found
        unmark()
      }
    })
    return () => {
      for (const end of ends) end()
    }
  }, [found, size])
  return null
}
