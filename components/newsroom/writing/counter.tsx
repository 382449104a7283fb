'use client'

import type { TextField } from '#lib/stories/live-text.ts'
import { limits } from '#lib/stories/story-fields.ts'
import styles from './writing.module.css'

/** Of the last characters of a field one is warned. */
const near = 0.15

/** How full a field is; it speaks up before the limit. Stands beside its box and shows while that is written in. */
export function Counter({ field, value }: { field: TextField; value: string }) {
  const most = limits[field]
  const used = [...value].length
  const level = used > most ? 'over' : used > most * (1 - near) ? 'near' : 'calm'
  const words =
    level === 'over' ? `${used - most} too many` : level === 'near' ? `${most - used} left` : `${used} of ${most}`
  return (
    <span className={styles.counter} id={`counter-${field}`} data-level={level}>
      {words}
    </span>
  )
}
