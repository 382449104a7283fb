'use client'

import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { type LinkedStory, linkedStory } from '../pickers/linked-stories.ts'
import styles from './body-editor.module.css'
import { ReadAlso } from './extensions/story-blocks.ts'

/** The block with the other story's headline of this moment. */
export const ReadAlsoOnScreen = ReadAlso.extend({
  addNodeView: () => ReactNodeViewRenderer(ReadAlsoCard),
})

function ReadAlsoCard({ node, selected, editor, deleteNode }: ReactNodeViewProps) {
  const storyId = Number(node.attrs.storyId)
  const [story, setStory] = useState<LinkedStory | 'gone' | null>(null)
  useEffect(() => {
    let isHere = true
    linkedStory(storyId).then(
      (found) => isHere && setStory(found ?? 'gone'),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [storyId])
  return (
    <NodeViewWrapper as="aside" className={styles.readAlso} data-chosen={selected || undefined} data-drag-handle>
      <span className={styles.readAlsoLabel}>Read also</span>
      {story === null && <span className={styles.readAlsoWords}>Story {storyId}</span>}
      {story === 'gone' && (
        <span className={styles.readAlsoGone}>Story {storyId} is not out: readers will not see this block.</span>
      )}
      {story !== null && story !== 'gone' && (
        <span className={styles.readAlsoWords}>
          {story.headline || `Story ${storyId}`} <small>{story.sectionName}</small>
          {story.publishedAt === null && <small> · not out yet</small>}
        </span>
      )}
      {editor.isEditable && (
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-dim)"
          size="sm"
          aria-label="Take out the read-also block"
          onClick={deleteNode}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </NodeViewWrapper>
  )
}
