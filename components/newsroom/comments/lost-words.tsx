'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Thread } from '#lib/stories/comment-thread.ts'
import styles from './comments.module.css'
import { useComments } from './use-comments.ts'

/** Says that the words of a thread are gone, and puts it on others. */
export function LostWords({ thread, mayPlace }: { thread: Thread; mayPlace: boolean }) {
  const comments = useComments()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const place = async (where: Parameters<typeof comments.place>[1] | null) => {
    if (where === null) return setProblem('Select words in the text first.')
    setIsBusy(true)
    const answer = await comments.place(thread.id, where)
    setIsBusy(false)
    setProblem(answer.ok ? null : answer.why)
  }
  return (
    <div className={styles.lost}>
      <p>These words are not in the text any more.</p>
      {mayPlace && (
        <div className={styles.foot}>
          <Button variant="default" size="compact-xs" loading={isBusy} onClick={() => place({})}>
            Find them
          </Button>
          <Button
            variant="default"
            size="compact-xs"
            // The selection stays where it is while the button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => place(comments.text()?.selection() ?? null)}
          >
            Put on the selection
          </Button>
        </div>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
