'use client'

import { Button } from '@mantine/core'
import type { ChainOfStory, ChainPiece } from '#lib/stories/chain.ts'
import { useField } from '../stories/use-story.ts'
import styles from './chain.module.css'

/** A line that says what this piece brings, to take into the note to editors and to change there. */
export function AdvisoryDraft({ chain: { advisory, comparedWith }, own }: { chain: ChainOfStory; own: ChainPiece }) {
  const note = useField('noteToEditors')
  if (advisory === null || own.followsId === null) return null
  const isThere = note.value.includes(advisory)
  return (
    <div className={styles.advisory}>
      <p className={styles.hint}>Draft of the advisory line</p>
      <p data-advisory>{advisory}</p>
      <div className={styles.buttons}>
        {!note.isReadOnly && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={isThere}
            onClick={() => note.change(note.value.trim() === '' ? advisory : `${advisory}\n\n${note.value}`)}
          >
            {isThere ? 'In the note to editors' : 'Put into the note to editors'}
          </Button>
        )}
        <a href={`/newsroom/stories/${own.id}/compare?of=${own.followsId}&from=${comparedWith}&to=now`}>
          Compare with the piece before
        </a>
      </div>
    </div>
  )
}
