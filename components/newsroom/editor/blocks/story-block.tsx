'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { type LinkedStory, linkedStory } from '../../pickers/linked-stories.ts'
import { BlockFrame } from './block-frame.tsx'
import styles from './blocks.module.css'

const labels = { readAlso: 'Read also', galleryEmbed: 'Gallery', infographicEmbed: 'Infographic' } as const

/** Another story as it is called at this moment. */
export function StoryBlock(view: ReactNodeViewProps) {
  const block = view.node.type.name as keyof typeof labels
  const storyId = Number(view.node.attrs.storyId)
  const story = useLinkedStory(storyId)
  return (
    <BlockFrame view={view} label={labels[block]} change={{ block, words: 'Choose another one' }}>
      {story === 'gone' ? (
        <p className={styles.trouble}>Story {storyId} is not out: readers will not see this block.</p>
      ) : (
        <p className={styles.storyLine}>
          {story?.headline || `Story ${storyId}`} <small>{story?.sectionName}</small>
          {story?.publishedAt === null && <small> · not out yet</small>}
        </p>
      )}
    </BlockFrame>
  )
}

function useLinkedStory(id: number): LinkedStory | 'gone' | null {
  const [story, setStory] = useState<LinkedStory | 'gone' | null>(null)
  useEffect(() => {
    let isHere = true
    linkedStory(id).then(
      (found) => isHere && setStory(found ?? 'gone'),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [id])
  return story
}
