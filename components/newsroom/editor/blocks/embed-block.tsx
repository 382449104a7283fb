'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { embedOf } from '#lib/stories/embed.ts'
import { BlockField } from './block-field.tsx'
import { BlockFrame } from './block-frame.tsx'
import styles from './blocks.module.css'

/** What will be embedded, in words: nothing of the other site loads in the newsroom either. */
export function EmbedBlock(view: ReactNodeViewProps) {
  const embed = embedOf(String(view.node.attrs.url))
  return (
    <BlockFrame
      view={view}
      label={embed === null ? 'Embed' : `Embed from ${embed.provider}`}
      change={{ block: 'embed', words: 'Change the address' }}
    >
      <BlockField view={view} name="title" label="What it shows" max={300} className={styles.strong} />
      {embed === null ? (
        <p className={styles.trouble}>This address cannot be embedded.</p>
      ) : (
        <p className={styles.address}>
          <a href={embed.page} target="_blank" rel="noopener noreferrer">
            {embed.page}
          </a>
        </p>
      )}
    </BlockFrame>
  )
}
