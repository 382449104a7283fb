'use client'

import { useEffect } from 'react'
import { type FieldOrBody, screenOrder } from './found-places.ts'

/** Marks the boxes in which something was found; a text box cannot mark words of its own. */
export function FoundInFields({ counts, at }: { counts: (field: FieldOrBody) => number; at: FieldOrBody | null }) {
  const found = screenOrder
    .filter((field) => field !== 'body')
    .map((field) => `${field} ${counts(field) === 0 ? '' : field === at ? 'here' : 'some'}`)
    .join()
  useEffect(() => {
    const boxes = found.split(',').map((line) => line.split(' '))
    for (const [field, what] of boxes) {
      const box = document.getElementById(`field-${field}`)
      if (box !== null && what) box.dataset.found = what
    }
    return () => {
      for (const [field] of boxes) delete document.getElementById(`field-${field}`)?.dataset.found
    }
  }, [found])
  return null
}
